"""What must hold between definitions: references, complete languages, known words in braces, no number in a text."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from dashboard.catalog.blocks import missing_words
from dashboard.catalog.contents import Catalog
from dashboard.catalog.modelchecks import check_models
from dashboard.errors import Fault

NONE = "\u2013"
BRACE = re.compile(r"{(\w+)}")
# Keys of definitions that hold a mapping, but no words.
NOT_WORDS = ("criteria", "parameters", "quantum", "settings")
DIGIT = re.compile(r"\d")
# Sections whose braces name indicators; in the others the code that shows a text fills its braces.
FILLED_WITH_FIGURES = ("pages", "overview", "goals", "organisations", "sources")
# Sections that may hold digits: "UTF-8" is a name.
MAY_HOLD_DIGITS = ("faults",)


def check_all(catalog: Catalog) -> list[Fault]:
    """Every fault between the definitions."""
    checks = (_references, check_models, _attention, _words, _languages, _braces, _digits)
    return [fault for check in checks for fault in check(catalog)]


def _references(catalog: Catalog) -> Iterator[Fault]:
    units = catalog.languages["nb"].texts.get("units", {})
    for indicator in catalog.indicators.values():
        where = f"queries/indicators/{indicator.indicator_id}.sql"
        goal = catalog.goals.get(indicator.goal)
        yield from _unknown(where, "goal", indicator.goal, catalog.goals)
        yield from _unknown(where, "unit", indicator.unit, units)
        if goal is not None:
            yield from _unknown(where, "criterion", indicator.criterion, goal.criteria)
    for goal in catalog.goals.values():
        yield from _unknown(f"data/goals.toml [{goal.goal_id}]", "source", goal.source, catalog.sources)
    for table in catalog.tables.values():
        where = f"queries/tables/{table.table_id}.sql"
        columns = {column.name: column for column in table.columns}
        for name in table.indicators:
            yield from _unknown(where, "indicators", name, catalog.indicators)
        for name in table.breakdown:
            yield from _unknown(where, "breakdown", name, columns)
        if table.period:
            yield from _unknown(where, "period", table.period, columns)


def _attention(catalog: Catalog) -> Iterator[Fault]:
    """A rule judges a column of a table, speaks of its columns, and links to a page."""
    texts = catalog.languages["nb"].texts
    for rule in catalog.attention.values():
        where = f"data/attention.toml [{rule.rule_id}]"
        yield from _unknown(where, "table", rule.table, catalog.tables)
        yield from _unknown(where, "page", rule.page, texts.get("pages", {}))
        yield from _unknown(where, "unit", rule.unit, texts.get("units", {}))
        columns = {column.name: column for column in getattr(catalog.tables.get(rule.table), "columns", ())}
        said = [name for sentence in rule.sentence.values() for name in BRACE.findall(sentence)]
        for key, names in (("column", [rule.column]), ("sentence", said), ("parameters", rule.parameters.values())):
            for name in names if columns else ():
                yield from _unknown(where, key, name, columns)


def _unknown(where: str, key: str, found: str, known: Mapping[str, Any]) -> Iterator[Fault]:
    if found not in known:
        nearest = ", ".join(get_close_matches(found, known, n=1)) or ", ".join(known) or NONE
        yield Fault("reference_unknown", where, column=key, values={"key": key, "found": found, "nearest": nearest})


def _words(catalog: Catalog) -> Iterator[Fault]:
    """Every definition speaks every language."""
    languages = tuple(catalog.languages)
    named = [
        ("data/sources.toml [{}]", catalog.sources),
        ("data/quantifiers.toml [{}]", catalog.quantifiers),
        ("data/goals.toml [{}]", catalog.goals),
        ("queries/indicators/{}.sql", catalog.indicators),
        ("queries/tables/{}.sql", catalog.tables),
        ("data/statuses.toml [{}]", catalog.status_classes),
        ("data/attention.toml [{}]", catalog.attention),
        ("data/accessibility.toml [{}]", catalog.accessibility),
        ("data/parameters.toml [{}]", catalog.parameters),
        ("data/effects.toml [{}]", catalog.effects),
        ("data/models/{}.toml", catalog.models),
        ("data/scheme_figures.toml [{}]", catalog.scheme_figures),
        ("data/scenarios/{}.toml", catalog.scenarios),
    ]
    for place, definitions in named:
        for name, definition in definitions.items():
            for key, words in _words_of(definition):
                yield from missing_words(place.format(name), key, words, languages)


def _words_of(definition: object) -> Iterator[tuple[str, Mapping[str, str]]]:
    for key, value in vars(definition).items():
        parts = value if isinstance(value, tuple) else value.values() if key == "criteria" else ()
        for part in parts:
            if hasattr(part, "__dataclass_fields__"):
                yield from _words_of(part)
        if isinstance(value, Mapping) and key not in NOT_WORDS:
            yield key, value


def _languages(catalog: Catalog) -> Iterator[Fault]:
    """Every language has the same keys as the first."""
    flat = {code: dict(flatten(language.texts)) for code, language in catalog.languages.items()}
    first, *others = flat
    expected = set(flat[first])
    for code in others:
        for key in sorted(expected - set(flat[code])):
            yield Fault("text_missing", f"data/texts/{code}.toml", column=key, values={"key": key, "first": first})
        for key in sorted(set(flat[code]) - expected):
            yield Fault("text_unknown", f"data/texts/{code}.toml", column=key, values={"key": key, "first": first})


def flatten(texts: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every text with its dotted key."""
    for key, value in texts.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(value, Mapping):
            yield from flatten(value, name)
        else:
            yield name, str(value)


def _texts(catalog: Catalog) -> Iterator[tuple[str, str, str, str]]:
    for code, language in catalog.languages.items():
        for key, text in flatten(language.texts):
            yield f"data/texts/{code}.toml", key, key.partition(".")[0], text


def _braces(catalog: Catalog) -> Iterator[Fault]:
    """A brace in a text names an indicator, and there is another text for when that has no figure."""
    filled = [(where, key, text) for where, key, section, text in _texts(catalog) if section in FILLED_WITH_FIGURES]
    known = {key for _, key, _ in filled}
    for where, key, text in filled:
        for name in BRACE.findall(text):
            if name not in catalog.indicators:
                nearest = ", ".join(get_close_matches(name, catalog.indicators, n=1)) or NONE
                yield Fault("brace_unknown", where, column=key, values={"found": name, "nearest": nearest})
        absent = f"{key.removesuffix('_unplanned')}_absent"
        if BRACE.search(text) and absent not in known:
            yield Fault("absent_text_missing", where, column=key, values={"key": key})


def _digits(catalog: Catalog) -> Iterator[Fault]:
    """No text holds a number of its own: a number in a sentence comes from a figure."""
    for where, key, section, text in _texts(catalog):
        # Few texts hold a digit at all, and only of those it is asked whether it stands in a brace.
        if DIGIT.search(text) and section not in MAY_HOLD_DIGITS and DIGIT.search(BRACE.sub("", text)):
            yield Fault("digit_in_text", where, column=key, values={"text": text[:60]})
    for rule in catalog.attention.values():
        for text in rule.sentence.values():
            words = BRACE.sub("…", text)
            if DIGIT.search(words):
                where = f"data/attention.toml [{rule.rule_id}]"
                yield Fault("digit_in_text", where, column="sentence", values={"text": words[:60]})
