"""Adding an indicator touches one file: dropped in its folder, it is asked, shown under its goal, and listed."""

import pytest

from dashboard.answers import WHOLE_ROUND, Desk, as_json, ask_all
from dashboard.disclosure import INTERNAL
from dashboard.markup.fragments import FRAGMENTS
from dashboard.markup.reader import Place, Reader
from dashboard.project import open_desk
from tests.catalog.copies import copy_project
from tests.real import LANGUAGES

LABEL = "Organisasjoner på en ny måte"
FILE = f"""/*
label.nb = "{LABEL}"
label.nn = "Organisasjonar på ein ny måte"
label.en = "Organisations in a new way"
question.nb = "Hvor mange er de?"
question.nn = "Kor mange er dei?"
question.en = "How many are they?"
goal = "D4"
criterion = "activity_experience"
unit = "organisations"
measure = "amount"
direction = 0
audience = "open"
numerator.nb = "organisasjoner"
numerator.nn = "organisasjonar"
numerator.en = "organisations"
*/
select
    programme_id,
    'all' as period,
    cast(organisations_expected as double) as numerator,
    cast(null as double) as denominator,
    organisations_expected as expected,
    organisations_expected as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, organisations_expected, basis_rank
"""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The project with one file more, and nothing else changed."""
    copy = copy_project(tmp_path_factory.mktemp("grown"))
    copy.write("queries/indicators/organisations_anew.sql", FILE)
    return open_desk(copy.root)


def test_it_is_asked_among_all_the_others(grown: Desk) -> None:
    told = [as_json(answer) for answer in ask_all(grown, []) if answer.programme_id == "pilot-2022"]
    (mine,) = [figure for figure in told if figure["indicator"] == "organisations_anew"]
    assert (mine["value"], mine["unit"], mine["status"], mine["basis"]) == (9, "organisations", "no_target", "reported")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fragment", "asked"), [("criteria", "D4/"), ("sources_indicators", "")])
def test_it_is_shown_under_its_goal_and_in_the_list_of_all(grown: Desk, fragment, asked, language) -> None:
    reader = Reader(grown, Place("edition", "pilot-2022", WHOLE_ROUND, INTERNAL, language))
    label = grown.catalog.indicators["organisations_anew"].label[language]
    assert label in FRAGMENTS[fragment](reader, asked)


def test_it_counts_toward_the_status_of_its_goal(grown: Desk) -> None:
    goal = grown.catalog.goals["D4"]
    of_goal = list(grown.catalog.indicators_of("D4", "activity_experience"))
    assert "organisations_anew" in {indicator.indicator_id for indicator in of_goal}
    assert sum(count for _, count in grown.goal_status(goal, "pilot-2022").counts) >= len(of_goal)
