"""Rounds like the made-up one, with many times its organisations, to see that pages stay as quick."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from dashboard.editions import Contents, Shelf
from dashboard.project import ROOT

MODEL = ROOT / "data" / "examples" / "imdi"
TIMES = (1, 10, 100)
"""The first is the one that the others are compared with: own records too, so that their pages hold the same."""
PER_ORGANISATION = (
    "organisations", "organisation_figures", "mentors", "mentor_pairs", "mentor_meetings", "grants", "spending",
    "attendance", "collaborations", "applications", "activities", "capacity",
)  # fmt: skip
ONCE = ("programmes", "programme_costs", "planned_sessions", "sessions", "evidence")
"""What says something of the nine alone, such as how many were chosen, is left out."""
SHARED = ("source_id", "goal_id", "indicator_id")


def keep_many(folder: Path) -> tuple[str, ...]:
    """Keep an edition in the data folder with a programme for each of TIMES; the ids of the programmes."""
    programmes = tuple(f"many-{times}" for times in TIMES)
    records = {table: _written(table) for table in (*ONCE, *PER_ORGANISATION)}
    Shelf(folder / "editions").add(Contents(records, programmes, note="Benchmark"), None)
    return programmes


def _written(table: str) -> bytes:
    with (MODEL / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    out = StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(_copied(table, rows))
    return out.getvalue().encode("utf-8")


def _copied(table: str, rows: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    for times in TIMES:
        for number in range(times if table in PER_ORGANISATION else 1):
            yield from (_renamed(row, times, number) for row in rows)


def _renamed(row: dict[str, str], times: int, number: int) -> dict[str, str]:
    """A copy of a row under ids of its own; sessions are the same for all copies."""
    changed = {}
    for name, value in row.items():
        if name == "programme_id":
            changed[name] = f"many-{times}"
        elif value and (name == "part_of" or name.endswith("_id")) and name not in SHARED:
            copy = 0 if name in ("part_of", "session_id") else number
            changed[name] = f"{times}-{copy}-{value}"
    if "is_coded" in row or row.get("partner_type") == "participant":
        column = "name" if "is_coded" in row else "partner"
        changed[column] = f"{row[column]} ({times}/{number + 1})"
    return {**row, **changed}
