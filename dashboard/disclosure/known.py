"""Everybody whose name the records hold, and in which programmes the texts are looked through for them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from dashboard.answers import Desk
from dashboard.disclosure.audiences import is_public_row
from dashboard.disclosure.naming import Named, Watch
from dashboard.disclosure.ordinary import Ordinary

DESKS_KEPT = 4
ROSTER = "organisations"
"""The table query that lists the organisations of a programme."""
PUBLIC_BODIES = ("municipality", "county", "immigrant_council", "public_body", "school")
"""Partners that everybody speaks of without telling who works with them."""
MEMBERS = ("organisations", "mentors")
IDS = ("organisation_id", "mentor_id", "org_number")
PLACES = ("place",)


def watch_for(desk: Desk, programme_id: str) -> Watch | None:
    """What the texts of a programme are looked through for; None where they are printed already, or made up by us."""
    if desk.is_example(programme_id) and not desk.is_own(programme_id):
        return None
    rows = [desk.programmes[programme_id], *desk.rows(ROSTER, programme_id)]
    return None if all(is_public_row(desk.catalog, row) for row in rows) else _watch(desk)


@lru_cache(maxsize=DESKS_KEPT)
def _watch(desk: Desk) -> Watch:
    return Watch(_named(desk), Ordinary.of(desk.catalog), desk.catalog.disclosure)


def _named(desk: Desk) -> Iterator[Named]:
    """The organisations, mentors and partners of every programme but ours of made-up rows: texts cross programmes."""
    known = [name for name in desk.programmes if desk.is_own(name) or not desk.is_example(name)]
    rows_of = desk.store.rows_of
    members = (row for name in known for table in MEMBERS for row in rows_of(table, name) if not row.get("is_coded"))
    yield from (Named(str(row["name"]), _filled(row, IDS), _filled(row, PLACES)) for row in members)
    partners = (row for name in known for row in rows_of("collaborations", name))
    yield from (Named(str(row["partner"]), is_whole_only=True) for row in partners if not _is_public_body(row))


def _is_public_body(row: Mapping[str, Any]) -> bool:
    return row["partner_type"] in PUBLIC_BODIES


def _filled(row: Mapping[str, Any], columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(row[column]) for column in columns if row.get(column))
