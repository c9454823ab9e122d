"""The overview of a small round that has begun: what is known stands open, the rest is counted and folded."""

from pathlib import Path

import pytest

from dashboard.figures import Absence
from dashboard.markup.fragments.goals import goal_list
from dashboard.markup.fragments.numbers import key_figures, unknown
from dashboard.markup.reader import Place, Reader
from tests.answers.begun import BEGUN, records
from tests.answers.rounds import open_rounds
from tests.pages.tree import grow


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """A reader of the round."""
    return Reader(open_rounds(tmp_path, records()), Place("e", BEGUN, "all", "internal", "nb"))



def test_goals_that_no_figure_is_known_of_stand_in_one_line_with_how_many_are_missing(reader: Reader) -> None:
    told, goals = grow(goal_list(reader, "")), [g for g in reader.desk.catalog.goals.values() if g.kind == "goal"]
    counts = {goal.label["nb"]: dict(reader.goal_status(goal).counts) for goal in goals}
    bare = {label: found["no_data"] for label, found in counts.items() if {*found} == {"no_data"}}
    (line,) = told.of_class("mt-bare")
    assert bare and all(f"{label} ({count})" in line.text for label, count in bare.items())
    assert {one.text for one in told.all("h3")} == {*counts} - {*bare}


def test_key_figures_that_nobody_has_reported_stand_in_one_line_after_the_others(reader: Reader) -> None:
    keys = [indicator for indicator in reader.desk.catalog.indicators.values() if indicator.key_figure]
    lacking = {i.label["nb"] for i in keys if reader.answer(i.indicator_id).figure.absence is Absence.NOT_REPORTED}
    told = grow(key_figures(reader, ""))
    (line,) = [one for one in told.all("p") if "Mangler, for det er ikke rapportert" in one.text]
    assert {link.text for link in line.all("a")} == lacking != set()
    assert {one.text for one in told.all("h3")} == {i.label["nb"] for i in keys} - lacking


def test_what_nobody_has_told_is_folded_under_the_sheet_that_has_no_rows_and_none_is_lost(reader: Reader) -> None:
    told = grow(unknown(reader, ""))
    parts = told.all("details")
    under = {part.all("summary")[0].text: [link.text for link in part.all("a")] for part in parts}
    answers = [reader.answer(name) for name in reader.desk.catalog.indicators]
    expected = [a.indicator.label["nb"] for a in answers if a.figure.absence is Absence.NOT_REPORTED]
    assert sorted(label for labels in under.values() for label in labels) == sorted(expected)
    assert all(title.endswith(f"({len(labels)} tall)") for title, labels in under.items())
    assert "Nye samarbeid" in next(labels for title, labels in under.items() if title.startswith("Samarbeid"))
    (in_use,) = [labels for title, labels in under.items() if "tatt i bruk" in title]
    assert "Tilbakebetalt tilskudd" in in_use and "Høyeste mulige tilskudd" in in_use
