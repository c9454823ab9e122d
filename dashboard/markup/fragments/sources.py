"""The parts of the sources page: everything a figure rests on, as tables."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard.definitions import StatusClass
from dashboard.markup import render
from dashboard.markup.dates import say_written
from dashboard.markup.reader import Reader
from dashboard.markup.tables import table_view


def sources_sources(reader: Reader, _: str) -> str:
    """Every source with its citation and licence."""
    speaker = reader.speaker
    cells = [
        [speaker.words(s.label), speaker.code("source_kind", s.kind), speaker.words(s.citation),
         say_written(speaker, s.published_on), speaker.words(s.licence)]
        for s in reader.desk.catalog.sources.values()
    ]  # fmt: skip
    return _table(reader, ("source", "kind", "citation", "published_on", "licence"), cells)


def sources_indicators(reader: Reader, _: str) -> str:
    """Every indicator with its figure, unit, basis and status."""
    speaker, goals = reader.speaker, reader.desk.catalog.goals
    answers = [reader.answer(indicator_id) for indicator_id in reader.desk.catalog.indicators]
    answers.sort(key=lambda answer: (list(goals).index(answer.indicator.goal), answer.indicator.indicator_id))
    cells = [
        [
            speaker.words(a.indicator.label),
            speaker.words(goals[a.indicator.goal].label),
            speaker.figure(a),
            speaker.unit(a.indicator.unit),
            # What is not there rests on nothing.
            "" if a.figure.absence else speaker.basis(a.figure),
            speaker.status(a.status),
            a.indicator.indicator_id,
        ]
        for a in answers
    ]
    return _table(reader, ("indicator", "goal", "value", "unit", "basis", "status", "indicator_id"), cells)


def sources_readings(reader: Reader, _: str) -> str:
    """How words are read, and where each word was used."""
    speaker = reader.speaker
    cells = [
        [speaker.words(q.label), speaker.number(q.low), speaker.number(q.high)]
        for q in reader.desk.catalog.quantifiers.values()
    ]
    readings = _table(reader, ("word", "low", "high"), cells)
    return readings + render("table.html", table=table_view(reader, "statements"), summary="")


def sources_ambiguities(reader: Reader, _: str) -> str:
    """Every note on what is unclear in the source."""
    return render("table.html", table=table_view(reader, "notes"), summary="")


def sources_statuses(reader: Reader, _: str) -> str:
    """The status classes with their thresholds, and the coverage they ask for."""
    speaker, rules = reader.speaker, reader.desk.catalog.statuses
    judged = [[speaker.words(c.label), _at_least(reader, c.at_least or 0)] for c in rules.classes]
    named = (rules.above_zero, rules.zero_or_less, rules.running)
    judged += _named(reader, named, ("above_zero", "zero_or_less", "not_over"))
    coverage = [
        [speaker.text("words.coverage_at_least"), speaker.number(rules.judged_from_coverage, "share")],
        [speaker.text("words.coverage_firm"), speaker.number(rules.firm_from_coverage, "share")],
    ]
    return _table(reader, ("class", "threshold"), judged + coverage)


def _at_least(reader: Reader, share: float) -> str:
    return reader.speaker.text("forms.from_achievement", threshold=reader.speaker.number(share, "share"))


def _named(reader: Reader, classes: Sequence[StatusClass], thresholds: Sequence[str]) -> list[list[str]]:
    speaker = reader.speaker
    pairs = zip(classes, thresholds, strict=True)
    return [[speaker.words(c.label), speaker.text(f"words.{threshold}")] for c, threshold in pairs]


def sources_tables(reader: Reader, _: str) -> str:
    """The data dictionary: every record table, its rows and its columns."""
    counts = reader.desk.store.count_rows()
    return "".join(_dictionary(reader, table, counts.get(table.name, 0)) for table in reader.desk.store.record_tables())


def _dictionary(reader: Reader, table: object, count: int) -> str:
    speaker = reader.speaker
    meanings = speaker.texts["dictionary"][table.name]
    cells = [
        [c.name, meanings["columns"].get(c.name) or speaker.text(f"dictionary.every_table.columns.{c.name}"),
         speaker.text("column_units")[c.unit], speaker.cell(c.is_required), ", ".join(c.choices)]
        for c in table.columns
    ]  # fmt: skip
    headings = [speaker.text(f"columns.{key}") for key in ("column", "meaning", "unit", "required", "choices")]
    caption = f"{meanings['title']} ({table.name}.csv). {speaker.text('words.rows')}: {speaker.number(count)}"
    return render(
        "table.html",
        table={"is_made_up": False, "caption": caption, "headings": headings, "cells": cells},
        summary=caption,
    )


def sources_accessibility(reader: Reader, _: str) -> str:
    """How the screen does by each criterion of WCAG 2.1, and what that is known from."""
    speaker = reader.speaker
    criteria = reader.desk.catalog.accessibility.values()
    counts = Counter(speaker.code("accessibility", c.status) for c in criteria)
    cells = [
        [f"{c.criterion_id} {speaker.words(c.name)}", c.level, speaker.code("accessibility", c.status),
         ", ".join(c.tests), c.checked_on and speaker.day(date.fromisoformat(c.checked_on)),
         speaker.words(c.remark) if c.remark else ""]
        for c in criteria
    ]  # fmt: skip
    names = ("criterion", "level", "result", "tests", "checked_on", "remark")
    return _table(reader, names, cells, ". ".join(f"{word}: {speaker.number(n)}" for word, n in counts.items()))


def _table(reader: Reader, names: Sequence[str], cells: Sequence[Sequence[str]], caption: str = "") -> str:
    headings = [reader.speaker.text(f"columns.{name}") for name in names]
    return render(
        "table.html", table={"is_made_up": False, "caption": caption, "headings": headings, "cells": cells}, summary=""
    )
