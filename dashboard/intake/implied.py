"""The roles of organisations where no column tells them: what other sheets name them as."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.intake.entries import Entries
from dashboard.intake.folding import fold
from dashboard.intake.headings import Recognised
from dashboard.intake.shared import BESIDE, BOTH, HELD, MENTOR, ROLE
from dashboard.intake.submission import Record


def roles_last(sheets: Iterable[Recognised]) -> list[Recognised]:
    """The sheets in order, but those whose rows have roles that only other sheets tell after all the others."""
    return sorted(sheets, key=lacks_roles)


def lacks_roles(sheet: Recognised) -> bool:
    """Whether the rows of a sheet have roles, and nothing on it tells them."""
    told = sheet.holds_mentors or ROLE in sheet.columns or ROLE in sheet.said
    return sheet.layout.table.name in HELD and not told


class ImpliedRoles:
    """The roles of the rows of a table by their names, as far as what is entered tells."""

    def __init__(self, entries: Mapping[str, Entries], table: str, earlier: Mapping[str, Sequence[Record]]) -> None:
        """earlier: the rows registered before."""
        mentors = HELD[table]
        registered = {name: _called(entries[name], earlier.get(name, ())) for name in (mentors, table)}
        self._mentors = {*_named(entries, mentors)} | (registered[mentors] - registered[table])
        self._others = {*_named(entries, table)} | registered[table]

    def of(self, names: Iterable[str | None]) -> str | None:
        """The role of the row with these names; None where it has the usual one."""
        folded = {fold(name) for name in names if name}
        if not folded & self._mentors:
            return None
        return BOTH if folded & self._others else MENTOR


def _named(entries: Mapping[str, Entries], target: str) -> Iterator[str]:
    """What the rows of a table are called where others refer to them; not who came: mentors come to gatherings too."""
    for of_table in (one for name, one in entries.items() if name not in BESIDE.values()):
        for reference in (one for one in of_table.table.references if one.table == target):
            yield from (fold(value) for value in of_table.columns[reference.columns[0]] if value)


def _called(entries: Entries, rows: Sequence[Record]) -> set[str]:
    """The ids and names of rows registered before, folded."""
    return {fold(str(row[name])) for row in rows for name in (entries.table.keys[0][0], "name") if row.get(name)}
