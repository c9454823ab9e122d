"""Figures as they are said."""

from dataclasses import replace

import pytest

from dashboard.wording import MINUS, Speaker
from tests.real import LANGUAGES, desk


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (7.0, 8.0, "7–8 av 9"),
        (7.0, 9.0, "minst 7 av 9"),
        (9.0, 9.0, "9 av 9"),
        (9.0, None, "9 av 9"),
        (6.0, None, "minst 6 av 9"),
    ],
)
def test_bounds_of_a_count_say_no_more_and_no_less_than_they_hold(low: float, high: float | None, said: str) -> None:
    answer = desk().for_programme("organisations_paying_salary", "pilot-2022")
    bounded = replace(answer, figure=replace(answer.figure, value=None, low=low, high=high))
    assert Speaker(desk().catalog, "nb").figure(bounded) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["", "factor", "nok", "share"])
def test_a_number_below_zero_has_a_minus_sign_and_no_hyphen(language: str, unit: str) -> None:
    said = Speaker(desk().catalog, language).number(-2.03, unit)
    assert MINUS in said and "-" not in said
