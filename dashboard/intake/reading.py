"""Reads a submission from beginning to end: files, sheets, rows, cells, what was left out, what does not hold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.errors import Fault
from dashboard.intake.checking import Checker
from dashboard.intake.completing import Completer, Earlier
from dashboard.intake.defaults import read_assumed
from dashboard.intake.emptying import Emptier
from dashboard.intake.entries import Clerk, Entries
from dashboard.intake.grid import Grid
from dashboard.intake.layout import Layout, fold
from dashboard.intake.notebook import Notebook
from dashboard.intake.opening import open_all
from dashboard.intake.places import refuse_names, stands
from dashboard.intake.recognising import Recogniser
from dashboard.intake.registered import Registered
from dashboard.intake.submission import Submission


def read_here(files: Mapping[str, bytes], layout: Layout, earlier: Earlier) -> Submission:
    """The submission in these files, read in this process. earlier: rows registered before, by record table."""
    notebook = Notebook()
    grids, faults = open_all(files, layout.familiar)
    for fault in faults:
        notebook.tell("know" if fault.code == "file_twice" else "mend", fault)
    language = _language(grids, layout)
    recogniser, clerk = Recogniser(layout, notebook, language), Clerk(layout, notebook, language)
    emptier = Emptier(layout)
    for sheet in [recogniser.recognise(grid) for grid in grids]:
        if sheet is not None:
            emptier.take(sheet)
            clerk.enter(sheet)
    entries = clerk.entries
    present = frozenset(name for name, of_table in entries.items() if of_table.origins)
    said = present | emptier.tables
    if not said and not any(fault.code != "file_twice" for fault in faults):
        notebook.tell("mend", Fault("submission_empty", next(iter(files), "–")))
    elif said and "programmes" not in present and not earlier.get("programmes"):
        notebook.tell("mend", Fault("programme_missing", layout.sheets["programmes"].titles[language]))
    registered = Registered(layout.tables, earlier, emptier.tables)
    Completer(entries, registered, notebook).complete(read_assumed(layout.root))
    emptier.tell(entries, registered, notebook)
    refuse_names(entries, notebook)
    Checker(layout, entries, notebook, language).check(registered)
    for name in layout.sheets:
        if said and name not in said and registered.get(name):
            notebook.tell("know", Fault("table_untouched", layout.sheets[name].titles[language]))
    return _submission(entries, notebook, emptier.tables, language)


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


def _submission(
    entries: Mapping[str, Entries], notebook: Notebook, emptied: frozenset[str], language: str
) -> Submission:
    counted = {name: of_table for name, of_table in entries.items() if of_table.rows_in}
    found = Submission(
        notebook.findings(), {}, frozenset(name for name, of_table in entries.items() if of_table.origins),
        {name: of_table.rows_in for name, of_table in counted.items()},
        {name: len(of_table.origins) for name, of_table in counted.items()},
        {name: dict(of_table.skipped) for name, of_table in counted.items() if of_table.skipped},
        emptied, {name: stands(of_table) for name, of_table in entries.items() if of_table.origins}, language,
    )  # fmt: skip
    if found.verdict == "reject":
        return found
    return replace(found, records={name: list(entries[name].lines()) for name in entries if name in found.present})
