"""The four levels on which training is judged, after Kirkpatrick, each with its figures; an empty one stands empty."""

from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.reader import Reader
from dashboard.markup.views import view_answer


def levels(reader: Reader, _: str) -> str:
    """Each level with what is known on it, from the indicators that name the level."""
    return render("levels.html", levels=[_level(reader, level) for level in _levels(reader)], say=reader.speaker)


def _levels(reader: Reader) -> list[int]:
    return sorted(map(int, reader.speaker.texts["codes"]["kirkpatrick"]))


def _level(reader: Reader, level: int) -> dict[str, object]:
    speaker = reader.speaker
    chosen = [i.indicator_id for i in reader.desk.catalog.indicators.values() if i.kirkpatrick == level]
    answers = [reader.answer(indicator_id) for indicator_id in chosen]
    known = sum(answer.figure.absence is None for answer in answers)
    is_hidden = any(answer.figure.absence is Absence.HIDDEN for answer in answers)
    count = speaker.text("courses.level_known", known=known, count=len(answers))
    return {
        "label": speaker.text("courses.level_name", number=level, name=speaker.code("kirkpatrick", level)),
        "count": count if known or is_hidden else speaker.text("courses.level_empty"),
        "figures": [view_answer(reader, answer) for answer in answers],
    }

