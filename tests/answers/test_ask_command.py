"""The command ask: a period without a value is told, and what is not there ends with two."""

import json

import pytest

from dashboard.commands import main

ASKED = ["ask", "organisations_selected", "--period", "2023"]


@pytest.mark.parametrize("more", [[], ["--programme", "pilot-2022"]], ids=["all", "one"])
def test_a_figure_without_a_value_for_the_period_is_told_with_the_periods_it_has(
    more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, *more]) == 0
    said = capsys.readouterr().out
    assert "ingen verdi for 2023" in said and "Hele ordningen" in said and all(word in said for word in more[1:])
    assert main([*ASKED, *more, "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out) == [] and "ingen verdi for 2023" in told.err


def test_a_period_in_which_nothing_has_a_value_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--period", "2022", "--programme", "example-pooled"]) == 0
    told = capsys.readouterr()
    assert told.out == "Ingen tall har verdi for 2022, example-pooled.\n"


@pytest.mark.parametrize("words", [["nope"], ["--programme", "nope"], ["--period", "1900"]], ids=" ".join)
def test_what_is_not_there_ends_with_two_and_what_there_is(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", *words]) == 2
    told = capsys.readouterr()
    assert f"«{words[-1]}»" in told.err and told.out == ""
