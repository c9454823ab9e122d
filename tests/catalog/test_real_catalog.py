"""The catalog as it stands: everything in the folders is read, and nothing else."""

import pytest

from dashboard.catalog import Catalog
from tests.catalog.copies import ROOT
from tests.real import desk


@pytest.fixture
def catalog() -> Catalog:
    """The real one."""
    return desk().catalog


@pytest.mark.parametrize("folder", ["indicators", "tables"])
def test_every_file_is_one_definition_named_for_the_file(folder: str, catalog: Catalog) -> None:
    files = {path.stem for path in (ROOT / "queries" / folder).glob("*.sql")}
    assert set(getattr(catalog, folder)) == files


def test_bokmaal_is_the_first_language_and_every_language_has_the_same_sections(catalog: Catalog) -> None:
    assert list(catalog.languages)[0] == "nb" and len(catalog.languages) >= 2
    assert len({tuple(language.texts) for language in catalog.languages.values()}) == 1


def test_every_goal_has_criteria_and_every_criterion_indicators(catalog: Catalog) -> None:
    empty = [
        (goal.goal_id, criterion)
        for goal in catalog.goals.values()
        for criterion in goal.criteria
        if not list(catalog.indicators_of(goal.goal_id, criterion))
    ]
    assert all(goal.criteria for goal in catalog.goals.values()) and not empty


def test_the_indicators_of_a_goal_begin_with_the_essential_ones(catalog: Catalog) -> None:
    for goal_id in catalog.goals:
        essential = [indicator.is_essential for indicator in catalog.indicators_of(goal_id)]
        assert essential == sorted(essential, reverse=True)


def test_the_thresholds_of_status_fall_from_best_to_worst(catalog: Catalog) -> None:
    thresholds = [status.at_least for status in catalog.statuses.classes]
    assert thresholds == sorted(thresholds, reverse=True) and thresholds[-1] > 0
    assert catalog.statuses.judged_from_coverage < catalog.statuses.firm_from_coverage <= 1


def test_key_figures_each_have_a_place_of_their_own(catalog: Catalog) -> None:
    places = [i.key_figure for i in catalog.indicators.values() if i.key_figure is not None]
    assert len(places) == len(set(places)) > 0


def test_quantifiers_are_read_within_nine(catalog: Catalog) -> None:
    assert all(0 <= q.low <= q.high <= 9 for q in catalog.quantifiers.values())
