"""Which ids the rows of a submission go by: their own, unless another programme's rows have them already.

Whoever writes ids knows nothing of those that others have written. An id that is taken is kept with the programme's
before it; a row without one of its own takes that of the registered row it corrects. Both follow from what is
registered and what is submitted alone: the same file again changes nothing, and a corrected one changes its own rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.database import RecordTable
from dashboard.database.schema import Reference
from dashboard.intake.completing import is_made
from dashboard.intake.registered import Belonging
from dashboard.proposals.delimited import Row, Rows

NATURAL: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "organisations": (("org_number",),),
    "mentors": (("org_number",),),
    "mentor_pairs": (("organisation_id", "mentor_id", "starts_on"), ("organisation_id", "mentor_id")),
    "mentor_meetings": (("pair_id", "held_on"), ("pair_id", "planned_on")),
    "grants": (("organisation_id", "funder", "scheme", "year"),),
    "spending": (("grant_id", "category", "spent_on"), ("grant_id", "category")),
    "programme_costs": (("year", "kind"),),
    "sessions": (("series", "title", "held_on"), ("title", "held_on")),
    "collaborations": (("organisation_id", "partner"),),
    "applications": (("organisation_id", "funder", "year"),),
    "activities": (("organisation_id", "name", "year"),),
    "evidence": (("goal_id", "kind"),),
    "notes": (("author", "written_on"),),
}  # fmt: skip
"""By what a person knows a row that has no id of its own, the surest first; within one programme."""

Ids = dict[str, str]


def settle(
    tables: Sequence[RecordTable], before: Rows, submitted: Rows, taken: Mapping[str, set[str]]
) -> dict[str, list[Row]]:
    """The submitted rows with the ids they are to be kept under. taken: ids that the project's own rows have."""
    settler = _Settler(tables, before, submitted, taken)
    return {table.name: settler.settled(table) for table in tables if table.name in submitted}


@dataclass
class _Table:
    """What is known of a table that has been settled: id as it was submitted -> id it is kept under, programme."""

    ids: Ids = field(default_factory=dict)
    programmes: dict[str, str | None] = field(default_factory=dict)


class _Settler:
    """Settles table by table, those referred to before those that refer."""

    def __init__(
        self, tables: Sequence[RecordTable], before: Rows, submitted: Rows, taken: Mapping[str, set[str]]
    ) -> None:
        self._before, self._submitted, self._taken = before, submitted, taken
        self._belonging = Belonging(tables, before)
        self._done: dict[str, _Table] = {}

    def settled(self, table: RecordTable) -> list[Row]:
        """The rows of one table."""
        rows, key = self._submitted[table.name], table.keys[0][0]
        inward = [reference for reference in table.references if reference.table == table.name]
        outward = [reference for reference in table.references if reference.table != table.name]
        programmes = [self._programme(table, row) for row in rows]
        referring = [self._referring(outward, row) for row in rows]
        is_named_by_others = any(key in reference.columns for reference in table.references)
        if table.name == "programmes" or len(table.keys[0]) > 1 or is_named_by_others:
            return referring
        ids = [str(row[key]) for row in rows]
        made = [is_made(table.name, key, row) for row in rows]
        done = self._done[table.name] = _Table(programmes=dict(zip(ids, programmes, strict=True)))
        for programme in dict.fromkeys(programmes):
            mine = [(ids[at], referring[at], made[at]) for at, one in enumerate(programmes) if one == programme]
            own, others = self._registered(table, programme)
            done.ids |= _Own(table, own).name(mine, f"{programme or table.name}-", others)
        named = [{**row, key: done.ids[name]} for row, name in zip(referring, ids, strict=True)]
        return [self._referring(inward, row) for row in named]

    def _programme(self, table: RecordTable, row: Row) -> str | None:
        """The programme of a submitted row: its own, or that of what it refers to, submitted or registered."""
        if "programme_id" in row:
            return row["programme_id"]
        for reference in table.references:
            name, done = row.get(reference.columns[0]), self._done.get(reference.table)
            found = done.programmes.get(str(name)) if done else self._belonging.programme_of_id(reference.table, name)
            if found is not None:
                return found
        return None

    def _referring(self, references: Sequence[Reference], row: Row) -> Row:
        """The row, referring to submitted rows by the ids they are kept under."""
        renamed = {r.columns[0]: self._done[r.table].ids for r in references if r.table in self._done}
        return {name: renamed.get(name, {}).get(str(value), value) for name, value in row.items()}

    def _registered(self, table: RecordTable, programme: str | None) -> tuple[list[Row], set[str]]:
        """The registered rows of a programme in a table, and the ids that rows of others have."""
        rows, key = self._before.get(table.name, ()), table.keys[0][0]
        own = [row for row in rows if self._belonging.programme_of(table.name, row) == programme]
        ids = {str(row[key]) for row in rows} - {str(row[key]) for row in own}
        return own, ids | self._taken.get(table.name, set())


class _Own:
    """The registered rows of one programme in one table, each of which one submitted row may be the same as."""

    def __init__(self, table: RecordTable, rows: Sequence[Row]) -> None:
        self._table, self._key = table, table.keys[0][0]
        self._left = {str(row[self._key]): row for row in rows}

    def name(self, submitted: Sequence[tuple[str, Row, bool]], prefix: str, others: set[str]) -> Ids:
        """Submitted id -> the id to keep. submitted: (id, row, whether its id was made for it)."""
        known, asked = set(self._left), {name for name, _, _ in submitted}
        ids = {name: name for name in asked & known}
        for name in (name for name, _, _ in submitted if name not in known):
            own = _longer(name, prefix, asked | {*ids.values()})
            ids |= {name: own} if own in known else {}
        for own in ids.values():
            del self._left[own]
        ids |= dict(self._alike({name: row for name, row, is_nameless in submitted if is_nameless and name not in ids}))
        used = others | known | {*ids.values()}
        for name, _, _ in submitted:
            if name not in ids:
                ids[name] = name if name not in used else _longer(name, prefix, used | asked)
                used.add(ids[name])
        return ids

    def _alike(self, nameless: dict[str, Row]) -> Iterator[tuple[str, str]]:
        """Pairs of a row without an id of its own and the registered row it is, or corrects; each row in one pair."""
        whole = tuple(name for name in self._table.column_names if name != self._key)
        for columns in (whole, *NATURAL.get(self._table.name, ())):
            waiting: dict[tuple, list[str]] = {}
            for own, row in self._left.items():
                waiting.setdefault(_said(row, columns), []).append(own)
            for name, row in list(nameless.items()):
                said = _said(row, columns)
                if waiting.get(said) and (columns is whole or None not in said):
                    own = waiting[said].pop(0)
                    del nameless[name], self._left[own]
                    yield name, own


def _said(row: Row, columns: Sequence[str]) -> tuple[str | None, ...]:
    return tuple(row.get(name) for name in columns)


def _longer(name: str, prefix: str, used: set[str]) -> str:
    """The id with the programme's before it, as often as it takes to be none of those used."""
    name = prefix + name
    while name in used:
        name = prefix + name
    return name
