"""The four levels on which training is judged, after Kirkpatrick, each with its figures; an empty one stands empty."""

from collections import Counter

from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.reader import Reader
from dashboard.markup.views import view_answer


def levels(reader: Reader, _: str) -> str:
    """Each level with what is known on it, from the indicators that name the level."""
    return render("levels.html", levels=[_level(reader, level) for level in _levels(reader)], say=reader.speaker)


def capacity_reach(reader: Reader, _: str) -> str:
    """How far the answers reach where they are too few to tell who is stronger; nothing where some can be counted."""
    rows = [] if reader.refusal("capacity_changes") else reader.rows("capacity_changes")
    if not rows or reader.answer("capacity_improved").figure.absence is None:
        return ""
    speaker = reader.speaker
    areas = Counter(row["organisation_id"] for row in rows if row["change"] is not None)
    if not areas:
        return render("message.html", text=speaker.text("courses.capacity_apart"))
    fewest, most = min(areas.values()), max(areas.values())
    said = speaker.number(most) if fewest == most else speaker.text("forms.span", first=fewest, last=most)
    who = {"count": speaker.number(len(areas)), "organisations": speaker.after("organisations", len(areas))}
    every = len(reader.speaker.texts["codes"]["area"])
    return render("message.html", text=speaker.text("courses.capacity_reach", **who, areas=said, all=every))


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

