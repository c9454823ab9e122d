"""The delivery models taken away: the same figures as the page, with unit, basis, source, and what is changed."""

import pytest

from dashboard.exports.assumed import assumed_sheet
from dashboard.exports.delimited import write_csv
from dashboard.exports.files import make_file
from dashboard.exports.sheet import stamp_of
from dashboard.markup.downloads import ASSUMED
from dashboard.wording import LOCALES
from tests.exports.opened import DAY, cells, lines, reader

CHANGED = "grant_factor_pooled:0.5,outlay:cash"
SAID = (
    "Tilskudd i samlet ordning, som andel av dagens: 50\u00a0% (vanlig 100\u00a0%); "
    "Offentlig utlegg: Bare utbetalinger (vanlig Med arbeidstid)"
)


def rows(name: str, settings: str = "", programme: str = "pilot-2022", language: str = "nb") -> list[dict[str, str]]:
    """The rows of a CSV file."""
    at = reader(programme, language=language)
    sheet = assumed_sheet(at, name, settings)
    return lines(write_csv(sheet, stamp_of(at, sheet, DAY)))


def test_the_figures_are_those_of_the_study_with_unit_and_basis() -> None:
    study = reader("pilot-2022").study(CHANGED)
    found = rows("delivery_models", CHANGED)
    of_pooled = [row for row in found if row["model_id"] == "pooled"]
    assert float(of_pooled[1]["value"]) == pytest.approx(study.mean["pooled"].net_strengthened)
    assert float(of_pooled[1]["low"]) == pytest.approx(study.drawn.simulation.p10_p90["pooled"][0])
    assert all(row["unit"] and row["basis"] and row["assumed"] == SAID for row in found)
    assert all(bool(row["value"]) != bool(row["absence"]) for row in found)


def test_every_assumption_is_there_with_basis_tipping_point_and_whether_it_is_changed() -> None:
    study = reader("pilot-2022").study(CHANGED)
    found = {row["parameter_id"]: row for row in rows("assumptions", CHANGED)}
    assert set(study.parameters) | {"mentor_compensation_period", "outlay"} == set(found)
    assert {name for name, row in found.items() if row["is_changed"] == "true"} == {"grant_factor_pooled", "outlay"}
    assert float(found["yield_pooled"]["turn"]) == pytest.approx(study.tipping_points["yield_pooled"])
    assert all(found[name]["basis"] and found[name]["unit"] and found[name]["why"] for name in study.parameters)


@pytest.mark.parametrize("name", ASSUMED)
def test_the_stamp_names_the_scenario_and_says_in_words_what_is_changed(name: str) -> None:
    at = reader("pilot-2022")
    stamps = [stamp_of(at, assumed_sheet(at, name, line), DAY).lines for line in (CHANGED, "", "outlay:cash")]
    said = [(stamp["scenario"][1], stamp["assumed"][1]) for stamp in stamps]
    unnamed, nothing = (at.speaker.text(f"models.{key}") for key in ("no_scenario", "nothing_changed"))
    assert said[:2] == [(unnamed, SAID), ("Grunnforløpet", nothing)] and said[2][0] == "Bare utbetalinger"


@pytest.mark.parametrize("language", LOCALES)
def test_the_differences_say_what_they_are_differences_in(language: str) -> None:
    sheet = assumed_sheet(reader("pilot-2022", language=language), "assumptions", "")
    headings = {field.name: field.heading for field in sheet.fields}
    assert all("IMDi" in headings[name] and "organi" in headings[name] for name in ("at_low", "at_high"))


@pytest.mark.parametrize("name", ASSUMED)
@pytest.mark.parametrize("language", LOCALES)
def test_the_workbook_holds_what_the_csv_holds(name: str, language: str) -> None:
    at = reader("pilot-2022", language=language)
    heading, *written = cells(make_file(at, f"{name}.xlsx", CHANGED).content)
    assert len(written) == len(rows(name, CHANGED, language=language)) and all(heading)


def test_made_up_records_that_are_taken_over_make_the_sheet_made_up() -> None:
    at = reader("example-imdi")
    assert assumed_sheet(at, "assumptions", "grant_nok:98250").is_made_up
    assert not assumed_sheet(at, "assumptions", "grant_nok:98251").is_made_up
    assert not assumed_sheet(reader("pilot-2022"), "assumptions", "grant_nok:98250").is_made_up
