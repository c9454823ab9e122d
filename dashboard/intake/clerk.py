"""Reads the rows of recognised sheets into the entries of their record tables, and tells what is to be of each cell."""

from collections.abc import Mapping, Sequence

from dashboard.errors import Fault
from dashboard.intake.cells import day_comes_first, reader_of
from dashboard.intake.contradicted import contradictions
from dashboard.intake.entries import Entries, Origin
from dashboard.intake.grid import TEXT
from dashboard.intake.groups import Groups
from dashboard.intake.headings import Recognised
from dashboard.intake.implied import ImpliedRoles, lacks_roles
from dashboard.intake.layout import Layout, SheetColumn
from dashboard.intake.located import read_as_place
from dashboard.intake.merged import spread
from dashboard.intake.municipalities import read_municipalities
from dashboard.intake.needs import LAST
from dashboard.intake.notebook import Notebook
from dashboard.intake.outcomes import COUNTED, NOTHING, Manner, Note, Outcome, Outcomes, Row, chosen, each
from dashboard.intake.persons import PersonGuard
from dashboard.intake.registered import Rows
from dashboard.intake.rows import TOLD, RowJudge
from dashboard.intake.shared import BOTH, HELD, MENTOR, MENTOR_KEY, ROLE
from dashboard.intake.words import TICKS

OF_BOTH = (ROLE, "organisation_id")
"""Columns of the sheet of organisations that say something of a mentor under another name than theirs."""


