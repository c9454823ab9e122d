"""The made-up rounds load beside the pilot without a fault, and every indicator has an answer for each."""

import pytest

from dashboard.answers import Desk
from dashboard.catalog import read_catalog
from dashboard.database import build_store
from dashboard.figures import Basis
from tests.examples.reading import EXAMPLES, ROOT, ROUNDS, own_grants, table

DATASETS = [ROOT / "data" / "pilot", *(EXAMPLES / example for example in ROUNDS)]
PROGRAMMES = {example: f"example-{example}" for example in ROUNDS}


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A desk over the pilot and the three rounds."""
    catalog = read_catalog(ROOT, DATASETS)
    return Desk(catalog, build_store(ROOT / "queries", catalog.definition_rows(), DATASETS))


def test_all_four_programmes_are_there(desk) -> None:
    assert set(desk.programmes) == {"pilot-2022", *PROGRAMMES.values()}


def test_every_row_of_every_file_is_loaded(desk) -> None:
    loaded = desk.store.count_rows()
    for name in loaded:
        files = [dataset / f"{name}.csv" for dataset in DATASETS]
        written = sum(sum(1 for _ in path.open(encoding="utf-8")) - 1 for path in files if path.exists())
        assert loaded[name] == written, name


def test_every_record_table_has_rows_in_an_example(desk) -> None:
    without = [name for name in desk.store.count_rows() if not any(EXAMPLES.glob(f"*/{name}.csv"))]
    assert not without


def test_every_indicator_answers_for_every_round_and_says_that_it_is_an_example(desk) -> None:
    for indicator_id in desk.catalog.indicators:
        answers = [answer for answer in desk.ask(indicator_id) if answer.programme_id in PROGRAMMES.values()]
        assert {answer.programme_id for answer in answers} == set(PROGRAMMES.values())
        assert {answer.figure.basis for answer in answers} == {Basis.EXAMPLE}, indicator_id
        assert {source for answer in answers for source in answer.figure.sources} == {"example"}, indicator_id


def test_no_example_moves_a_figure_of_the_pilot(desk) -> None:
    catalog = read_catalog(ROOT, DATASETS[:1])
    alone = Desk(catalog, build_store(ROOT / "queries", catalog.definition_rows(), DATASETS[:1]))
    for indicator_id in catalog.indicators:
        beside = [answer for answer in desk.ask(indicator_id) if answer.programme_id == "pilot-2022"]
        assert [answer.figure for answer in alone.ask(indicator_id)] == [answer.figure for answer in beside]


@pytest.mark.parametrize("example", ROUNDS)
def test_awarded_and_paid_are_what_the_files_sum_to(desk, example) -> None:
    for column in ("awarded", "paid"):
        figure = desk.for_programme(f"grants_{column}", PROGRAMMES[example]).figure
        assert figure.value == own_grants(example)[f"{column}_nok"].sum()


@pytest.mark.parametrize("example", ROUNDS)
def test_the_programme_has_a_name_that_says_it_is_an_example(desk, example) -> None:
    (row,) = desk.rows("programmes", PROGRAMMES[example])
    assert row["name"].startswith("Eksempel")
    assert table("programmes", example)["owner"].tolist() == ["Eksempel"]
