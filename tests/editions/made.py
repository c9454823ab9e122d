"""Own records for the tests: a made-up round of the examples as if somebody had registered it, and small contents."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dashboard.editions import Contents
from dashboard.intake import Submission

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
RENAMED = {"example-imdi": "own-2025", "imdi-": "own-", "Eksempel: IMDi, én til én": "Runde 2025"}
SOURCE = "own_registration"

Rows = dict[str, list[dict[str, str | None]]]


@cache
def _round() -> Rows:
    return {path.stem: _read(path) for path in sorted((EXAMPLES / "imdi").glob("*.csv"))}


def _read(path: Path) -> list[dict[str, str | None]]:
    text = path.read_text("utf-8")
    for old, new in RENAMED.items():
        text = text.replace(old, new)
    rows = csv.DictReader(text.splitlines())
    return [{**{k: v or None for k, v in row.items()}, "basis": "reported", "source_id": SOURCE} for row in rows]


def own_round() -> Rows:
    """Every table of the round, to be changed freely."""
    return {table: [dict(row) for row in rows] for table, rows in _round().items()}


def submission(rows: Mapping[str, list[dict[str, str | None]]] | None = None) -> Submission:
    """What reading a workbook with these rows gives."""
    rows = own_round() if rows is None else rows
    counts = {table: len(found) for table, found in rows.items()}
    return Submission((), rows, frozenset(rows), counts, counts)


def contents(number: int = 1, who: str = "Kari", note: str = "") -> Contents:
    """A small edition that a shelf can hold; another number makes other records."""
    records = {"programmes": f"programme_id,name\nown,{number}\n".encode(), "mentors": b"mentor_id\nm-1\n"}
    return Contents(records, ("own",), {"skjema.xlsx": f"bytes {number}".encode()}, who, note, {"programmes": 1})
