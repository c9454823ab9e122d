"""A copy of what was submitted with every cell at fault coloured, and told of in a comment."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import PurePath

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.errors import describe
from dashboard.intake.grid import Grid
from dashboard.intake.opening import open_all
from dashboard.intake.submission import SEVERITIES, Finding, Severity, Submission
from dashboard.texts import read_texts

COLOURS: Mapping[Severity, str] = {"mend": "F4B6A6", "look": "FBE3A1", "know": "CFE2F3"}
AUTHOR = "Måltavle"
LONGEST_TITLE = 31
NOT_IN_TITLES = str.maketrans("[]:*?/\\", "       ")
COMMENT_SIZE = (300, 140)
"""Width and height of a comment, in points."""
RUNS = ("=", "+", "-", "@", "\t", "\r")


def mark(files: Mapping[str, bytes], submission: Submission, language: str) -> bytes:
    """The first workbook as it is, with the sheets of the other files after its own; marked, as a workbook.

    A file that could not be opened is told of on the sheet of findings alone, which comes first.
    """
    grids, _ = open_all(files, len)
    first = next((grid.file for grid in grids if not grid.is_delimited), None)
    book = load_workbook(BytesIO(files[first])) if first else Workbook()
    if first is None and book.active is not None:
        book.remove(book.active)
    pages = {grid.where: book[grid.title] if grid.file == first else _copy(book, grid) for grid in grids}
    texts = read_texts(language)
    for finding in submission.findings:
        if finding.fault.where in pages:
            _mark(pages[finding.fault.where], finding, texts)
    _list(book, submission.findings, texts)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _copy(book: Workbook, grid: Grid) -> Worksheet:
    """A sheet of another file as texts, at the same addresses."""
    wanted = PurePath(grid.title).stem.translate(NOT_IN_TITLES)[: LONGEST_TITLE - 4] or "1"
    page = book.create_sheet(wanted)
    for number, cells in grid.rows.items():
        for at, cell in cells.items():
            _write(page, (number, at + 1), cell[1:])
    return page


def _write(page: Worksheet, at: tuple[int, int], text: str) -> None:
    """A text that stays a text, whatever it begins with."""
    cell = page.cell(*at)
    cell.value = text
    if text.startswith(RUNS):
        cell.data_type = "s"
        cell.quotePrefix = True


def _mark(page: Worksheet, finding: Finding, texts: Mapping) -> None:
    what, remedy = describe(finding.fault, texts["faults"])
    said = f"{texts['codes']['severity'][finding.severity]}: {what} {remedy}"
    for address in finding.cells:
        cell = page[address]
        if isinstance(cell, MergedCell):
            continue
        _colour(cell, finding.severity)
        earlier = f"{cell.comment.text}\n\n" if cell.comment else ""
        cell.comment = Comment(earlier + said, AUTHOR, height=COMMENT_SIZE[1], width=COMMENT_SIZE[0])


def _colour(cell: Cell, severity: Severity) -> None:
    """The colour of the gravest finding of the cell."""
    worn = next((one for one in SEVERITIES if cell.fill.fgColor.rgb == f"00{COLOURS[one]}"), severity)
    gravest = min(worn, severity, key=SEVERITIES.index)
    cell.fill = PatternFill("solid", fgColor=COLOURS[gravest])


def _list(book: Workbook, findings: Iterable[Finding], texts: Mapping) -> None:
    """Every finding on a sheet of its own, in front."""
    own, said = texts["workbook"], texts["codes"]["severity"]
    page = book.create_sheet(own["findings"], 0)
    headings = ("severity", "sheet", "row", "column", "count", "what", "remedy")
    for at, name in enumerate(headings, start=1):
        _write(page, (1, at), own["finding"][name])
    for number, finding in enumerate(findings, start=2):
        fault = finding.fault
        place = (fault.where, fault.row, fault.column)
        line = (said[finding.severity], *place, finding.count, *describe(fault, texts["faults"]))
        for at, value in enumerate(line, start=1):
            if value is not None:
                _write(page, (number, at), str(value))
        page.cell(number, 1).fill = PatternFill("solid", fgColor=COLOURS[finding.severity])
    for letter, width in zip("ABCDEFG", (16, 22, 8, 24, 8, 70, 80), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A2"
    book.active = 0
    # A sheet that stays selected beside the list would take whatever is written into either.
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is page
