"""The rows of sheets as canonical texts of record tables, each with the place it came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.database import RecordTable
from dashboard.intake.cells import day_comes_first, reader_of
from dashboard.intake.grid import Grid
from dashboard.intake.layout import BOTH, MENTOR, MENTOR_KEY, MERGED, ROLE, Layout, SheetColumn
from dashboard.intake.located import read_as_place
from dashboard.intake.municipalities import read_municipalities
from dashboard.intake.notebook import Notebook
from dashboard.intake.outcomes import COUNTED, Manner, Outcome
from dashboard.intake.persons import PersonGuard
from dashboard.intake.recognising import Recognised
from dashboard.intake.rows import TOLD, RowJudge
from dashboard.intake.words import TICKS

Row = tuple[int, Mapping[int, str]]
Outcomes = Mapping[str, list[Outcome]]
NOTHING: Outcome = (None, None)
OF_BOTH = (ROLE, "organisation_id")
"""Columns of the sheet of organisations that say something of a mentor under another name than theirs."""


@dataclass(frozen=True)
class Origin:
    """Where a row came from."""

    sheet: Recognised
    row: int


@dataclass
class Entries:
    """The rows of one record table. columns: name -> canonical text or None, one for each origin.

    at_fault: (column, number of the row, from 0) of every cell that something was told of as wrong. written, meant:
    what such a cell says of another row, and what that row is probably called. made: the ids the program made itself.
    """

    table: RecordTable
    columns: dict[str, list[str | None]]
    origins: list[Origin] = field(default_factory=list)
    at_fault: set[tuple[str, int]] = field(default_factory=set)
    written: dict[tuple[str, int], str] = field(default_factory=dict)
    meant: dict[tuple[str, int], str] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    rows_in: int = 0
    skipped: dict[str, int] = field(default_factory=dict)

    def lines(self) -> Iterator[dict[str, str | None]]:
        """Every row as column -> text."""
        names = list(self.columns)
        return (dict(zip(names, values, strict=True)) for values in zip(*self.columns.values(), strict=True))


class Clerk:
    """Enters recognised sheets into the entries of their record tables."""

    def __init__(self, layout: Layout, notebook: Notebook, language: str) -> None:
        self._notebook, self._language = notebook, language
        self._municipalities = read_municipalities(layout.root)
        self._both = layout.texts(language)["codes"]["role"][BOTH]
        self._judge, self._guard = RowJudge(layout), PersonGuard(notebook)
        self.entries = {t.name: Entries(t, {name: [] for name in t.column_names}) for t in layout.tables}

    def enter(self, sheet: Recognised) -> None:
        """Read every row of the sheet, count it, and tell of every cell what is to be told."""
        _spread(sheet, self._notebook)
        kept = [(number, cells) for number, cells in sheet.rows() if not self._skip(sheet, number, cells)]
        read_as_place(sheet, [cells for _, cells in kept], self._municipalities, (self._notebook, self._language))
        read = {c.name: self._read(sheet, c, kept) for c in sheet.layout.columns if c.name in sheet.columns}
        roles = [value for value, _ in read.get(ROLE, [NOTHING] * len(kept))]
        merged = {shared: name for name, shared in MERGED.items()}.get(sheet.layout.table.name)
        said = [role or (MENTOR if sheet.holds_mentors else None) for role in roles]
        mentors = [at for at, role in enumerate(said) if role in (MENTOR, BOTH)]
        others = [at for at, role in enumerate(said) if role != MENTOR]
        self._file(sheet, self.entries[sheet.layout.table.name], _chosen(kept, others), _each(read, others))
        if merged and mentors:
            self._tell_roles(sheet, self.entries[merged], list(zip(kept, said, strict=True)), read)
            read[MENTOR_KEY] = read.pop("organisation_id", [NOTHING] * len(kept))
            self._file(sheet, self.entries[merged], _chosen(kept, mentors), _each(read, mentors))

    def _tell_roles(
        self, sheet: Recognised, mentors: Entries, rows: Sequence[tuple[Row, str | None]], read: Outcomes
    ) -> None:
        """Tell of rows that are read as two, and of what stands on a mentor's row and is held of participants only."""
        lost = {name: outcomes for name, outcomes in read.items() if name not in (*mentors.columns, *OF_BOTH)}
        for at, ((number, _), role) in enumerate(rows):
            if role == BOTH:
                self._notebook.tell_cell(sheet.grid, number, sheet.columns[ROLE], ("know", "role_both", {}))
            for name in (name for name in lost if role == MENTOR and lost[name][at][0] is not None):
                told = ("look", "cell_of_participants", {"both": self._both})
                self._notebook.tell_cell(sheet.grid, number, sheet.columns[name], told)

    def _skip(self, sheet: Recognised, number: int, cells: Mapping[int, str]) -> bool:
        """Whether a row is no record; it is counted, and told where a person may wonder."""
        reason, at = self._judge.reason(sheet, cells)
        if not reason:
            return False
        entries = self.entries[sheet.layout.table.name]
        entries.rows_in += 1
        entries.skipped[reason] = entries.skipped.get(reason, 0) + 1
        self._guard.cells(sheet.grid, number, cells)
        if reason in TOLD:
            severity, code = TOLD[reason]
            self._notebook.tell_cell(sheet.grid, number, at, (severity, code, {}))
        return True

    def _read(self, sheet: Recognised, column: SheetColumn, rows: Sequence[Row]) -> list[Outcome]:
        """What each cell of a column says; equal cells are understood once."""
        at = sheet.columns[column.name]
        cells = [of_row.get(at) for _, of_row in rows]
        distinct = {cell for cell in cells if cell is not None}
        rule = next((r for r in sheet.layout.table.rules if r.columns == (column.name,) and "digits" in r.values), None)
        digits = int(rule.values["digits"]) if rule else 0
        is_date = column.column is not None and column.column.type == "DATE"
        first = day_comes_first(distinct) if is_date else None
        counts = sheet.grid.counts_from_1904
        persons = [c for c in sheet.layout.columns if c.column is not None and c.column.unit == "persons"]
        counted = persons[0].headings[self._language] if persons else ""
        read = reader_of(Manner(column, self._language, counts, digits, first, self._municipalities, counted))
        outcomes: dict[str | None, Outcome] = {cell: read(cell) for cell in distinct}
        is_ticked = column.column is not None and column.column.type == "BOOLEAN" and column.column.is_required
        is_ticked = is_ticked and bool(distinct) and all(cell[1:].strip().casefold() in TICKS for cell in distinct)
        outcomes[None] = ("false", None) if is_ticked else NOTHING
        return [outcomes[cell] for cell in cells]

    def _file(self, sheet: Recognised, entries: Entries, rows: Sequence[Row], read: Outcomes) -> None:
        """Put what was read of some rows into the entries of a table."""
        start = len(entries.origins)
        entries.rows_in += len(rows)
        entries.origins += [Origin(sheet, number) for number, _ in rows]
        for name, values in entries.columns.items():
            outcomes = read.get(name)
            values += [value for value, _ in outcomes] if outcomes else [None] * len(rows)
        for name, outcomes in read.items():
            noted = [(number, note) for number, (_, note) in enumerate(outcomes) if note]
            for number, note in noted:
                at = sheet.columns.get(name, sheet.columns.get("organisation_id", 0))
                told = (note.severity, note.code, note.values)
                self._notebook.tell_cell(sheet.grid, rows[number][0], at, told)
                if note.severity == "mend":
                    entries.at_fault.add((name, start + number))
                if note.code == COUNTED:
                    # Such a row is of all together, and has no organisation to be asked for.
                    entries.at_fault.add(("organisation_id", start + number))


def _chosen(rows: Sequence[Row], numbers: Sequence[int]) -> list[Row]:
    return [rows[number] for number in numbers]


def _each(read: Outcomes, numbers: Sequence[int]) -> dict[str, list[Outcome]]:
    return {name: [outcomes[number] for number in numbers] for name, outcomes in read.items()}


def _spread(sheet: Recognised, notebook: Notebook) -> None:
    """Let every row that a merged cell covers have what stands in it, and tell so."""
    grid: Grid = sheet.grid
    for top, left, bottom, right in grid.merged:
        cell = grid.rows.get(top, {}).get(left)
        if cell is None or top <= grid.heading_row or len(grid.rows[top]) == 1:
            continue
        covered = [row for row in range(top + 1, min(bottom, max(grid.rows)) + 1) if row in grid.rows]
        for row in covered:
            grid.rows[row].setdefault(left, cell)
        if covered or right > left:
            notebook.tell_cell(grid, top, left, ("look", "cells_merged", {"rows": len(covered) + 1}))
