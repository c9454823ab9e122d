"""Every figure as a sheet: one line each, with everything needed to check it."""

from dashboard.answers import Answer
from dashboard.exports.sheet import Field, Sheet, Value
from dashboard.figures import Absence
from dashboard.markup.reader import Reader
from dashboard.wording import Speaker

NUMBERS = ("value", "low", "high", "numerator", "denominator", "reported", "expected")
WORDS = ("unit", "absence", "status", "basis", "source", "section", "word", "period", "caveat", "note")
NAMES = ("indicator_id", "indicator", "goal", *NUMBERS, *WORDS)


def figures_sheet(reader: Reader) -> Sheet:
    """Every indicator's figure at the reader's place, by goal, as its audience may see it."""
    speaker, catalog = reader.speaker, reader.desk.catalog
    fields = [
        Field(name, speaker.text(f"columns.{name}"), "number" if name in NUMBERS else "text") for name in NAMES
    ]
    goals = list(catalog.goals)
    ordered = sorted(catalog.indicators.values(), key=lambda i: (goals.index(i.goal), i.indicator_id))
    rows = tuple(_row(reader, reader.answer(indicator.indicator_id)) for indicator in ordered)
    is_made_up = reader.desk.is_example(reader.place.programme)
    return Sheet("figures", speaker.text("sources.indicators"), tuple(fields), rows, is_made_up)


def _row(reader: Reader, answer: Answer) -> tuple[Value, ...]:
    """The values of one figure, in the order of NAMES."""
    speaker, figure, indicator, stated = reader.speaker, answer.figure, answer.indicator, answer.statement
    said: dict[str, Value] = {
        "indicator_id": indicator.indicator_id,
        "indicator": speaker.words(indicator.label),
        "goal": speaker.words(reader.desk.catalog.goals[indicator.goal].label),
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "numerator": answer.numerator,
        "denominator": answer.denominator,
        "reported": figure.reported,
        "expected": figure.expected,
        "unit": speaker.unit(figure.unit),
        "absence": speaker.absence(figure.absence.value) if figure.absence else None,
        "status": speaker.status(answer.status),
        "basis": speaker.basis(figure),
        "source": ", ".join(reader.source(source) for source in sorted(figure.sources)),
        "section": _said(speaker, stated.section) if stated else None,
        "word": speaker.quantifier(stated.quantifier) if stated and stated.quantifier else None,
        "period": speaker.period(answer.period),
        "caveat": speaker.words(indicator.caveat) or None,
        "note": " ".join(speaker.record("notes", note, "note_id", "text") for note in answer.notes) or None,
    }
    return tuple(said[name] for name in NAMES)


def _said(speaker: Speaker, text: str | Absence | None) -> str | None:
    return speaker.absence(text.value) if isinstance(text, Absence) else text
