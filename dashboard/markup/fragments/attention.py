"""What needs attention, by the rules of data/attention.toml, and what moved since the year before."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.answers import Answer
from dashboard.definitions import AttentionRule
from dashboard.markup import render
from dashboard.markup.reader import Reader
from dashboard.markup.watching import Row, judged, picked, sentence

MOST_TOLD = 3
"""More sentences than this of one rule are folded away, so that ninety organisations do not hide the other rules."""

MOST_FOLDED = 60
"""More than this are only counted; the page that the rule leads to has them all."""

THRESHOLDS = {"above": "attention.above", "at_least": "attention.at_least", "below": "attention.below"}


def attention(reader: Reader, _: str) -> str:
    """A sentence for each row that a rule picks out, with what was looked at in vain and what cannot be judged."""
    speaker = reader.speaker
    findings, quiet = [], []
    unjudged: dict[str, list[str]] = {}
    for rule in reader.desk.catalog.attention.values():
        found = judged(reader, rule)
        chosen = picked(rule, found)
        if chosen:
            findings.append(_finding(reader, rule, chosen))
        elif found:
            quiet.append(speaker.words(rule.label).lower())
        else:
            unjudged.setdefault(_why_not(reader, rule), []).append(speaker.words(rule.label).lower())
    told = []
    if not findings:
        told.append(speaker.text("overview.attention_none" if quiet else "overview.attention_unjudged"))
    if quiet:
        told.append(speaker.text("attention.quiet", rules=", ".join(quiet)))
    told += [speaker.text("attention.unjudged", rules=", ".join(rules), why=why) for why, rules in unjudged.items()]
    return render("attention.html", findings=findings, told=told)


def _why_not(reader: Reader, rule: AttentionRule) -> str:
    """What stands in the place of the rows: hidden, not published or not reported."""
    hidden = reader.table(rule.table).absence
    return reader.speaker.absence(hidden.value) if hidden else reader.nothing


def _finding(reader: Reader, rule: AttentionRule, rows: Sequence[Row]) -> dict[str, Any]:
    speaker = reader.speaker
    sentences = [sentence(reader, rule, row) for row in rows[:MOST_FOLDED]]
    more, beyond = len(sentences) - MOST_TOLD, len(rows) - len(sentences)
    return {
        "label": speaker.words(rule.label),
        "why": speaker.words(rule.why),
        "first": sentences[:MOST_TOLD],
        "rest": sentences[MOST_TOLD:MOST_FOLDED],
        "beyond": speaker.text("attention.beyond", count=speaker.number(beyond)) if beyond else "",
        "more": speaker.text("attention.more", count=speaker.number(more)) if more > 0 else "",
        "page": speaker.text(f"pages.{rule.page}.menu"),
    }


def changes(reader: Reader, _: str) -> str:
    """The figures that moved from the year before to the chosen year, with both values; a sentence where none did."""
    speaker, period = reader.speaker, reader.place.period
    if reader.is_whole_round:
        return render("message.html", text=speaker.text("overview.changes_whole"))
    before = str(int(period) - 1)
    if int(before) < int(str(reader.programme["first_year"])):
        return render("message.html", text=speaker.text("attention.first_year", period=period))
    pairs = _both_known(reader, before)
    moved = [(old, new) for old, new in pairs if speaker.figure(old) != speaker.figure(new)]
    if not moved:
        key = "attention.none_moved" if pairs else "attention.none_known"
        return render("message.html", text=speaker.text(key, before=before, period=period))
    return render("table.html", table=_moves(reader, before, moved), summary="")


def _both_known(reader: Reader, before: str) -> list[tuple[Answer, Answer]]:
    """Every figure that has a number of its own for both years, as this audience may see it."""
    earlier = replace(reader, place=replace(reader.place, period=before))
    pairs = [(earlier.answer(name), reader.answer(name)) for name in reader.desk.catalog.indicators]
    return [
        (old, new)
        for old, new in pairs
        if (old.period, new.period) == (before, reader.place.period)
        and old.figure.absence is None
        and new.figure.absence is None
    ]


def _moves(reader: Reader, before: str, moved: Sequence[tuple[Answer, Answer]]) -> dict[str, Any]:
    """Both values of each figure; the basis and the sources stand with each, for they differ between figures."""
    speaker = reader.speaker
    names = [speaker.text(f"columns.{name}") for name in ("indicator", "unit", "basis", "source")]
    return {
        "is_made_up": reader.desk.is_example(reader.place.programme),
        "caption": speaker.text("attention.moved", before=before, period=reader.place.period),
        "headings": [names[0], before, reader.place.period, *names[1:]],
        "cells": [_move(reader, old, new) for old, new in moved],
    }


def _move(reader: Reader, old: Answer, new: Answer) -> list[str]:
    speaker = reader.speaker
    weakest = max((old.figure, new.figure), key=lambda figure: figure.basis)
    return [
        speaker.words(new.indicator.label),
        speaker.figure(old),
        speaker.figure(new),
        speaker.unit(new.indicator.unit),
        speaker.basis(weakest),
        ", ".join(reader.source(source) for source in sorted(old.figure.sources | new.figure.sources)),
    ]


def sources_attention(reader: Reader, _: str) -> str:
    """The rules with their thresholds, and why each is set where it is."""
    speaker = reader.speaker
    cells = [
        [
            speaker.words(rule.label),
            speaker.text(THRESHOLDS[rule.when], threshold=speaker.number(rule.threshold, rule.unit)),
            speaker.unit(rule.unit),
            speaker.words(rule.why),
        ]
        for rule in reader.desk.catalog.attention.values()
    ]
    headings = [speaker.text(f"columns.{name}") for name in ("rule", "threshold", "unit", "why")]
    table = {"is_made_up": False, "caption": "", "headings": headings, "cells": cells}
    return render("table.html", table=table, summary="")
