"""The parts that slides are made of, each from answers of a Reader or from the rows it shows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.answers import Answer
from dashboard.figures import Absence, Basis, Figure
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Grid, KeyFigure, Plot, Series
from dashboard.wording import BRACE

Row = Mapping[str, Any]


def headline(reader: Reader, *keys: str) -> str:
    """The first of these texts whose braces can all be filled with figures; the last one's companion where none can.

    What holds of a programme known from a publication only is said of it by the text's own companion for that.
    """
    texts = reader.speaker.text
    named = map(reader.key, keys)
    known = (key for key in named if all(_is_known(reader, name) for name in BRACE.findall(texts(key))))
    key = next(known, "")
    said = reader.speaker.fill(key or keys[-1], reader.answer)
    periods = {beyond(reader, reader.answer(name)) for name in BRACE.findall(texts(key))} if key else set()
    # A figure at the start may begin with a word, such as "at least".
    return f"{said[:1].upper()}{said[1:]}{''.join(sorted(periods))}"


def beyond(reader: Reader, answer: Answer) -> str:
    """The period of an answer in brackets, where it is another one than the reader looks at; else empty."""
    is_same = answer.period == reader.place.period
    return "" if is_same else f" ({reader.speaker.period(answer.period).lower()})"


def _is_known(reader: Reader, indicator_id: str) -> bool:
    return reader.answer(indicator_id).figure.absence is None


def is_example(reader: Reader) -> bool:
    """Whether what the reader looks at is made up."""
    return reader.desk.is_example(reader.place.programme)


def is_word(answer: Answer) -> bool:
    """Whether the bounds of an answer are our reading of a word, so that not even the lower one is certain."""
    return answer.statement is not None and answer.statement.quantifier is not None


def key_figure(reader: Reader, answer: Answer) -> KeyFigure:
    """One answer in large type, with its unit and the word it was read from."""
    speaker, figure, statement = reader.speaker, answer.figure, answer.statement
    is_absent = figure.absence is not None
    word = speaker.text("telling.word", word=speaker.quantifier(statement.quantifier)) if is_word(answer) else ""
    coverage = "" if figure.coverage in (None, 1) else speaker.coverage(figure)
    remark = ", ".join(filter(None, (speaker.unit_of(answer), word, coverage)))
    return KeyFigure(
        f"{speaker.words(answer.indicator.label)}{beyond(reader, answer)}",
        speaker.figure(answer),
        "" if is_absent else remark,
        answer.indicator.indicator_id,
        answer.period,
        is_absent,
        figure.basis is Basis.EXAMPLE and not is_absent,
    )


def counts(reader: Reader, answers: Sequence[Answer], title: str) -> Plot:
    """Counts out of a whole as bars in two parts: so many at least, and so many that may come on top."""
    speaker = reader.speaker
    ends = [_ends(answer.figure, answer.denominator) for answer in answers]
    labels = tuple(f"{speaker.words(answer.indicator.label)}{beyond(reader, answer)}" for answer in answers)
    said = tuple(map(speaker.figure, answers))
    whole = [answer.denominator for answer in answers if answer.denominator is not None]
    sure = tuple(None if end is None else end[0] for end in ends)
    perhaps = tuple(None if end is None else end[1] - end[0] for end in ends)
    blank = ("",) * len(labels)
    return Plot(
        kind="stacked",
        title=title,
        categories=labels,
        series=(
            Series(speaker.text("telling.sure_read" if any(map(is_word, answers)) else "telling.sure"), sure, blank),
            Series(speaker.text("telling.perhaps"), perhaps, blank, "perhaps"),
        ),
        said=said,
        unit=speaker.unit(answers[0].figure.unit),
        alt=tell(reader, title, labels, said),
        is_made_up=is_example(reader),
        behind=tuple(f"indicator:{answer.indicator.indicator_id}" for answer in answers),
        most=max(whole, default=None),
    )


def absences(reader: Reader, answers: Sequence[Answer], title: str) -> Grid:
    """Why none of the figures is there, for a plot of them would be empty."""
    speaker = reader.speaker
    rows = tuple((speaker.words(answer.indicator.label), speaker.figure(answer)) for answer in answers)
    return Grid(title, (speaker.text("columns.indicator"), speaker.text("columns.value")), rows)


def _ends(figure: Figure, whole: float | None) -> tuple[float, float] | None:
    """The bounds of a figure, the upper one the whole where it is open; None where there is no figure."""
    if figure.absence is not None:
        return None
    low = figure.value if figure.low is None else figure.low
    low = 0.0 if low is None else low
    high = whole if figure.high is None else figure.high
    return low, max(low, low if high is None else high)


def bars(reader: Reader, asked: str, rows: Sequence[Row], name: Callable[[Row], str]) -> Plot:
    """One bar for each row. asked: "table.column". name: what a row is called."""
    table_id, _, column_name = asked.partition(".")
    speaker, table = reader.speaker, reader.desk.catalog.tables[table_id]
    (column,) = (column for column in table.columns if column.name == column_name)
    labels, said = tuple(map(name, rows)), tuple(say(reader, row[column.name], column.unit) for row in rows)
    values = tuple(number(row[column.name]) for row in rows)
    title = speaker.words(table.label)
    return Plot(
        "bars", title, labels, (Series(speaker.words(column.label), values, said),), said, speaker.unit(column.unit),
        tell(reader, title, labels, said), is_example(reader), (f"table:{table_id}",),
    )  # fmt: skip


def number(cell: Any) -> float | None:
    """The number of a cell; None where it is missing or hidden."""
    return None if cell is None or isinstance(cell, Absence) else float(cell)


def say(reader: Reader, cell: Any, unit: str = "") -> str:
    """A cell in words; the kind of its absence where it has no number."""
    if cell is None:
        return reader.nothing
    return reader.speaker.cell(cell, unit)


def out_of(reader: Reader, part: Any, whole: Any, key: str = "forms.of") -> str:
    """A part of a whole in words; the kind of the absence where either is missing or hidden."""
    missing = [cell for cell in (part, whole) if cell is None or isinstance(cell, Absence)]
    if missing:
        return say(reader, missing[0])
    return reader.speaker.text(key, part=say(reader, part), whole=say(reader, whole))


def tell(reader: Reader, title: str, labels: Sequence[str], said: Sequence[str]) -> str:
    """What a plot of records shows, for those who do not see it; made up says so first."""
    made_up = f"{reader.speaker.text('forms.made_up')}. " if is_example(reader) else ""
    return f"{made_up}{say_plot(title, labels, said)}"


def say_plot(title: str, labels: Sequence[str], said: Sequence[str]) -> str:
    """What a plot shows, as one sentence."""
    return f"{title}. {'; '.join(f'{label}: {words}' for label, words in zip(labels, said, strict=True))}."
