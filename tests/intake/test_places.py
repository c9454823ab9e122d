"""The place of a fault is said in the language of the one who reads it."""

from pathlib import Path

import pytest

from dashboard.database import Prover
from dashboard.errors import Fault, FaultsFound, describe_place
from dashboard.project import ROOT
from dashboard.texts import read_sentences
from tests.intake.made import layout


PLACES = [("nb", "Møter, rad 5, C Dato holdt"), ("en", "Møter, row 5, C Dato holdt")]


@pytest.mark.parametrize(("language", "place"), PLACES)
def test_a_row_is_named_in_each_language(language: str, place: str) -> None:
    assert describe_place(Fault("cell_empty", "Møter", 5, "C Dato holdt"), read_sentences(language)) == place


def test_a_check_that_does_not_say_its_severity_is_told(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "schema.sql").write_bytes((ROOT / "queries" / "schema.sql").read_bytes())
    (tmp_path / "checks" / "headless.sql").write_text("select 1 as record", "utf-8")
    with pytest.raises(FaultsFound) as raised:
        Prover(tmp_path, layout().catalog.definition_rows())
    assert [fault.code for fault in raised.value.faults] == ["check_headless"]
