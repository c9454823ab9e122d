"""The words a column knows, in every language, and the codes they mean: from the schema, the texts, the definitions."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.catalog import Catalog
from dashboard.database import RecordColumn, RecordTable

OTHER_WORDS = {
    ("programme_costs", "kind"): "cost_part", ("evidence", "kind"): "evidence_kind",
}  # fmt: skip
"""Enumerations whose words stand under another name than the column's."""
ALSO_READ = "also_read"
OPEN = "period"
"""A column that knows some words, but may hold others."""
Words = Mapping[str, Mapping[str, str]]
"""language -> code -> word."""


def words_of(catalog: Catalog, table: RecordTable, column: RecordColumn) -> Words:
    """The words of a column; empty for each language where anything may be written.

    After the languages come other words for a code, parted by a bar, as people write it or as workbooks from before
    said it: they are read and never written.
    """
    now = {code: dict(_words_in(catalog, table, column, code)) for code in catalog.languages}
    others = {code: language.texts[ALSO_READ] for code, language in catalog.languages.items() if column.choices}
    also = {
        f"{ALSO_READ} {language} {word}": {code: word}
        for language, of in others.items()
        for code, words in of.get(column.name, {}).items()
        if code in column.choices
        for word in words.split("|")
    }
    return now | also


def role_words(catalog: Catalog) -> Words:
    """The words for the roles of organisations; after the languages come other words for them."""
    texts = {code: language.texts for code, language in catalog.languages.items()}
    now = {code: of["codes"]["role"] for code, of in texts.items()}
    others = [(role, word) for of in texts.values() for role, said in of["roles"].items() for word in said.split("|")]
    return now | {f"{role} {word}": {role: word} for role, word in others}


def _words_in(catalog: Catalog, table: RecordTable, column: RecordColumn, language: str) -> Iterator[tuple[str, str]]:
    texts = catalog.languages[language].texts
    if column.name == "basis":
        yield from ((code, texts["bases"][code]["label"]) for code in column.choices)
    elif column.choices:
        words = texts["codes"][OTHER_WORDS.get((table.name, column.name), column.name)]
        yield from ((code, words[code]) for code in column.choices)
    elif column.type == "BOOLEAN":
        yield from (("true", texts["words"]["yes"]), ("false", texts["words"]["no"]))
    elif column.name == OPEN:
        yield from (("undated", texts["words"]["undated"]), ("all", texts["words"]["whole_round"]))
    elif defined := _defined(catalog).get(column.references or ""):
        yield from ((code, definition.label[language]) for code, definition in defined.items())


def _defined(catalog: Catalog) -> Mapping[str, Mapping[str, Any]]:
    """What is defined beside the records and named in them, by the column it is named as."""
    return {
        "sources.source_id": catalog.sources, "quantifiers.quantifier": catalog.quantifiers,
        "goals.goal_id": catalog.goals, "indicators.indicator_id": catalog.indicators,
    }  # fmt: skip
