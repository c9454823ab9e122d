"""The self-test of accessibility is whole: every criterion, with what it is known from, and a reason where it fails."""

import re
from collections.abc import Iterable, Iterator

from dashboard.definitions import AccessCriterion
from tests.real import desk
from tests.rules.house import ROOT, none_of, told

PLACE = "data/accessibility.toml"
# WCAG 2.1: how many criteria of levels A and AA each guideline holds, and the numbers of those at level AAA.
LAST = {"1.1": 1, "1.2": 5, "1.3": 5, "1.4": 13, "2.1": 4, "2.2": 2, "2.3": 1, "2.4": 7, "2.5": 4, "3.1": 2, "3.2": 4,
        "3.3": 4, "4.1": 3}  # fmt: skip
HIGHEST = {"1.4.6", "1.4.7", "1.4.8", "1.4.9", "2.1.3"}
ALL = {f"{guideline}.{number}" for guideline, last in LAST.items() for number in range(1, last + 1)} - HIGHEST


def unfounded(criteria: Iterable[AccessCriterion]) -> Iterator[str]:
    """Criteria that name a test that is not there, rest on nothing, or are short of supported without a reason."""
    for criterion in criteria:
        where = f"[{criterion.criterion_id}]"
        for path in criterion.tests:
            if not path.startswith("tests/") or not (ROOT / path).exists():
                yield told(PLACE, 1, f"{where} names {path}, which is no test", "Name the test that covers it")
        if criterion.status != "supported" and not criterion.remark:
            yield told(PLACE, 1, f"{where} is {criterion.status} without a remark", "Say why")
        if criterion.status == "supported" and not criterion.tests and not criterion.checked_on:
            yield told(PLACE, 1, f"{where} rests on nothing", "Name a test or the day it was looked over")
        if criterion.checked_on and not re.fullmatch(r"20\d\d-\d\d-\d\d", criterion.checked_on):
            yield told(PLACE, 1, f"{where} was looked over on {criterion.checked_on}", "Write the day as 2026-11-24")


def test_all_fifty_criteria_are_there() -> None:
    criteria = desk().catalog.accessibility
    assert set(criteria) == ALL
    levels = [criterion.level for criterion in criteria.values()]
    assert (levels.count("A"), levels.count("AA")) == (30, 20)


def test_each_rests_on_a_test_or_a_look_and_no_failure_is_without_its_reason() -> None:
    none_of(unfounded(desk().catalog.accessibility.values()))


def test_this_rule_bites() -> None:
    words = {"nb": "x", "en": "x"}
    wrong = [
        AccessCriterion("1.1.1", words, "A", "supported", ("tests/nowhere.py",)),
        AccessCriterion("1.1.1", words, "A", "fails", ("tests/rules",)),
        AccessCriterion("1.1.1", words, "A", "supported"),
        AccessCriterion("1.1.1", words, "A", "supported", (), "yesterday"),
    ]
    assert [len(list(unfounded([criterion]))) for criterion in wrong] == [1, 1, 1, 1]
