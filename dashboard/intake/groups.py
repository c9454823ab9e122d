"""Rows of a sheet that are about the same thing: what they say of it together, and where they disagree."""

from collections.abc import Iterator

from dashboard.intake.outcomes import NOTHING, Outcome, Outcomes

BY = ("session_id", "programme_id", "series", "title", "held_on")
"""The columns that tell one thing from another, as far as the sheet has them."""


class Groups:
    """first: the first row of each group, from 0; of: for each row the number of its group.

    said: what the first row of a group to say anything says in each column, one for each group.
    """

    def __init__(self, read: Outcomes) -> None:
        """read: what the rows say of what they are about."""
        self._read = read
        self.first: list[int] = []
        self.of: list[int] = []
        known: dict[tuple, int] = {}
        for number, key in enumerate(zip(*(read[name] for name in BY if name in read), strict=True)):
            shown = tuple(map(str, key))
            if shown not in known:
                known[shown] = len(self.first)
                self.first.append(number)
            self.of.append(known[shown])
        self.said = {name: self._together(outcomes) for name, outcomes in read.items()}

    def _together(self, outcomes: list[Outcome]) -> list[Outcome]:
        said = [NOTHING] * len(self.first)
        for number, outcome in enumerate(outcomes):
            if said[self.of[number]] == NOTHING:
                said[self.of[number]] = outcome
        return said

    def differing(self) -> Iterator[tuple[int, str]]:
        """Cells, as (row, column), that say something else than their group, and are not kept."""
        for name, outcomes in self._read.items():
            for number, outcome in enumerate(outcomes):
                if outcome not in (NOTHING, self.said[name][self.of[number]]):
                    yield number, name
