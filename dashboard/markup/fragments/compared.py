"""Programmes side by side: first how they differ, then the same figures for each. Never in order of result."""

from collections.abc import Callable, Sequence
from typing import Any

from dashboard.definitions import Indicator
from dashboard.figures import Basis
from dashboard.markup import render
from dashboard.markup.dates import say_years
from dashboard.markup.reader import Reader
from dashboard.markup.views import view_answer

NEEDED = 2
"""Fewer programmes than this cannot be compared."""


def none_offered(reader: Reader, _: str) -> str:
    """What to say where there is no other programme."""
    return render("message.html", text=reader.speaker.text("compare.none_offered"))


def differences(reader: Reader, asked: str) -> str:
    """How the programmes "id,id,..." differ in size, length and reporting, as sentences from their rows."""
    readers = _readers(reader, asked)
    if len(readers) < NEEDED:
        return render("message.html", text=reader.speaker.text("compare.one_only"))
    told = [_told(readers, difference) for difference in DIFFERENCES]
    made_up = [_name(one) for one in readers if one.programme["basis_rank"] == Basis.EXAMPLE]
    if made_up:
        told.append(reader.speaker.text("compare.made_up", names="; ".join(made_up)))
    told.append(reader.speaker.text("compare.order"))
    return render("list.html", items=[{"term": "", "text": text, "link": ""} for text in told])


def compared(reader: Reader, asked: str) -> str:
    """The figures of a goal, "goal/id,id,...": one block for each figure, in it one row for each programme."""
    goal_id, _, programmes = asked.partition("/")
    readers = _readers(reader, programmes)
    indicators = list(reader.desk.catalog.indicators_of(goal_id))
    known = [indicator for indicator in indicators if _is_known(readers, indicator)]
    unknown = [reader.speaker.words(indicator.label) for indicator in indicators if indicator not in known]
    blocks = [_block(readers, indicator) for indicator in known]
    missing = reader.speaker.text("compare.unknown", figures="; ".join(unknown)) if unknown else ""
    figures = [figure for block in blocks for group in block["groups"].values() for figure in group]
    return render("compared.html", blocks=blocks, figures=figures, missing=missing, say=reader.speaker)


def _readers(reader: Reader, asked: str) -> list[Reader]:
    """A reader of each programme, by delivery model and then by start: an order that says nothing of results."""
    models = list(reader.speaker.texts["codes"]["delivery_model"])
    rows = [reader.desk.programmes[name] for name in asked.split(",")]
    rows.sort(key=lambda row: (models.index(row["delivery_model"]), row["first_year"], row["programme_id"]))
    return [reader.elsewhere(str(row["programme_id"])) for row in rows]


def _is_known(readers: Sequence[Reader], indicator: Indicator) -> bool:
    return any(one.answer(indicator.indicator_id).figure.absence is None for one in readers)


def _block(readers: Sequence[Reader], indicator: Indicator) -> dict[str, Any]:
    """One figure: its programmes in groups of one delivery model each."""
    speaker, label = readers[0].speaker, readers[0].speaker.words(indicator.label)
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in readers:
        answer = one.answer(indicator.indicator_id)
        row = {
            **view_answer(one, answer),
            "label": f"{label}, {_name(one)}",
            "programme": _name(one),
            "coverage": speaker.coverage(answer.figure),
            # The rows behind a figure stand on its own page; here they would be many times as much as the figures.
            "rows": None,
        }
        groups.setdefault(_model(one), []).append(row)
    return {"label": label, "groups": groups}


def _told(readers: Sequence[Reader], difference: "Difference") -> str:
    """One difference as a sentence; another sentence where there is none."""
    alike, unlike, say = difference
    speaker, said = readers[0].speaker, [say(one) for one in readers]
    if len(set(said)) == 1:
        return speaker.text(alike, said=said[0])
    each = "; ".join(f"{_name(one)} ({words})" for one, words in zip(readers, said, strict=True))
    return speaker.text(unlike, said=each)


def _name(reader: Reader) -> str:
    return reader.speaker.programme(reader.programme)


def _model(reader: Reader) -> str:
    return reader.speaker.code("delivery_model", reader.programme["delivery_model"])


def _size(reader: Reader) -> str:
    expected = reader.programme["organisations_expected"]
    return f"{expected} {reader.speaker.after('organisations', expected)}" if expected else reader.nothing.lower()


def _length(reader: Reader) -> str:
    row = reader.programme
    span = say_years(reader.speaker, row["first_year"], row["last_year"])
    return reader.speaker.text("compare.years", count=row["years"], span=span)


def _reporting(reader: Reader) -> str:
    """How many of all figures the programme has, and where they come from."""
    answers = [reader.answer(name) for name in reader.desk.catalog.indicators]
    known = [answer for answer in answers if answer.figure.absence is None]
    whole = reader.speaker.text("forms.of", part=len(known), whole=len(answers))
    source = reader.source(reader.programme["source_id"])
    return reader.speaker.text("compare.figures_known", known=whole, source=source)


Difference = tuple[str, str, Callable[[Reader], str]]
# Said of all where they are alike, said of each where they differ, and what is compared.
DIFFERENCES: tuple[Difference, ...] = (
    ("compare.same_model", "compare.differ_model", _model),
    ("compare.same_size", "compare.differ_size", _size),
    ("compare.same_length", "compare.differ_length", _length),
    ("compare.same_reporting", "compare.differ_reporting", _reporting),
)
