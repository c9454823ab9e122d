"""Which figures and statuses differ between two desks."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.answers import Answer, Desk, ask_all

Key = tuple[str, str, str]
"""Indicator, programme, period."""


@dataclass(frozen=True)
class Move:
    """A figure that is another before and after; None where there was nothing to ask, as for a new programme."""

    indicator_id: str
    programme_id: str
    period: str
    before: Answer | None
    after: Answer | None


def moves(before: Desk, after: Desk) -> tuple[Move, ...]:
    """Every indicator, programme and period whose figure or status is not the same, in the order of the goals."""
    old, new = _answers(before), _answers(after)
    keys = [*new, *(key for key in old if key not in new)]
    return tuple(
        Move(*key, old.get(key), new.get(key)) for key in keys if _said(old.get(key)) != _said(new.get(key))
    )


def _answers(desk: Desk) -> Mapping[Key, Answer]:
    asked = ask_all(desk, [])
    return {(answer.indicator.indicator_id, answer.programme_id, answer.period): answer for answer in asked}


def _said(answer: Answer | None) -> tuple[object, ...] | None:
    """What a reader is told of a figure; of one that is absent, no more than that, and of a share not of how many."""
    if answer is None or answer.figure.absence is not None:
        return None
    figure, whole = answer.figure, answer.denominator if answer.indicator.measure == "count" else None
    return figure.value, figure.low, figure.high, whole, answer.status
