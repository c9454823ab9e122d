"""The empty workbook: what most people need comes first, one colour says must be filled, and words stand for codes."""

from functools import cache
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.intake import write_template
from dashboard.intake.layout import COMMON_SHEETS
from dashboard.project import ROOT
from tests.intake.made import PROGRAMME, layout, read_sheets
from tests.pages.opened import TEXTS
from tests.real import LANGUAGES

READ_ME, LISTS = 0, -1


@cache
def _book(language: str) -> Workbook:
    return load_workbook(BytesIO(write_template(language, ROOT)))


def _sheets(language: str) -> dict[str, Worksheet]:
    """The sheets that are filled, by record table."""
    return {name: _book(language)[sheet.titles[language]] for name, sheet in layout().sheets.items()}


def _colour(sheet: Worksheet, column: int) -> str:
    return sheet.cell(1, column).fill.fgColor.rgb


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_most_people_need_comes_first_under_tabs_of_one_colour_and_is_listed(language: str) -> None:
    titles = [sheet.titles[language] for sheet in layout().sheets.values()]
    assert _book(language).sheetnames[1:-1] == titles and tuple(layout().sheets)[: len(COMMON_SHEETS)] == COMMON_SHEETS
    tabs = [sheet.sheet_properties.tabColor.rgb for sheet in _sheets(language).values()]
    common, rare = set(tabs[: len(COMMON_SHEETS)]), set(tabs[len(COMMON_SHEETS) :])
    assert len(common) == len(rare) == 1 and common != rare
    told = {row[0].value: row[1].value for row in _book(language).worksheets[READ_ME].iter_rows() if row[0].value}
    assert told[TEXTS[language]["workbook"]["common"]] == ", ".join(titles[: len(COMMON_SHEETS)])
    assert told[TEXTS[language]["workbook"]["rare"]] == ", ".join(titles[len(COMMON_SHEETS) :])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_is_dark_exactly_where_the_help_under_it_says_that_it_must_be_filled(language: str) -> None:
    ending = TEXTS[language]["workbook"]["must_be_filled"].removeprefix("{help}")
    seen: dict[bool, set[str]] = {True: set(), False: set()}
    for sheet in _sheets(language).values():
        for column in range(1, sheet.max_column + 1):
            seen[sheet.cell(2, column).value.endswith(ending)].add(_colour(sheet, column))
    assert len(seen[True]) == len(seen[False]) == 1 and seen[True] != seen[False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_stands_in_a_template_where_there_is_a_word_for_it(language: str) -> None:
    for name, sheet in _sheets(language).items():
        for at, column in enumerate(layout().sheets[name].columns, start=1):
            value = sheet.cell(3, at).value
            assert value not in {*column.words[language]} - {*column.words[language].values()}, (name, column.name)
    helps = " ".join(str(sheet.cell(2, at).value) for sheet in _sheets(language).values() for at in range(1, 16))
    assert "undated" not in helps and "all»" not in helps and "“all" not in helps


@pytest.mark.parametrize("language", LANGUAGES)
def test_goals_and_figures_are_chosen_by_what_they_are_called(language: str) -> None:
    offered = {cell.value for row in _book(language).worksheets[LISTS].iter_rows() for cell in row}
    catalog = layout().catalog
    labels = {one.label[language] for defined in (catalog.goals, catalog.indicators) for one in defined.values()}
    assert labels <= offered and not offered & {*catalog.goals, *catalog.indicators}


def test_help_and_examples_of_templates_from_before_are_still_no_records() -> None:
    before = "Om organisasjonen er deltaker eller mentor"
    helps, example = ["Id. Kan stå tom.", before, "X. Må fylles ut."], "Eksempel – slett raden"
    rows = [["Id", "Rolle", "Navn"], helps, [example, "Deltaker", "Foreningen Eksempel"], ["a", "Deltaker", "Alfa"]]
    goals = [["Program", "Mål", "Vurdering", "Vurdert av"], [example, "D1", "Langt på vei nådd", "Evaluator Eksempel"]]
    stated = [["Program", "Indikator", "Periode"], [example, "more_activity", "Hele ordningen"]]
    read = read_sheets({"Program": PROGRAMME, "Organisasjoner": rows, "Vurderinger": goals, "Utsagn": stated})
    assert [finding.fault.code for finding in read.findings if finding.severity == "mend"] == []
    assert [read.rows_kept.get(table, 0) for table in ("organisations", "verdicts", "statements")] == [1, 0, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_on_the_delivery_model_tells_others_than_imdi_what_to_choose_in_the_words_of_the_list(
    language: str,
) -> None:
    words = TEXTS[language]["codes"]["delivery_model"]
    helps = [str(cell.value) for cell in _sheets(language)["programmes"][2]]
    assert any(words["municipal"] in said and words["pooled"] in said for said in helps)
