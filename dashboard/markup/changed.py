"""Rows that differ, a line for each cell that says something else: which sheet, which row, before and after."""

from collections.abc import Iterator, Mapping

from dashboard.database import RecordColumn, RecordTable
from dashboard.markup.reader import Reader
from dashboard.markup.rows import RowWords
from dashboard.proposals import Change, Changed

HEADINGS = ("data.table", "data.row", "data.what", "data.before", "data.after")
NEW_HEADINGS = ("data.table", "data.row", "data.content")
Line = tuple[str, str, str, str, str]
"""Sheet, row, what of it, before, after."""


class ChangedRows:
    """The lines of what differs between two sets of own records."""

    def __init__(self, reader: Reader, changed: Changed) -> None:
        self._tables: Mapping[str, RecordTable] = {table.name: table for table in reader.desk.store.record_tables()}
        self._changed, self._text = changed, reader.speaker.text
        self._words = RowWords(reader.speaker, self._tables, changed.known)

    def __len__(self) -> int:
        return sum(len(self._columns(change)) or 1 for change in self._changed.rows)

    def __iter__(self) -> Iterator[Line]:
        for change in self._changed.rows:
            row = change.after or change.before or {}
            named = self._text(f"dictionary.{change.table}.title"), self._words.called(change.table, row)
            for what, before, after in self._cells(change):
                yield *named, what, before or self._nothing, after or self._nothing

    @property
    def has_made_up(self) -> bool:
        """Whether any of the rows is made up."""
        return any("example" in ((one or {}).get("basis") for one in (c.before, c.after)) for c in self._changed.rows)

    @property
    def _nothing(self) -> str:
        return self._text("words.empty_cell")

    def _cells(self, change: Change) -> Iterator[tuple[str, str, str]]:
        """What of the row, before and after: of a row that came or went, all that its name does not say."""
        if change.before is not None and change.after is not None:
            for column in self._columns(change):
                said = (self._words.cell(change.table, column, row) for row in (change.before, change.after))
                yield self._words.heading(column), *said
            return
        row = change.after or change.before or {}
        whole = "; ".join(self._words.filled(change.table, row, self._words.naming(change.table)))
        is_new = change.before is None
        yield self._text("data.row_new" if is_new else "data.row_gone"), *(("", whole) if is_new else (whole, ""))

    def _columns(self, change: Change) -> list[RecordColumn]:
        """The columns whose cells differ; none of a row that came or went."""
        before, after = change.before, change.after
        if before is None or after is None:
            return []
        return [c for c in self._tables[change.table].columns if before.get(c.name) != after.get(c.name)]
