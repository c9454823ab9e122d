"""How a slide is put together: its message, its blocks, and what stands under them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from dashboard.answers import Answer
from dashboard.figures import Absence
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Block, Plot, Points, Told
from dashboard.telling.grounds import Ground, of_answers, remarks
from dashboard.telling.parts import absences, counts, key_figure


@dataclass(frozen=True)
class Asked:
    """What a slide is asked for beside its subject.

    moment: when the telling began. organisation: the id of the one it is about; the first where it is empty.
    """

    moment: datetime
    organisation: str = ""


@dataclass(frozen=True)
class Subject:
    """What one slide is about: its name, and the page of the dashboard it is from with what the address asks there."""

    reader: Reader
    key: str
    page: str
    more: Mapping[str, str] = field(default_factory=dict)


def slide(subject: Subject, title: str, blocks: Sequence[Block], ground: Ground) -> Told:
    """A slide with something to show."""
    reader = subject.reader
    under = remarks(reader, subject.page, ground, **subject.more)
    is_made_up = any(getattr(block, "is_made_up", False) for block in blocks)
    return Told(subject.key, title, kicker(reader), tuple(blocks), under, is_made_up)


def kicker(reader: Reader) -> str:
    """Whose figures these are: the programme, and the year where one is looked at."""
    speaker = reader.speaker
    name = speaker.programme(reader.programme)
    return name if reader.is_whole_round else f"{name}, {speaker.period(reader.place.period)}"


def from_answers(subject: Subject, title: str, figures: Sequence[str] = (), shares: Sequence[str] = ()) -> Told:
    """A slide of answers. figures: ids of those in large type. shares: ids of counts out of a whole, as bars."""
    reader = subject.reader
    large, counted = ([reader.answer(name) for name in names] for names in (figures, shares))
    blocks: list[Block] = [key_figure(reader, answer) for answer in large]
    if counted:
        title_of_counts = reader.speaker.text(f"telling.plot_{subject.key}")
        has_any = any(answer.figure.absence is None for answer in counted)
        blocks.append((counts if has_any else absences)(reader, counted, title_of_counts))
    answers = [*large, *counted]
    told = slide(subject, title, blocks, of_answers(reader, answers))
    return told if any(answer.figure.absence is None for answer in answers) else _empty(told, *_kinds(answers))


def from_plot(subject: Subject, title: str, plot: Plot, ground: Ground) -> Told:
    """A slide of one plot; where it has nothing to draw, why."""
    reader, table = subject.reader, plot.behind[0].partition(":")[2]
    is_wider = reader.holds_for_whole_round(table) and not reader.is_whole_round
    beyond = (Points((reader.speaker.text("messages.whole_round_rows"),)),) if is_wider else ()
    if any(value is not None for series in plot.series for value in series.values):
        return slide(subject, title, (plot, *beyond), ground)
    why = reader.refusal(table) or reader.speaker.text("telling.nothing", what=plot.title, why=reader.nothing.lower())
    kind = Absence.HIDDEN if reader.refusal(table) else reader.desk.absence_in(reader.place.programme)
    return _empty(slide(subject, title, (Points((why,)),), ground), kind)


def _empty(told: Told, *why: Absence) -> Told:
    """The slide as one with nothing to show, and why there is nothing."""
    return replace(told, is_empty=True, why=why)


def _kinds(answers: Sequence[Answer]) -> list[Absence]:
    """The kinds of absence of these answers, each once, what is hidden first."""
    found = {answer.figure.absence for answer in answers}
    return sorted((kind for kind in Absence if kind in found), key=lambda kind: kind is not Absence.HIDDEN)
