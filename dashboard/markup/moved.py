"""Figures that move, in words: what was said before and what is said now, where that is not the same."""

from collections.abc import Iterable, Iterator

from dashboard.answers import Answer
from dashboard.proposals import Move
from dashboard.wording import Speaker


def moved(speaker: Speaker, moves: Iterable[Move]) -> Iterator[tuple[Move, str, str]]:
    """The moves that a reader can see, each with its two figures in words."""
    for move in moves:
        before, after = _said(speaker, move.before), _said(speaker, move.after)
        if before != after:
            yield move, before, after


def is_new(move: Move) -> bool:
    """Whether nothing was known of the figure before."""
    return move.before is None or move.before.figure.absence is not None


def label_of(speaker: Speaker, move: Move) -> str:
    """What the figure is called."""
    answer = move.after or move.before
    return speaker.words(answer.indicator.label) if answer else move.indicator_id


def _said(speaker: Speaker, answer: Answer | None) -> str:
    """A figure with its unit, and its status where it has one."""
    if answer is None or answer.figure.absence is not None:
        return speaker.text("words.empty_cell") if answer is None else speaker.figure(answer)
    figure = f"{speaker.figure(answer)} {speaker.unit_of(answer)}".strip()
    if answer.status.status_id not in speaker.catalog.status_classes or answer.indicator.target is None:
        return figure
    return speaker.text("data.with_status", figure=figure, status=speaker.status(answer.status))
