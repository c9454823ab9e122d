"""data/attention.toml: what a rule may hold, and what it must find elsewhere."""

import pytest

from dashboard.definitions import AttentionRule
from tests.catalog.copies import Copy
from tests.catalog.sentences import check_all_told
from tests.real import desk

FILE = "data/attention.toml"
PLACE = f"{FILE} [pair_without_meeting]"
BROKEN = {
    "a key nobody knows": ('column = "days"', 'colour = "red"\ncolumn = "days"', "key_unknown", "colour"),
    "a threshold in words": ("threshold = 90", 'threshold = "ninety"', "value_wrong", "threshold"),
    "a comparison that is none": ('when = "at_least"', 'when = "about"', "value_wrong", "when"),
    "a table nobody knows": ('table = "attention_pairs', 'table = "attention_pair', "reference_unknown", "table"),
    "a column nobody knows": ('column = "days"', 'column = "weeks"', "reference_unknown", "column"),
    "a brace that is no column": ("{measured_on}", "{measured}", "reference_unknown", "sentence"),
    "a page nobody knows": ('page = "mentoring"', 'page = "mentors"', "reference_unknown", "page"),
    "a unit nobody knows": ('unit = "days"', 'unit = "weeks"', "reference_unknown", "unit"),
    "a parameter from nowhere": ("parameters = {}", 'parameters = { a = "b" }', "reference_unknown", "parameters"),
    "a sentence with a number": ("mentormøte etter", "mentormøte på 90 dager etter", "digit_in_text", "sentence"),
    "a sentence in one language": ('en = "{organisation_id}', 'de = "{organisation_id}', "language_missing",
                                   "sentence"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_in_a_rule_is_told_with_its_place_and_its_remedy(copy: Copy, name: str) -> None:
    old, new, code, column = BROKEN[name]
    copy.change(FILE, old, new)
    faults = copy.faults()
    assert (code, PLACE, column) in [(fault.code, fault.where, fault.column) for fault in faults]
    check_all_told(faults)


def test_a_table_that_names_an_unknown_figure_is_told(copy: Copy) -> None:
    table = "queries/tables/sessions_by_series.sql"
    copy.change(table, 'indicators = ["', 'indicators = ["nothing", "')
    (fault,) = copy.faults()
    assert (fault.code, fault.where, fault.column) == ("reference_unknown", table, "indicators")


def rule(when: str) -> AttentionRule:
    """A rule with a threshold of two."""
    words = {"nb": "a", "en": "a"}
    return AttentionRule("r", words, "t", "c", when, 2, "days", words, words, "overview", {})


@pytest.mark.parametrize(("when", "met"), [("above", [3]), ("at_least", [2, 3]), ("below", [1])])
def test_a_threshold_is_met_on_its_side_only(when: str, met: list[int]) -> None:
    assert [value for value in (1, 2, 3) if rule(when).is_met_by(value)] == met


def test_every_rule_says_why_and_judges_a_column_of_its_unit() -> None:
    for found in desk().catalog.attention.values():
        columns = {column.name: column.unit for column in desk().catalog.tables[found.table].columns}
        assert columns[found.column] == found.unit and all(found.why.values())
