"""Figures as they are said."""

from dataclasses import replace

import pytest

from dashboard.figures import Absence, Basis, Figure
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
        (0.0, None, "ingen kjent av 9"),
    ],
)
def test_bounds_of_a_count_say_no_more_and_no_less_than_they_hold(low: float, high: float | None, said: str) -> None:
    answer = desk().for_programme("organisations_paying_salary", "pilot-2022")
    bounded = replace(answer, figure=replace(answer.figure, value=None, low=low, high=high))
    assert Speaker(desk().catalog, "nb").figure(bounded) == said


@pytest.mark.parametrize(("value", "said"), [(110_050.5, "110\u00a0050,50 kr"), (105_000.0, "105\u00a0000 kr")])
def test_kroner_have_two_decimals_or_none(value: float, said: str) -> None:
    assert Speaker(desk().catalog, "nb").number(value, "nok") == said


@pytest.mark.parametrize(
    ("unit", "one", "many"), [("organisations", "organisasjon", "organisasjoner"), ("nok", "", "")]
)
def test_one_of_what_is_counted_is_in_the_singular(unit: str, one: str, many: str) -> None:
    speaker = Speaker(desk().catalog, "nb")
    assert (speaker.after(unit, 1), speaker.after(unit, 2), speaker.after(unit)) == (one, many, many)


def test_what_is_held_without_a_plan_is_not_called_planned() -> None:
    speaker, answer = Speaker(desk().catalog, "nb"), desk().for_programme("sessions_held", "pilot-2022")
    assert speaker.fill("overview.sessions", lambda _: answer).startswith("11 av 17 planlagte samlinger")
    said = speaker.fill("overview.sessions", lambda _: replace(answer, denominator=None))
    assert said.endswith(": 11. Ingen plan er registrert") and "planlagte" not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["", "factor", "nok", "share"])
def test_a_number_below_zero_has_a_minus_sign_and_no_hyphen(language: str, unit: str) -> None:
    said = Speaker(desk().catalog, language).number(-2.03, unit)
    assert MINUS in said and "-" not in said


def test_it_is_not_said_that_nobody_has_reported_what_is_only_not_published() -> None:
    speaker = Speaker(desk().catalog, "nb")
    nobody = {"reported": 0, "expected": 9, "absence": Absence.NOT_PUBLISHED}
    figure = Figure("organisations", Basis.REPORTED, frozenset({"s"}), **nobody)
    assert speaker.coverage(figure) == ""
    assert speaker.coverage(replace(figure, absence=Absence.NOT_REPORTED)) == "0 av 9 har rapportert"


@pytest.mark.parametrize(("language", "said"), [("nb", "16,1\u00a0%"), ("nn", "16,1\u00a0%"), ("en", "16.1%")])
def test_a_share_is_written_as_the_language_writes_it(language: str, said: str) -> None:
    assert Speaker(desk().catalog, language).number(9 / 56, "share") == said


def test_a_figure_that_may_be_one_or_more_is_not_said_in_the_singular() -> None:
    answer = desk().for_programme("organisations_paying_salary", "pilot-2022")
    for high, said in ((1.0, "organisasjon"), (2.0, "organisasjoner")):
        figure = replace(answer.figure, low=1.0, value=1.0, high=high)
        assert Speaker(desk().catalog, "nb").unit_of(replace(answer, figure=figure, denominator=None)) == said
