"""The passport of a figure: everything needed to check it, as terms and descriptions."""

from dashboard.answers import Answer
from dashboard.definitions import Indicator, Words
from dashboard.figures import Absence
from dashboard.markup.dates import say_written
from dashboard.markup.reader import Reader
from dashboard.wording import Speaker


def passport(reader: Reader, answer: Answer) -> list[tuple[str, str]]:
    """Terms and descriptions in reading order; a term with nothing to say is left out."""
    speaker, indicator, figure = reader.speaker, answer.indicator, answer.figure
    said = {
        "numerator": _part(speaker, indicator.numerator, answer.numerator, speaker.span(figure)),
        "denominator": _part(speaker, indicator.denominator, answer.denominator, speaker.text("words.empty_cell")),
        "value": _value(speaker, answer),
        "reading": _reading(speaker, answer),
        # Of what is not there nothing can be said to be reported.
        "basis": "" if figure.absence else speaker.text(f"bases.{figure.basis.name.lower()}.meaning"),
        "absence": _absence(reader, answer),
        "coverage": say_coverage(reader, answer),
        "target": _target(speaker, answer),
        "period": speaker.period(answer.period),
        "source": "; ".join(_cite(reader, source_id) for source_id in sorted(figure.sources)),
        "section": speaker.section(answer.statement.section) if answer.statement else "",
        "caveat": speaker.words(indicator.caveat),
        "edition": reader.place.edition,
        "id": indicator.indicator_id,
    }
    return [(speaker.text(f"passport.{term}"), description) for term, description in said.items() if description]


def say_coverage(reader: Reader, answer: Answer) -> str:
    """How many were heard from; where what they said is too little to count, that it is."""
    speaker = reader.speaker
    return speaker.text("forms.too_little") if falls_short(reader, answer) else speaker.coverage(answer.figure)


def falls_short(reader: Reader, answer: Answer) -> bool:
    """Whether something is registered of what is not there, so that it would be untrue that nothing is."""
    query = answer.indicator.rows_query
    if query is None or not answer.indicator.is_compound or answer.figure.absence is not Absence.NOT_REPORTED:
        return False
    return any(row["programme_id"] == answer.programme_id for row in reader.desk.store.ask(query))


def _absence(reader: Reader, answer: Answer) -> str:
    """Why there is no figure, and in a programme of the user's own what to register; empty where there is one."""
    speaker, absence = reader.speaker, answer.figure.absence
    if absence is None:
        return ""
    key = "passport.too_little" if falls_short(reader, answer) else f"absences.{absence.value}.meaning"
    meaning = speaker.text(key)
    is_to_fill = absence is Absence.NOT_REPORTED and reader.desk.is_own(answer.programme_id)
    return f"{meaning} {_to_register(reader, answer.indicator)}".strip() if is_to_fill else meaning


def _to_register(reader: Reader, indicator: Indicator) -> str:
    """Which sheets the figure is counted from, beside those that every figure rests on; or where it is stated."""
    text = reader.speaker.text
    if indicator.is_only_stated:
        said = {"sheet": text("dictionary.statements.title"), "column": text("workbook.columns.indicator_id")}
        return text("passport.state_it", **said, value=reader.speaker.words(indicator.label))
    counted = [text(f"dictionary.{name}.title") for name in counted_in(reader, indicator)]
    return text("passport.register_it", sheets=", ".join(counted)) if counted else ""


def counted_in(reader: Reader, indicator: Indicator) -> list[str]:
    """The record tables that a figure is counted from, beside those that every figure rests on."""
    store = reader.desk.store
    # A figure that nothing is counted for rests on no more than all of them do.
    bare = next((one for one in reader.desk.catalog.indicators.values() if one.is_only_stated), None)
    always = store.tables_behind(bare.query) if bare else ()
    return [name for name in store.tables_behind(indicator.query) if name not in always]


def _value(speaker: Speaker, answer: Answer) -> str:
    """The figure and its unit, which stands apart where there is no figure for it to belong to."""
    figure, unit = answer.figure, speaker.unit(answer.figure.unit)
    if figure.absence is not None:
        return speaker.text("passport.formula_absent", value=speaker.span(figure), unit=unit)
    is_one = figure.value == 1 and figure.is_exact and answer.indicator.measure == "count"
    said = speaker.after(figure.unit, 1) if is_one else unit
    return speaker.text(f"passport.formula_{answer.indicator.measure}", value=speaker.span(figure), unit=said)


def _part(speaker: Speaker, words: Words | None, number: float | None, otherwise: str) -> str:
    if words is None:
        return ""
    return f"{speaker.words(words)}: {otherwise if number is None else speaker.number(number)}"


def _reading(speaker: Speaker, answer: Answer) -> str:
    statement = answer.statement
    if statement is None:
        return ""
    row = {"programme_id": answer.programme_id, "indicator_id": answer.indicator.indicator_id, "note": statement.note}
    note = speaker.record("statements", row, "indicator_id", "note")
    if statement.quantifier is None:
        return note
    word = speaker.quantifier(statement.quantifier)
    read_as = speaker.text("passport.read_as", word=word, span=speaker.span(answer.figure))
    return f"{read_as} {note}".strip()


def _target(speaker: Speaker, answer: Answer) -> str:
    target = answer.indicator.target
    if target is None:
        return speaker.text("passport.no_target")
    whole = answer.denominator if target == "denominator" else target
    shown = speaker.text("words.empty_cell") if whole is None else speaker.number(whole, answer.figure.unit)
    if answer.status.status_id == speaker.catalog.statuses.running.status_id:
        return speaker.text("passport.target_running", target=shown)
    return speaker.text("passport.target_status", target=shown, status=speaker.status(answer.status))


def _cite(reader: Reader, source_id: str) -> str:
    speaker, source = reader.speaker, reader.desk.catalog.sources[source_id]
    return f"{speaker.words(source.label)} ({source.publisher}, {say_written(speaker, source.published_on)})"
