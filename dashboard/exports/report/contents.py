"""What stands in each kind of report, taken from what is told and from the tables of a reader."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from dashboard.answers import Answer
from dashboard.disclosure import OPEN
from dashboard.exports.report.document import Chapter, Report, chapter
from dashboard.markup.assumptions import say_basis, say_range, say_value
from dashboard.markup.reader import Reader
from dashboard.markup.tables import table_view
from dashboard.telling import SLIDES, Asked
from dashboard.telling.blocks import Grid

USUAL = ""
LAST = ("unknown", "sources")
APART = ("title", "organisation", *LAST)
ABOUT_MODELS = ("models", "turning")
OF_ONE = ("organisation_sizes", "activities", "organisation_links", "applications")


def about_programme(reader: Reader, moment: datetime) -> Report:
    """Everything: what is told, each organisation, every figure by goal, what is not known, and the sources."""
    asked, text = Asked(moment), reader.speaker.text
    told = [build(reader, asked) for name, build in SLIDES.items() if name not in APART]
    chapters = [chapter(one) for one in told if not one.is_empty]
    each = [SLIDES["organisation"](reader, Asked(moment, name)) for name in reader.names]
    parts = [chapter(one, is_part=True) for one in each if not one.is_empty]
    if parts:
        chapters += [Chapter(text("telling.organisations"), ()), *parts]
    chapters += [Chapter(text("sources.indicators"), ()), *_figures(reader)]
    chapters += [chapter(SLIDES[name](reader, asked)) for name in LAST]
    return _report(reader, text("report.programme"), moment, chapters)


def about_organisation(reader: Reader, organisation: str, moment: datetime) -> Report:
    """One organisation, by its id before this audience: what is known of it and may be shown."""
    told = SLIDES["organisation"](reader, Asked(moment, organisation))
    tables = [_rows_of(reader, table_id, organisation) for table_id in OF_ONE]
    chapters = [chapter(told), *(found for found in tables if found)]
    chapters.append(chapter(SLIDES["sources"](reader, Asked(moment))))
    return _report(reader, reader.names[organisation], moment, chapters)


def about_models(reader: Reader, moment: datetime) -> Report:
    """The comparison of delivery models under the usual assumptions, every assumption with what it rests on."""
    text, usual = reader.speaker.text, reader.study(USUAL).usual
    chapters = [chapter(SLIDES[name](reader, Asked(moment))) for name in ABOUT_MODELS]
    chapters.append(Chapter(text("site.others"), ()))
    for group in dict.fromkeys(parameter.group for parameter in usual.values()):
        names = [name for name, parameter in usual.items() if parameter.group == group]
        said = reader.speaker.code("parameter_group", group)
        chapters.append(Chapter(said, (_assumptions(reader, names),), is_part=True))
    return _report(reader, text("pages.models.menu"), moment, chapters)


def _report(reader: Reader, title: str, moment: datetime, chapters: Sequence[Chapter]) -> Report:
    speaker, place = reader.speaker, reader.place
    facts = {
        "programme": speaker.programme(reader.programme),
        "period": speaker.period(place.period),
        "audience": speaker.text(f"inputs.{place.audience}"),
        "edition": place.edition,
        "date": speaker.day(moment.date()),
    }
    is_made_up = reader.desk.is_example(place.programme)
    remarks = [speaker.text("messages.example")] if is_made_up else []
    remarks += [speaker.text("messages.open_audience")] if place.audience == OPEN else []
    named = tuple((speaker.text(f"exports.{name}"), said) for name, said in facts.items())
    stamp = " · ".join((*list(facts.values())[:3], f"{speaker.text('words.edition')} {place.edition}"))
    owner = speaker.record("programmes", reader.programme, "programme_id", "owner")
    return Report(title, f"{speaker.text('app.name')} · {owner}", named, tuple(remarks), tuple(chapters), stamp,
                  is_made_up)  # fmt: skip


def _figures(reader: Reader) -> Iterator[Chapter]:
    """Every figure, a table for each goal."""
    catalog, speaker = reader.desk.catalog, reader.speaker
    headings = tuple(speaker.text(f"columns.{name}") for name in ("indicator", "value", "unit", "basis", "status"))
    for goal_id, goal in catalog.goals.items():
        answers = [reader.answer(name) for name, one in catalog.indicators.items() if one.goal == goal_id]
        if answers:
            rows = tuple(_figure(reader, answer) for answer in answers)
            is_made_up = reader.desk.is_example(reader.place.programme)
            grid = Grid(speaker.words(goal.description), headings, rows, (1,), is_made_up)
            yield Chapter(speaker.words(goal.label), (grid,), is_part=True)


def _figure(reader: Reader, answer: Answer) -> tuple[str, ...]:
    speaker, figure = reader.speaker, answer.figure
    basis = "" if figure.absence else speaker.basis(figure)
    return (
        speaker.words(answer.indicator.label), speaker.figure(answer), speaker.unit(figure.unit), basis,
        speaker.status(answer.status),
    )  # fmt: skip


def _rows_of(reader: Reader, table_id: str, organisation: str) -> Chapter | None:
    """The rows of a table that are about one organisation; None where there are none."""
    rows = [row for row in reader.rows(table_id) if str(row["organisation_id"]) == organisation]
    if not rows:
        return None
    seen = table_view(reader, table_id, rows, ["organisation_id"])
    cells = tuple(tuple(map(str, row)) for row in seen["cells"])
    grid = Grid(seen["caption"], tuple(seen["headings"]), cells, (), seen["is_made_up"])
    return Chapter(reader.speaker.words(reader.desk.catalog.tables[table_id].label), (grid,))


def _assumptions(reader: Reader, names: Sequence[str]) -> Grid:
    study, speaker = reader.study(USUAL), reader.speaker
    parameters = ((name, study.usual[name]) for name in names)
    rows = tuple(
        (speaker.words(p.label), say_value(speaker, p, p.likely), say_range(speaker, p), say_basis(reader, study, name))
        for name, p in parameters
    )
    headings = tuple(speaker.text(f"models.{key}") for key in ("parameter", "now", "range", "basis"))
    return Grid("", headings, rows, (1, 2))
