"""What it takes to read what is handed in: good workbooks beside a plain read of pandas', and hostile ones.

Each is a whole command: the start of Python, of the program (which starts a process of its own to read in) or of
pandas, the reading, and what is told of it. The program checks every cell and every reference; pandas checks nothing.
"""

import csv
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dashboard.bench.apart import Cost, run_apart
from dashboard.bench.hostile import worst
from dashboard.bench.servers import REFERENCE
from dashboard.intake import write_workbook
from dashboard.project import ROOT

MODEL = ROOT / "data" / "examples" / "imdi"
TABLES = ("programmes", "organisations", "grants", "spending")
MANY = "spending"
"""The table that is filled with rows; the others are what its rows refer to."""
COUNTS = (1, 1_000, 100_000)
BESIDE = "pandas"
OURS = ("-m", "dashboard.bench.reading")
PLAIN = (str(REFERENCE / "read_workbook.py"),)
SHEET = "xl/worksheets/sheet3.xml"


@dataclass(frozen=True)
class Intake:
    """One workbook read by one reader. rows: those of the filled table; None for a hostile workbook.

    is_right: whether all rows were kept, or the hostile workbook was refused for what it is; None for pandas.
    """

    workbook: str
    reader: str
    rows: int | None
    seconds: float
    peak_mb: float
    is_right: bool | None


def measure_intake(counts: Sequence[int] = COUNTS) -> Iterator[Intake]:
    """Good workbooks with so many rows, each read by the program and by pandas, then hostile ones."""
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            path = Path(folder, f"{count}.xlsx")
            path.write_bytes(filled(count))
            yield read_good(path, count)
            plain = run_apart((*PLAIN, str(path)))
            yield Intake(path.name, BESIDE, count, plain.seconds, plain.peak_mb, None)
        for name, code, content in worst(filled(1), SHEET):
            path = Path(folder, name)
            path.write_bytes(content)
            yield _refused(path, code)


def filled(count: int) -> bytes:
    """The workbook of a small round, with so many rows in one of its sheets."""
    rows = {table: _rows(table) for table in TABLES}
    rows[MANY] = [_spent(rows[MANY], number) for number in range(count)]
    return write_workbook(rows, "nb", ROOT)


def _spent(lines: Sequence[Mapping[str, str | None]], number: int) -> Mapping[str, str | None]:
    """A spending line like one of these, small enough for the grant, and no line twice."""
    line = lines[number % len(lines)]
    day = date(int(str(line["spent_on"])[:4]), 1, 1) + timedelta(days=number % 365)
    return {**line, "spending_id": f"s{number}", "amount_nok": str(number % 23 + 1), "spent_on": day.isoformat()}


def _rows(table: str) -> list[Mapping[str, str | None]]:
    with (MODEL / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [{name: value or None for name, value in row.items()} for row in csv.DictReader(file)]


def read_good(path: Path, count: int) -> Intake:
    """A good workbook with so many rows, read by the program. Raises CalledProcessError where it cannot be run."""
    cost, told = _told(path)
    is_right = told["verdict"] != "reject" and told["rows_kept"][MANY] == count
    return Intake(path.name, "ours", count, cost.seconds, cost.peak_mb, is_right)


def _refused(path: Path, code: str) -> Intake:
    cost, told = _told(path)
    is_right = told["verdict"] == "reject" and code in told["codes"]
    return Intake(path.name, "ours", None, cost.seconds, cost.peak_mb, is_right)


def _told(path: Path) -> tuple[Cost, Mapping[str, Any]]:
    cost = run_apart((*OURS, str(path)))
    return cost, json.loads(cost.said)
