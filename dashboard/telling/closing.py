"""The slides that open and close a telling: the title, what is not known, and the sources."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.answers import Answer
from dashboard.figures import Absence
from dashboard.markup.dates import say_years
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Grid, Points, Told
from dashboard.telling.grounds import of_answers, of_rows
from dashboard.telling.parts import is_example
from dashboard.telling.slide import Asked, Subject, slide


def title(reader: Reader, asked: Asked) -> Told:
    """What is told of, when, and for whom."""
    speaker, programme = reader.speaker, reader.programme
    span = say_years(speaker, programme["first_year"], programme["last_year"])
    owner = speaker.record("programmes", programme, "programme_id", "owner")
    texts = [
        speaker.text("telling.title_period", owner=owner, period=span),
        speaker.text("telling.title_day", day=speaker.day(asked.moment.date())),
    ]
    if is_example(reader):
        texts.append(speaker.text("messages.example"))
    told = slide(
        Subject(reader, "title", "overview"), speaker.programme(programme), (Points(tuple(texts)),),
        of_rows([reader.programme]),
    )  # fmt: skip
    return replace(told, kicker=speaker.text("telling.kicker"), is_made_up=is_example(reader))


def unknown(reader: Reader, _: Asked) -> Told:
    """How many figures are there and how many are not, goal by goal, with the reasons."""
    speaker, catalog = reader.speaker, reader.desk.catalog
    answers = [reader.answer(indicator_id) for indicator_id in catalog.indicators]
    missing = [answer for answer in answers if answer.figure.absence is not None]
    reasons = [reason for reason in Absence if any(answer.figure.absence is reason for answer in missing)]
    headings = (speaker.text("telling.goal"), speaker.text("telling.known"),
                *(speaker.absence(reason.value) for reason in reasons))  # fmt: skip
    rows = tuple(
        (speaker.words(goal.label), *_tally([a for a in answers if a.indicator.goal == goal_id], reasons))
        for goal_id, goal in catalog.goals.items()
    )
    grid = Grid(speaker.text("telling.unknown_caption"), headings, rows, tuple(range(1, len(headings))))
    said = speaker.text("telling.unknown", missing=len(missing), count=len(answers))
    told = slide(Subject(reader, "unknown", "overview"), said, (grid,), of_answers(reader, answers))
    return replace(told, is_made_up=is_example(reader))


def _tally(answers: Sequence[Answer], reasons: Sequence[Absence]) -> list[str]:
    found = [sum(answer.figure.absence is reason for answer in answers) for reason in (None, *reasons)]
    return [str(count) for count in found]


def sources(reader: Reader, asked: Asked) -> Told:
    """Where the figures are from, which edition they are of, and when they were taken."""
    speaker, catalog = reader.speaker, reader.desk.catalog
    answers = [reader.answer(indicator_id) for indicator_id in catalog.indicators]
    ground = of_answers(reader, answers) | of_rows([reader.programme])
    headings = tuple(speaker.text(f"columns.{name}") for name in ("source", "citation", "licence"))
    rows = tuple(
        tuple(map(speaker.words, (source.label, source.citation, source.licence)))
        for source in (catalog.sources[name] for name in sorted(ground.sources))
    )
    taken = speaker.text("telling.taken", edition=reader.place.edition, day=speaker.day(asked.moment.date()),
                         time=f"{asked.moment:%H:%M}")  # fmt: skip
    texts = [taken, speaker.text(f"telling.audience_{reader.place.audience}")]
    blocks = (Grid(speaker.text("sources.sources"), headings, rows), Points(tuple(texts)))
    told = slide(Subject(reader, "sources", "sources"), speaker.text("telling.sources"), blocks, ground)
    return replace(told, is_made_up=is_example(reader))
