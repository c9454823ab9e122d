"""What the dots and the bars are said to mean: certain where it is counted, our reading where the source has a word."""

import pytest

from dashboard.markup.fragments.compared import compared
from dashboard.markup.fragments.levels import levels
from dashboard.markup.fragments.numbers import criteria, figures_of
from dashboard.markup.reader import Place, Reader
from dashboard.telling.parts import counts
from tests.real import desk

READ, CERTAIN = "Minst, slik vi leser kilden", "Sikkert"
WORD, COUNTED = "routines_strengthened", "pairs_with_challenges"


def reader(programme: str) -> Reader:
    """A reader of the real project."""
    return Reader(desk(), Place("e", programme, "all", "internal", "nb"))


@pytest.mark.parametrize(("fragment", "asked"), [(criteria, "D1/"), (levels, ""), (figures_of, WORD)])
def test_a_page_with_a_word_read_as_a_number_calls_no_dot_certain(fragment, asked: str) -> None:
    pilot, example = (fragment(reader(programme), asked) for programme in ("pilot-2022", "example-imdi"))
    assert READ in pilot and f"</i>{CERTAIN}<" not in pilot
    assert f"</i>{CERTAIN}<" in example and READ not in example


def test_side_by_side_the_weaker_meaning_holds_for_all() -> None:
    assert READ in compared(reader("pilot-2022"), "D1/pilot-2022,example-imdi")
    assert f"</i>{CERTAIN}<" in figures_of(reader("pilot-2022"), COUNTED), "three of nine is said as a number"


def test_a_slide_says_the_same_of_its_bars() -> None:
    at = reader("pilot-2022")
    counted, word = at.answer(COUNTED), at.answer(WORD)
    assert [counts(at, answers, "").series[0].name for answers in ([counted], [word, counted])] == [CERTAIN, READ]
