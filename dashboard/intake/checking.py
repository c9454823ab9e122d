"""Puts the rules of the schema and the checks across tables to what was read, and tells the cells they find."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from dashboard.database import Breach, quoted
from dashboard.errors import Fault
from dashboard.intake.dates import as_written, written
from dashboard.intake.entries import Entries
from dashboard.intake.layout import Layout
from dashboard.intake.naming import Naming
from dashboard.intake.needs import is_own_key
from dashboard.intake.numbers import spaced
from dashboard.intake.placing import Placer
from dashboard.intake.registered import Registered

Columns = Mapping[str, Sequence[str | None]]
NAMES_OF_COLUMNS = ("later", "earlier", "one", "other", "needed", "when")
"""Values of faults that name a column of the schema."""
NOT_THE_ROW = ("section", "note")
"""Columns that may differ in a row that is there twice."""


class Checker:
    """Checks entries against the schema, the checks and one another."""

    def __init__(self, layout: Layout, entries: Mapping[str, Entries], naming: Naming, placer: Placer) -> None:
        self._layout, self._entries, self._naming, self._placer = layout, entries, naming, placer

    def check(self, earlier: Registered) -> None:
        """Tell everything that is wrong or odd. earlier: rows registered before, for tables without rows here."""
        rows = {name: _numbered(entries, earlier.get(name, ())) for name, entries in self._entries.items()}
        faults, breaches = self._layout.prover.prove(rows)
        for table, fault in faults:
            if fault.row is not None and fault.row > 0:
                self._tell_fault(table, fault)
        for breach in breaches:
            if breach.record > 0:
                self._tell_breach(breach)
        for entries in self._entries.values():
            self._tell_twice(entries)

    def _tell_fault(self, table: str, fault: Fault) -> None:
        """A broken rule of the schema, unless it is no more than what something already told of leads to."""
        columns = (fault.column or "").split(", ")
        entries, number = self._entries[table], (fault.row or 0) - 1
        if any((column, number) in entries.at_fault for column in columns):
            return
        values = dict(fault.values)
        if any(column.type == "DATE" for column in entries.table.columns if column.name in columns):
            values |= {name: as_written(str(value)) for name, value in values.items() if name == "value"}
        for name in NAMES_OF_COLUMNS:
            if name in values:
                values[name] = self._placer.heading(table, str(values[name]))
        if "state" in values:
            values["state"] = self._placer.word(table, columns[0], values["state"])
        if "first_row" in values:
            values |= self._first(str(values["first_file"]), int(values["first_row"]))
        code = fault.code
        if code == "key_twice" and not is_own_key(entries.table, columns[0]):
            code, values["value"] = "combination_twice", quoted(self._called(entries, number, columns))
        empty = next((c for c in columns if entries.columns[c][number] is None), columns[0])
        self._placer.tell(entries, number, (empty,), ("mend", code, values))

    def _called(self, entries: Entries, number: int, columns: Sequence[str]) -> str:
        """Cells of a row as a person knows them: rows by name, codes as words."""
        targets = {r.columns[0]: r.table for r in entries.table.references}
        values = [(column, str(entries.columns[column][number] or "–")) for column in columns]
        return ", ".join(
            self._naming.called(targets[column], value)
            if targets.get(column) in self._entries
            else self._placer.word(entries.table.name, column, value)
            for column, value in values
        )

    def _tell_breach(self, breach: Breach) -> None:
        values = {name: self._shown(breach.table, name, value) for name, value in breach.values.items()}
        if "first_record" in breach.values:
            values |= self._first(breach.table, int(str(breach.values["first_record"])))
        told = (breach.severity, breach.code, values)
        self._placer.tell(self._entries[breach.table], breach.record - 1, breach.columns, told)

    def _tell_twice(self, entries: Entries) -> None:
        """The same row once more, whatever it is called."""
        key = entries.table.keys[0][0]
        left_out = {*NOT_THE_ROW, *([key] if is_own_key(entries.table, key) else [])}
        if len(entries.table.keys[0]) > 1 or left_out == {*NOT_THE_ROW}:
            return
        # Rows that refer to what is not known may differ all the same.
        unclear = {number for _, number in entries.written}
        seen: dict[tuple, int] = {}
        kept = [values for name, values in entries.columns.items() if name not in left_out]
        for number, content in enumerate(zip(*kept, strict=True)):
            alike = tuple(value and value.casefold() for value in content)
            first = number if number in unclear else seen.setdefault(alike, number)
            if first != number:
                told = ("look", "row_twice", self._first(entries.table.name, first + 1))
                self._placer.tell(entries, number, (key,), told)

    def _first(self, table: str, record: int) -> dict[str, object]:
        """Where the other row stands, as a person finds it; one registered before has no row to be shown."""
        if record < 1:
            return {"first_row": "–", "first_file": self._placer.title(table)}
        origin = self._entries[table].origins[record - 1]
        return {"first_row": origin.row, "first_file": origin.sheet.grid.where}

    def _shown(self, table: str, column: str, value: object) -> object:
        if isinstance(value, Decimal):
            return spaced(value.normalize() if value != value.to_integral_value() else value.quantize(Decimal(1)))
        if isinstance(value, float):
            return spaced(Decimal(f"{value:.10g}"))
        if isinstance(value, date):
            return written(value)
        return "–" if value is None else value if isinstance(value, int) else self._placer.word(table, column, value)


def _numbered(entries: Entries, earlier: Sequence[Mapping]) -> tuple[Columns, Sequence[int]]:
    """The rows of a table with numbers from 1; those registered before, which nobody can mend here, from below 0."""
    if entries.origins or not earlier:
        return entries.columns, range(1, len(entries.origins) + 1)
    columns = {name: [row.get(name) for row in earlier] for name in entries.columns}
    return columns, range(-len(earlier), 0)
