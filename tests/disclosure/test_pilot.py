"""What is printed is public: the open audience sees the pilot as everyone else."""

from dashboard.answers import Desk
from tests.disclosure.released import reader, release

PILOT = "pilot-2022"


def test_no_published_figure_is_hidden(desk: Desk) -> None:
    found = release(desk, PILOT)
    assert len(found.values) > 10
    assert found.hidden == set()


def test_every_answer_is_the_same_for_both_audiences(desk: Desk) -> None:
    seen, whole = reader(desk, PILOT), reader(desk, PILOT, "internal")
    for indicator_id in desk.catalog.indicators:
        assert seen.answer(indicator_id) == whole.answer(indicator_id)
    for goal in desk.catalog.goals.values():
        assert seen.goal_status(goal) == whole.goal_status(goal)


def test_every_row_and_every_name_is_the_same_for_both_audiences(desk: Desk) -> None:
    seen, whole = reader(desk, PILOT), reader(desk, PILOT, "internal")
    for table_id in desk.catalog.tables:
        assert seen.rows(table_id) == whole.rows(table_id), table_id
        assert seen.refusal(table_id) == ""
    assert seen.names == whole.names
