"""Reads a submission from beginning to end: files, sheets, rows, cells, what was left out, what does not hold."""

from collections.abc import Mapping, Sequence

from dashboard.errors import Fault
from dashboard.intake.checking import Checker
from dashboard.intake.completing import Completer, Earlier
from dashboard.intake.defaults import read_assumed
from dashboard.intake.entries import Clerk, Entries
from dashboard.intake.grid import Grid
from dashboard.intake.layout import Layout, fold
from dashboard.intake.notebook import Notebook
from dashboard.intake.opening import open_all
from dashboard.intake.recognising import Recogniser
from dashboard.intake.submission import Submission


def read_here(files: Mapping[str, bytes], layout: Layout, earlier: Earlier) -> Submission:
    """The submission in these files, read in this process. earlier: rows registered before, by record table."""
    notebook = Notebook()
    grids, faults = open_all(files, layout.familiar)
    for fault in faults:
        notebook.tell("know" if fault.code == "file_twice" else "mend", fault)
    language = _language(grids, layout)
    recogniser, clerk = Recogniser(layout, notebook, language), Clerk(layout, notebook, language)
    for sheet in [recogniser.recognise(grid) for grid in grids]:
        if sheet is not None:
            clerk.enter(sheet)
    entries = clerk.entries
    present = frozenset(name for name, of_table in entries.items() if of_table.origins)
    if not present and not any(fault.code != "file_twice" for fault in faults):
        notebook.tell("mend", Fault("submission_empty", next(iter(files), "–")))
    elif present and "programmes" not in present and not earlier.get("programmes"):
        notebook.tell("mend", Fault("programme_missing", layout.sheets["programmes"].titles[language]))
    Completer(entries, earlier, notebook).complete(read_assumed(layout.root))
    Checker(layout, entries, notebook, language).check(earlier)
    for name in layout.sheets:
        if present and name not in present and earlier.get(name):
            notebook.tell("know", Fault("table_untouched", layout.sheets[name].titles[language]))
    return _submission(entries, notebook, present)


def _language(grids: Sequence[Grid], layout: Layout) -> str:
    """The language whose headings and titles the files use most; the first where none is used more."""
    written = [fold(grid.title) for grid in grids]
    first = [cells for grid in grids for cells in list(grid.rows.values())[:4]]
    written += [fold(cell[1:]) for cells in first for cell in cells.values()]
    said = {code: _said(layout, code) for code in layout.languages}
    count = {code: sum(text in said[code] for text in written) for code in layout.languages}
    return max(layout.languages, key=lambda code: (count[code], code == "nb"))


def _said(layout: Layout, language: str) -> set[str]:
    titles = {fold(sheet.titles[language]) for sheet in layout.sheets.values()}
    return titles | {fold(c.headings[language]) for sheet in layout.sheets.values() for c in sheet.columns}


def _submission(entries: Mapping[str, Entries], notebook: Notebook, present: frozenset[str]) -> Submission:
    counted = {name: of_table for name, of_table in entries.items() if of_table.rows_in}
    found = Submission(
        notebook.findings(), {}, present,
        {name: of_table.rows_in for name, of_table in counted.items()},
        {name: len(of_table.origins) for name, of_table in counted.items()},
        {name: dict(of_table.skipped) for name, of_table in counted.items() if of_table.skipped},
    )  # fmt: skip
    if found.verdict == "reject":
        return found
    records = {name: list(entries[name].lines()) for name in entries if name in present}
    return Submission(found.findings, records, present, found.rows_in, found.rows_kept, found.rows_skipped)
