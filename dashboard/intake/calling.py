"""What rows are called where others refer to them, written so that no other row can be meant when it is read again."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.database import RecordTable
from dashboard.intake.folding import fold
from dashboard.intake.needs import OWN_NAMES
from dashboard.intake.submission import Record

Rows = Mapping[str, Sequence[Record]]


class Calling:
    """Names for the rows of a workbook, by the rules that naming.py reads them by. rows: in canonical text."""

    def __init__(self, tables: Sequence[RecordTable], rows: Rows) -> None:
        self._tables = {table.name: table for table in tables}
        self._rows = {
            name: {str(row[table.keys[0][0]]): row for row in rows.get(name, ())}
            for name, table in self._tables.items()
        }
        self._said: dict[str, dict[str, str]] = {}
        self._times: dict[str, Counter[str]] = {}

    def name(self, table: str, own_id: str) -> str:
        """What a row is called; its id where it has no name, or one that is another row's name or id too."""
        if own_id not in self._rows.get(table, ()):
            return own_id
        said = self._all(table)[own_id]
        return said if said and self._times[table][fold(said)] == 1 else own_id

    def _all(self, table: str) -> dict[str, str]:
        """The name of every row of a table, by id."""
        if table not in self._said:
            said = self._said[table] = {own_id: self._say(table, row) for own_id, row in self._rows[table].items()}
            self._times[table] = Counter(name for own_id in said for name in {fold(own_id), fold(said[own_id])})
        return self._said[table]

    def _say(self, table: str, row: Record) -> str:
        targets = {reference.columns[0]: reference.table for reference in self._tables[table].references}
        parts = [(targets.get(name), row.get(name)) for name in OWN_NAMES.get(table, ())]
        if not all(value for _, value in parts):
            return ""
        return " ".join(self._called(target, str(value)) for target, value in parts)

    def _called(self, target: str | None, value: str) -> str:
        """A part of a name: that of the row it names, whoever else is called so, where it names one."""
        return self._all(target).get(value) or value if target in self._rows else value
