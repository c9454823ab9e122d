"""Reads a submission from beginning to end: files, sheets, rows, cells, what was left out, what does not hold."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from dashboard.errors import Fault
from dashboard.intake.accepted import Accepted
from dashboard.intake.checking import Checker
from dashboard.intake.clerk import Clerk
from dashboard.intake.completing import Completer
from dashboard.intake.defaults import read_assumed
from dashboard.intake.emptying import Emptier
from dashboard.intake.entries import Entries
from dashboard.intake.folding import fold
from dashboard.intake.grid import Grid
from dashboard.intake.headings import Recognised
from dashboard.intake.implied import roles_last
from dashboard.intake.layout import Layout
from dashboard.intake.naming import Naming
from dashboard.intake.notebook import Notebook
from dashboard.intake.opening import open_all
from dashboard.intake.places import refuse_names, stands
from dashboard.intake.placing import Placer
from dashboard.intake.recognising import Recogniser
from dashboard.intake.registered import Registered, Rows
from dashboard.intake.shared import HELD, MERGED
from dashboard.intake.submission import Meaning, Submission


def read_here(
    files: Mapping[str, bytes], layout: Layout, earlier: Rows, meanings: Sequence[Meaning] = ()
) -> Submission:
    """The submission in these files, read in this process; earlier and meanings as for `read_submission`."""
    notebook = Notebook()
    grids, faults = open_all(files, layout.familiar)
    refused = _tell_refused(faults, notebook)
    language, accepted = _language(grids, layout), Accepted(meanings)
    recogniser, clerk = Recogniser(layout, notebook, language, accepted), Clerk(layout, notebook, language, earlier)
    emptier, entries = Emptier(layout), clerk.entries
    _enter_all(recogniser.recognise_all(grids, {name for name, rows in earlier.items() if rows}), emptier, clerk)
    recogniser.tell_unknown(_organisations(entries, earlier))
    said = frozenset(name for name, of_table in entries.items() if of_table.origins) | emptier.tables
    if not said and not refused:
        notebook.tell("mend", Fault("submission_empty", next(iter(files), "–")))
    registered = Registered(layout.tables, earlier, emptier.tables)
    naming, placer = Naming(entries, registered), Placer(layout, notebook, language)
    if said and not entries["programmes"].origins and not earlier.get("programmes"):
        notebook.tell("mend", Fault("programme_missing", placer.title("programmes")))
        recogniser.ask_for("programmes")
    completer = Completer(entries, naming, placer)
    completer.complete(read_assumed(layout.root))
    unreadable = recogniser.unreadable | {layout.named(PurePath(fault.where).stem) for fault in refused}
    _tell_lacking(_beside(completer.lacking, unreadable), entries, placer, notebook)
    emptier.tell(entries, registered, notebook)
    refuse_names(entries, notebook)
    Checker(layout, entries, naming, placer).check(registered)
    _tell_untouched(_untouched(layout, said, registered), placer, notebook)
    accepted.tell_unmet(notebook)
    return replace(_submission(entries, notebook, emptier.tables, language), offers=recogniser.offers)


def _enter_all(sheets: Sequence[Recognised], emptier: Emptier, clerk: Clerk) -> None:
    for sheet in roles_last(sheets):
        emptier.take(sheet)
        clerk.enter(sheet)


def _tell_refused(faults: Sequence[Fault], notebook: Notebook) -> list[Fault]:
    """Tell of each file what was wrong with opening it; those that could not be read."""
    refused = [fault for fault in faults if fault.code != "file_twice"]
    for fault in faults:
        notebook.tell("mend" if fault in refused else "know", fault)
    return refused


def _organisations(entries: Mapping[str, Entries], earlier: Rows) -> set[str]:
    """What the organisations of a submission, and those registered before, are called; folded."""
    tables = (*MERGED, *HELD)
    names = [name for table in tables for name in entries[table].columns["name"]]
    names += [row.get("name") for table in tables for row in earlier.get(table, ())]
    return {fold(name) for name in names if name}


def _tell_untouched(tables: Sequence[str], placer: Placer, notebook: Notebook) -> None:
    for name in tables:
        notebook.tell("know", Fault("table_untouched", placer.title(name)))


def _untouched(layout: Layout, said: Collection[str], registered: Registered) -> list[str]:
    """The sheets that a submission says nothing of, so that their rows stay as they are."""
    return [name for name in layout.sheets if said and name not in said and registered.get(name)]


def _beside(lacking: Mapping[str, int], unreadable: Collection[str | None]) -> dict[str, int]:
    """What is lacking for another reason than that its sheet could not be read."""
    return {name: count for name, count in lacking.items() if MERGED.get(name, name) not in unreadable}


def _tell_lacking(
    lacking: Mapping[str, int], entries: Mapping[str, Entries], placer: Placer, notebook: Notebook
) -> None:
    """That other sheets refer to rows that are not there: told once for the sheet, and not for every reference."""
    told: set[str] = set()
    for table, count in lacking.items():
        shared = MERGED.get(table, table)
        if not count or table == "programmes" or shared in told:
            continue
        told.add(shared)
        code = "mentors_needed" if shared != table and entries[shared].origins else "rows_needed"
        notebook.tell("mend", Fault(code, placer.title(table), values={"count": count}))


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
