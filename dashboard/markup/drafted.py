"""The draft as HTML, and findings of its rows: told of the draft, for whoever made it knows of no sheets and files."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from dashboard.errors import Fault
from dashboard.intake import Finding
from dashboard.intake.dates import as_written
from dashboard.intake.grid import position
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader

OF_FILES = ("table_untouched", "table_emptied", "rows_going")
"""Told of sheets that a file has no rows for, or fewer: whoever made the draft took away what goes."""
HEADING = 2
"""The number of the first row below the headings in a file that a draft is handed in as."""


class Drafted:
    """Where rows stand in the draft. tables: the record table of each of its rows, in order; empty of one that goes."""

    def __init__(self, reader: Reader, tables: Sequence[str]) -> None:
        self._text = reader.speaker.text
        self._headings = {str(heading) for heading in reader.speaker.texts["workbook"]["columns"].values()}
        self._numbers: dict[str, list[int]] = {}
        for number, table in enumerate(tables, start=1):
            if table:
                self._numbers.setdefault(self._text(f"dictionary.{table}.title"), []).append(number)

    def told(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings with rows and columns as they are seen in the draft."""
        return [self._finding(finding) for finding in findings if finding.fault.code not in OF_FILES]

    def _finding(self, finding: Finding) -> Finding:
        title = PurePath(finding.fault.where).stem
        if finding.fault.code == "rows_left_behind":
            return replace(finding, fault=replace(finding.fault, code="rows_resting", where=self._text("data.draft")))
        if title not in self._numbers:
            return finding
        # Dates are canonical in the files of a draft; whoever typed them knows them otherwise.
        values = {k: as_written(v) if isinstance(v, str) else v for k, v in finding.fault.values.items()}
        if "first_row" in values:
            sheet, row = self._place(PurePath(str(values["first_file"])).stem, values["first_row"])
            values |= {"first_file": sheet, "first_row": row or "–"}
        where, row = self._place(title, finding.fault.row)
        # Of the draft a row's own name in data is no column.
        column = (finding.fault.column or "").partition(" ")[2]
        column = column if column in self._headings else None
        places = (self._place(title, position(cell)[0])[1] for cell in finding.cells)
        cells = tuple(f"A{number}" for number in places if number is not None)
        return Finding(finding.severity, Fault(finding.fault.code, where, row, column, values), finding.count, cells)

    def _place(self, title: str, row: object) -> tuple[str, int | None]:
        """The draft and the number of the row in it; the sheet where the row was registered before or none is meant."""
        numbers = self._numbers.get(title, [])
        at = row - HEADING if isinstance(row, int) else -1
        if 0 <= at < len(numbers):
            return self._text("data.draft"), numbers[at]
        return self._text("data.draft_before", table=title) if at >= 0 else title, None


def draft_view(reader: Reader, rows: Sequence[tuple[str, str, str]]) -> str:
    """The rows of the draft. rows: the sheet, what becomes of the row, and what is filled in, in words."""
    text = reader.speaker.text
    headings = [text("data.draft_number"), text("data.table"), text("data.what"), text("data.row")]
    numbered = [(reader.speaker.number(number), *row) for number, row in enumerate(rows, start=1)]
    return side_by_side(text("data.draft_rows"), headings, numbered)