class Clerk:
    """Enters recognised sheets into the entries of their record tables."""

    def __init__(self, layout: Layout, notebook: Notebook, language: str, earlier: Rows) -> None:
        """earlier: the rows registered before."""
        self._notebook, self._language, self._earlier = notebook, language, earlier
        self._municipalities = read_municipalities(layout.root)
        self._role_words = layout.texts(language)["codes"]["role"]
        self._judge, self._guard = RowJudge(layout), PersonGuard(notebook)
        self.entries = {t.name: Entries(t, {name: [] for name in t.column_names}) for t in layout.tables}

    def enter(self, sheet: Recognised) -> None:
        """Read every row of the sheet, count it, and tell of every cell what is to be told."""
        spread(sheet, self._notebook)
        kept = [(number, cells) for number, cells in sheet.rows() if not self._skip(sheet, number, cells)]
        read_as_place(sheet, [cells for _, cells in kept], self._municipalities, (self._notebook, self._language))
        read = self._read_all(sheet, kept)
        if sheet.beside:
            self._file_both(sheet, sheet.beside, kept, read)
            return
        merged = HELD.get(sheet.layout.table.name)
        said = self._roles(sheet, kept, read) if merged else [None] * len(kept)
        mentors = [at for at, role in enumerate(said) if role in (MENTOR, BOTH)]
        others = [at for at, role in enumerate(said) if role != MENTOR]
        self._file(sheet, self.entries[sheet.layout.table.name], chosen(kept, others), each(read, others))
        if merged and mentors:
            self._tell_roles(sheet, self.entries[merged], list(zip(kept, said, strict=True)), read)
            read[MENTOR_KEY] = read.pop("organisation_id", [NOTHING] * len(kept))
            self._file(sheet, self.entries[merged], chosen(kept, mentors), each(read, mentors))

    def _roles(self, sheet: Recognised, rows: Sequence[Row], read: Outcomes) -> list[str | None]:
        """The role of each row, as it is told, as the sheet is for, or as other sheets name the row."""
        empty = [NOTHING] * len(rows)
        if not lacks_roles(sheet):
            return [role or (MENTOR if sheet.holds_mentors else None) for role, _ in read.get(ROLE, empty)]
        table = sheet.layout.table
        names = zip(read.get(table.keys[0][0], empty), read.get("name", empty), strict=True)
        implied = ImpliedRoles(self.entries, table.name, self._earlier)
        roles = [implied.of((own, name)) for (own, _), (name, _) in names]
        for (number, _), role in zip(rows, roles, strict=True):
            if role:
                told = ("look" if role == BOTH else "know", "role_implied", {"role": self._role_words[role]})
                self._notebook.tell_cell(sheet.grid, number, sheet.columns.get("name", 0), told)
        return roles

    def _file_both(self, sheet: Recognised, beside: Recognised, rows: Sequence[Row], read: Outcomes) -> None:
        """Put rows into two tables: what rows have in common is one row of the first, what is each one's its own."""
        whole, parts = self.entries[sheet.layout.table.name], self.entries[beside.layout.table.name]
        groups = Groups(read)
        start = len(whole.origins)
        self._file(sheet, whole, chosen(rows, groups.first), groups.said)
        for name, outcomes in read.items():
            for at, note in ((at, note) for at, (_, note) in enumerate(outcomes) if note):
                self._tell(sheet, rows[at][0], name, note)
                whole.at_fault |= {(name, start + groups.of[at])} if note.severity == "mend" else set()
        for at, name in groups.differing():
            self._notebook.tell_cell(sheet.grid, rows[at][0], sheet.columns[name], ("look", "row_says_otherwise", {}))
        link = next(r.columns[0] for r in parts.table.references if r.table == whole.table.name)
        of_parts = {name: found for name, found in self._read_all(beside, rows).items() if name != link}
        # A row that says nothing of its own is of the first table only.
        places = {at for name, at in beside.columns.items() if name not in (*LAST, link)}
        own = [at for at, (_, cells) in enumerate(rows) if not places.isdisjoint(cells)]
        first = len(parts.origins)
        self._file(beside, parts, chosen(rows, own), each(of_parts, own))
        parts.within |= {(link, first + number): start + groups.of[at] for number, at in enumerate(own)}
        counts = {"rows": len(rows), "first": len(groups.first), "second": len(own)}
        values = {**counts, "beside": beside.layout.titles[self._language]}
        self._notebook.tell("know", Fault("sheet_of_two", sheet.grid.where, values=values))

    def _tell_roles(
        self, sheet: Recognised, mentors: Entries, rows: Sequence[tuple[Row, str | None]], read: Outcomes
    ) -> None:
        """Tell of rows that are read as two, and of what stands on a mentor's row and is held of participants only."""
        kept = {*mentors.columns, *OF_BOTH, *sheet.said}
        lost = {name: outcomes for name, outcomes in read.items() if name not in kept}
        for at, ((number, _), role) in enumerate(rows):
            if role == BOTH and ROLE in sheet.columns:
                self._notebook.tell_cell(sheet.grid, number, sheet.columns[ROLE], ("know", "role_both", {}))
            for name in (name for name in lost if role == MENTOR and lost[name][at][0] is not None):
                told = ("know", "cell_of_participants", {"both": self._role_words[BOTH]})
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

    def _read_all(self, sheet: Recognised, rows: Sequence[Row]) -> dict[str, list[Outcome]]:
        """What each cell says, by column; where somebody has said what every row has, that."""
        found: dict[str, list[Outcome]] = {}
        for column in sheet.layout.columns:
            if column.name in sheet.columns:
                at = sheet.columns[column.name]
                found[column.name] = self._read(sheet, column, [of_row.get(at) for _, of_row in rows])
            elif column.name in sheet.said:
                found[column.name] = self._read(sheet, column, [TEXT + sheet.said[column.name]] * len(rows))
                self._tell_said(sheet, column, found[column.name], rows)
        return found

    def _tell_said(
        self, sheet: Recognised, column: SheetColumn, outcomes: Sequence[Outcome], rows: Sequence[Row]
    ) -> None:
        """What every row has because somebody says so, where that can be read; and the rows that say otherwise."""
        code = next((value for value, _ in outcomes if value is not None), None)
        if code is None:
            return
        words = column.words[self._language]
        said = {"heading": column.headings[self._language], "value": words.get(code, sheet.said[column.name])}
        self._notebook.tell("know", Fault("value_accepted", sheet.grid.where, values=said))
        for number, at, other, severity in contradictions(sheet, column, code, rows):
            told = severity, "value_contradicted", {**said, "other": words.get(other, other)}
            self._notebook.tell_cell(sheet.grid, number, at, told)

    def _read(self, sheet: Recognised, column: SheetColumn, cells: Sequence[str | None]) -> list[Outcome]:
        """What each cell of a column says; equal cells are understood once."""
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
                self._tell(sheet, rows[number][0], name, note)
                if note.severity == "mend":
                    entries.at_fault.add((name, start + number))
                if note.code == COUNTED:
                    # Such a row is of all together, and has no organisation to be asked for.
                    entries.at_fault.add(("organisation_id", start + number))

    def _tell(self, sheet: Recognised, row: int, name: str, note: Note) -> None:
        """What is said of a cell; of what every row has, once."""
        if name in sheet.said:
            heading = sheet.layout.column_named(name).headings[self._language]
            self._notebook.tell(note.severity, Fault(note.code, sheet.grid.where, None, heading, note.values))
            return
        at = sheet.columns.get(name, sheet.columns.get("organisation_id", 0))
        self._notebook.tell_cell(sheet.grid, row, at, (note.severity, note.code, note.values))
