"""Organisations stand on one sheet in two roles: who is asked for in the one may stand there in the other."""

from collections.abc import Mapping

from dashboard.database import quoted
from dashboard.intake.entries import Entries
from dashboard.intake.grid import letter
from dashboard.intake.naming import Naming
from dashboard.intake.placing import Placer
from dashboard.intake.shared import BOTH, HELD, MENTOR, MERGED, PARTICIPANT, ROLE

TWINS = MERGED | HELD
"""Record tables that share a sheet, each with the other."""
Told = tuple[str, Mapping[str, object]]
"""A code and the values of its sentences."""
ROLES = {name: MENTOR if name in MERGED else PARTICIPANT for name in TWINS}


class Roles:
    """Finds rows in the other role."""

    def __init__(self, entries: Mapping[str, Entries], naming: Naming, placer: Placer) -> None:
        self._entries, self._naming, self._placer = entries, naming, placer
        self._numbers: dict[str, dict[str | None, int]] = {}

    def other(self, target: str, value: str) -> Told | None:
        """How to say that the row of this name stands on the sheet of a table in the other role; None where none does.

        Empty where that cell with its role is what must be mended, and is told of already.
        """
        twin = TWINS.get(target)
        meant = self._naming.meant(twin, value) if twin else set()
        if twin is None or not meant:
            return None
        words = {"needed": ROLES[target], "role": ROLES[twin], "both": BOTH}
        said = {name: self._placer.word(target, ROLE, code) for name, code in words.items()}
        return self._placed(twin, min(self._number(twin, own) for own in meant), {"value": quoted(value), **said})

    def _placed(self, twin: str, number: int, said: dict[str, object]) -> Told:
        """With the row and the heading it says its role under; one registered before has no row to be shown."""
        entries, heading = self._entries[twin], self._placer.heading(twin, ROLE)
        if number < 0:
            return "role_other_registered", {**said, "heading": heading, "sheet": self._placer.title(twin)}
        if (ROLE, number) in entries.at_fault:
            return "", {}
        origin = entries.origins[number]
        grid, at = origin.sheet.grid, origin.sheet.columns.get(ROLE)
        shown = heading if at is None else f"{letter(at)} {grid.heading(at)}"
        return "role_other", {**said, "heading": shown, "first_row": origin.row, "first_file": grid.where}

    def _number(self, table: str, own: str) -> int:
        """The number of the row with an id, from 0; -1 where it was registered before."""
        if table not in self._numbers:
            entries = self._entries[table]
            ids = entries.columns[entries.table.keys[0][0]]
            self._numbers[table] = {name: number for number, name in enumerate(ids)}
        return self._numbers[table].get(own, -1)
