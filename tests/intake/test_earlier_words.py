"""A workbook from before a word was changed is read as it was meant."""

import pytest

from tests.intake.made import Sheets, layout, read_sheets, sheets, told


def with_series(word: str) -> Sheets:
    """A small round with one session of this series, and the example row of the plan as it stood in the workbook."""
    made = sheets("Samlinger")
    made["Samlinger"][1][1] = word
    made["Plan"] = [["Program", "År", "Type samling", "Planlagt antall"], ["Eksempel – slett raden", 2025, word, 4]]
    return made


@pytest.mark.parametrize("word", ["Kurs", "Digitale kurs", "Digital courses"])
def test_courses_are_courses_under_their_earlier_name_too(word: str) -> None:
    submission = read_sheets(with_series(word))
    assert told(submission) == []
    assert [row["series"] for row in submission.records["sessions"]] == ["course"]


def test_an_earlier_word_is_read_and_never_offered() -> None:
    words = layout().sheets["sessions"].column_named("series").words
    assert words["nb"]["course"] == "Kurs" and "Digitale kurs" not in words["nb"].values()
