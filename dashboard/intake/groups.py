"""Rows of a sheet that are about the same thing: what they say of it together, and where they disagree."""

from collections.abc import Iterator, Sequence

from dashboard.intake.dates import IMPRECISE
from dashboard.intake.folding import fold
from dashboard.intake.outcomes import NOTHING, Outcome, Outcomes

NAME, DAY, OWN = "title", "held_on", "session_id"
"""What tells one thing from another; an id only where not each row has one of its own."""
Key = tuple[str, str]


class Groups:
    """first: the first row of each group, from 0; of: for each row the number of its group.

    said: what the first row of a group to say anything says in each column, one for each group.
    """

    def __init__(self, read: Outcomes) -> None:
        """read: what the rows say of what they are about."""
        self._read = dict(read)
        keys = _keys(self._read)
        ids = [value for value, _ in self._read.get(OWN, ())]
        if ids and len({*ids}) == len(ids) and len({*keys}) < len(keys):
            # Each row has an id, and they are rows of the same things: the ids are the rows' own.
            del self._read[OWN]
        elif ids:
            keys = [(own or name, day) for own, (name, day) in zip(ids, keys, strict=True)]
        first = {key: at for at, key in reversed([*enumerate(keys)])}
        numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        self.of = [numbers[key] for key in keys]
        self.first = [first[key] for key in numbers]
        self.said = {name: self._together(outcomes) for name, outcomes in self._read.items()}

    def _together(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        said = [NOTHING] * len(self.first)
        for number, (value, _) in enumerate(outcomes):
            if value is not None and said[self.of[number]] == NOTHING:
                said[self.of[number]] = (value, None)
        return said

    def differing(self) -> Iterator[tuple[int, str]]:
        """Cells, as (row, column), that say something else than their group, and are not kept."""
        for name, outcomes in self._read.items():
            for number, (value, _) in enumerate(outcomes):
                kept = self.said[name][self.of[number]][0]
                if value is not None and kept is not None and not _is_same(value, kept):
                    yield number, name


def _keys(read: Outcomes) -> list[Key]:
    """Name and day of each row; a day that is left out, or only a month, is that of the only other it may be."""
    nothing = [NOTHING] * max((len(outcomes) for outcomes in read.values()), default=0)
    names = [fold(value or "") for value, _ in read.get(NAME, nothing)]
    days = [value or (str(note) if note else "") for value, note in read.get(DAY, nothing)]
    keys = list(zip(names, days, strict=True))
    of_name: dict[str, set[str]] = {}
    for name, day in keys:
        of_name.setdefault(name, set()).add(day)
    # Once for all rows that say the same: those of one name may be many.
    whole = {(name, day): (name, _whole(day, of_name[name]) if name else day) for name, day in {*keys}}
    return [whole[key] for key in keys]


def _whole(day: str, others: set[str]) -> str:
    """The day that is meant by one that says less."""
    begun, _, precision = day.partition(IMPRECISE)
    if day and not precision:
        return day
    known = begun[: _digits(precision)]
    exact = [other for other in others if other and IMPRECISE not in other and other.startswith(known)]
    return exact[0] if len(exact) == 1 else day


def _digits(precision: str) -> int:
    """How much of a canonical day is known."""
    return {"month": len("2025-01"), "year": len("2025")}.get(precision, 0)


def _is_same(value: str, kept: str) -> bool:
    """Whether two cells say the same, or the one no more than a part of it."""
    return fold(value) == fold(kept) or IMPRECISE in value
