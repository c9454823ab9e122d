"""The tables of the page on courses, counted again from the records with pandas, on rounds with gaps."""

import pandas as pd
import pytest

from tests.real import desk
from tests.tables.rounds import asked, having, read

FOLDERS = having("attendance")
STANDINGS = {"yes": "came", "no": "stayed_away", "unknown": "not_known"}


def lists(folder: str) -> pd.DataFrame:
    """Attendance with what each organisation invited did."""
    rows = read(folder, "attendance")
    uninvited = rows.came.map({"yes": "came_uninvited"}).fillna("not_invited")
    return rows.assign(standing=rows.came.map(STANDINGS).where(rows.invited, uninvited))


@pytest.mark.parametrize("folder", FOLDERS)
def test_turnout_is_that_of_the_lists_and_unknown_for_a_session_without_one(folder: str) -> None:
    invited = lists(folder).query("invited")
    counts = invited.groupby(["session_id", "standing"]).size().unstack(fill_value=0)
    persons = lists(folder).query("came == 'yes'").groupby("session_id").persons.agg(["sum", "count"])
    everyone = len(read(folder, "organisations"))
    for _, row in asked(folder, "turnout_by_session").iterrows():
        if row.session_id not in counts.index:
            assert (row.invited, row.not_known) == (everyone, everyone) and pd.isna(row.came)
            continue
        mine = counts.loc[row.session_id]
        assert [row[name] for name in STANDINGS.values()] == [mine.get(name, 0) for name in STANDINGS.values()]
        counted = persons["count"].get(row.session_id, 0)
        assert row.invited == mine.sum() and row.persons_counted == counted
        assert pd.isna(row.persons) if counted == 0 else row.persons == persons["sum"][row.session_id]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_organisation_stands_once_to_every_session_that_keeps_lists(folder: str) -> None:
    sessions = read(folder, "sessions")
    sessions = sessions[sessions.part_of.isna()] if "part_of" in sessions else sessions
    kept = set(sessions[sessions.session_id.isin(lists(folder).session_id)].series)
    shown = sessions[sessions.series.isin(kept)]
    found = asked(folder, "attendance_by_session")
    assert len(found) == len(shown) * len(read(folder, "organisations"))
    assert not found.duplicated(["session_id", "organisation_id"]).any()
    again = lists(folder).set_index(["session_id", "organisation_id"]).standing
    listed = set(again.index.get_level_values(0))
    for row in found.itertuples():
        otherwise = "not_listed" if row.session_id in listed else "not_known"
        assert row.standing == again.get((row.session_id, row.organisation_id), otherwise)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_matrix_adds_up_to_the_turnout_and_bears_the_same_numbers(folder: str) -> None:
    turnout = asked(folder, "turnout_by_session").set_index("session_id")
    matrix = asked(folder, "attendance_by_session")
    numbers = matrix.groupby("session_id").session_number.agg(["min", "max"])
    assert (numbers["min"] == numbers["max"]).all()
    assert numbers["min"].to_dict() == turnout.session_number.to_dict()
    assert sorted(turnout.session_number) == list(range(1, len(turnout) + 1))
    came = matrix[matrix.standing == "came"].groupby("session_id").size()
    assert all(came.get(name, 0) == row.came for name, row in turnout.dropna(subset="came").iterrows())


@pytest.mark.parametrize("folder", FOLDERS)
def test_turnout_at_courses_adds_up_to_the_figure_on_the_page(folder: str) -> None:
    courses = asked(folder, "turnout_by_session").query("series == 'course'")
    programme = read(folder, "programmes").programme_id[0]
    answer = desk().for_programme("course_attendance", programme)
    assert (courses.came.sum(), courses.invited.sum()) == (answer.numerator, answer.denominator)
    known = courses.came.fillna(0).sum() + courses.stayed_away.fillna(0).sum()
    assert (known, courses.invited.sum()) == (answer.figure.reported, answer.figure.expected)


@pytest.mark.parametrize("folder", having("sessions"))
def test_each_course_has_one_form_and_items_of_gatherings_are_told_from_courses(folder: str) -> None:
    courses = read(folder, "sessions").query("series == 'course'").set_index("session_id")
    found = asked(folder, "session_forms").set_index("session_id")
    assert found.form.to_dict() == courses.form.fillna("unknown").to_dict()
    assert found.is_counted.to_dict() == courses.part_of.isna().to_dict()
    assert found.is_counted.sum() == desk().for_programme("courses_held", found.programme_id.iloc[0]).numerator


def changes(folder: str) -> pd.DataFrame:
    """The two levels of each organisation and area side by side."""
    return read(folder, "capacity").pivot(index=["area", "organisation_id"], columns="occasion", values="level")


@pytest.mark.parametrize("folder", having("capacity"))
def test_levels_stand_beside_each_other_and_a_missing_one_stays_missing(folder: str) -> None:
    found = asked(folder, "capacity_changes").set_index(["area", "organisation_id"])
    again = changes(folder)
    assert found.level_at_start.fillna(0).to_dict() == again.start.fillna(0).to_dict()
    assert found.level_at_end.fillna(0).to_dict() == again.end.fillna(0).to_dict()
    assert found.change.isna().to_dict() == again.isna().any(axis=1).to_dict()


@pytest.mark.parametrize("folder", having("capacity"))
def test_improved_unchanged_and_worse_are_counted_among_those_with_both_answers(folder: str) -> None:
    moved = (changes(folder).end - changes(folder).start).dropna()
    found = asked(folder, "capacity_by_area").set_index("area")
    for area, row in found.iterrows():
        mine = moved.loc[area]
        assert [row.improved, row.unchanged, row.worse] == [(mine > 0).sum(), (mine == 0).sum(), (mine < 0).sum()]
        assert row.with_both == len(mine) and row.expected == len(read(folder, "organisations"))
