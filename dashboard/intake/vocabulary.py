"""The words a column knows, in every language, and the codes they mean: from the schema, the texts, the definitions."""

from collections.abc import Iterator, Mapping

from dashboard.catalog import Catalog
from dashboard.database import RecordColumn, RecordTable

OTHER_WORDS = {
    ("programme_costs", "kind"): "cost_part", ("evidence", "kind"): "evidence_kind",
}  # fmt: skip
"""Enumerations whose words stand under another name than the column's."""
EARLIER = "earlier_words"
OPEN = "period"
"""A column that knows some words, but may hold others."""
Words = Mapping[str, Mapping[str, str]]
"""language -> code -> word."""


def words_of(catalog: Catalog, table: RecordTable, column: RecordColumn) -> Words:
    """The words of a column; empty for each language where anything may be written.

    After the languages come the words of workbooks from before a word was changed: they are read and never written.
    """
    now = {code: dict(_words_in(catalog, table, column, code)) for code in catalog.languages}
    before = {
        f"{EARLIER} {code}": language.texts[EARLIER][column.name]
        for code, language in catalog.languages.items()
        if column.choices and column.name in language.texts[EARLIER]
    }
    return now | before


def role_words(catalog: Catalog) -> Words:
    """The words for the roles of organisations; after the languages come other ways of saying both."""
    texts = {code: language.texts for code, language in catalog.languages.items()}
    others = [word for of in texts.values() for word in of["workbook"]["both_roles"].split("|")]
    now = {code: of["codes"]["role"] for code, of in texts.items()}
    return now | {f"both {word}": {"both": word} for word in others}


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
    elif column.references in ("sources.source_id", "quantifiers.quantifier"):
        defined = catalog.sources if column.name == "source_id" else catalog.quantifiers
        yield from ((code, definition.label[language]) for code, definition in defined.items())
    elif column.references in ("goals.goal_id", "indicators.indicator_id"):
        yield from ((code, code) for code in (catalog.goals if column.name == "goal_id" else catalog.indicators))
