"""The page of delivery models: its figures are the model's, what is set is in the address, no winner is named."""

import re

import pytest

from dashboard import project
from dashboard.models.settings import read_settings
from dashboard.models.study import Study
from dashboard.ui.workbench import GROUPS
from dashboard.wording import Speaker
from tests.everywhere.shown import plain
from tests.pages.opened import LANGUAGES, TEXTS, Opened, open_page
from tests.pages.test_every_page import slips
from tests.real import desk

CATALOG = desk().catalog
FORBIDDEN = re.compile(
    r"mest samfunnsøkonomisk|\beffekt|signifikan|significan|anbefalt av|\beffects? of|\bbest\b", re.IGNORECASE
)
QUESTIONS = ("problem", "measures", "principles", "outcomes", "advice", "conditions")
NOTHING = "share_strengthened_anyway:1,share_strengthened_one_to_one:0"


def study(line: str = "") -> Study:
    """The study of settings in short form, outside the page."""
    return Study(CATALOG.models, CATALOG.effects, CATALOG.parameters, read_settings(line, CATALOG.parameters)[0])


def set_in(opened: Opened) -> list[str]:
    """What the address holds of settings, in parts."""
    held = opened.app.query_params.get("set", "")
    return (held[0] if isinstance(held, list) else held).split(",")


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest) -> Opened:
    """The page in each language, as it opens."""
    return open_page("models", language=request.param)


def test_the_six_questions_stand_in_the_order_of_the_instruction(page: Opened) -> None:
    wanted = [page.texts["models"][name] for name in QUESTIONS]
    assert [heading.text for heading in page.body.all("h2") if heading.text in wanted] == wanted


def test_it_is_called_a_simplified_analysis_and_names_no_winner(page: Opened) -> None:
    assert page.texts["models"]["simplified"] in page.body.text
    assert not FORBIDDEN.search(page.body.text)


def test_the_summary_holds_the_figures_of_the_model(page: Opened) -> None:
    speaker, found = Speaker(CATALOG, page.asked["language"]), study()
    (summary,) = page.body.of_class("mt-short")
    turn = found.tipping_points["yield_pooled"]
    wanted = [speaker.number(outcome.net_strengthened) for name, outcome in found.mean.items() if name != "null"]
    evpi = found.drawn.simulation.evpi_organisations
    wanted += [plain(speaker.number(turn, "share")), speaker.number(evpi, "factor")]
    assert all(number in summary.text for number in wanted)
    assert "77,5" in summary.text or "77.5" in summary.text


def test_it_says_the_price_level_and_how_firm_the_inputs_are(page: Opened) -> None:
    year = f"{CATALOG.scheme_figures['price_year'].value:.0f}"
    said = page.texts["models"]["form"].format(
        year=year, years=2, count=42, published=12, derived=3, unsourced=23, changed=0, switches=4
    )
    assert said in page.body.text and page.texts["models"]["left_out"] in page.body.text


def test_every_parameter_has_an_input_with_its_basis_beside(page: Opened) -> None:
    inputs = [widget.key.removeprefix("turn_") for widget in page.app.select_slider]
    assert not page.app.text_input
    for group in GROUPS:
        opened = open_page("models", group=group)
        mine = [widget.key.removeprefix("turn_") for widget in opened.app.text_input]
        assert {CATALOG.parameters[name].group for name in mine} == {group}
        shown = opened.body.of_class("mt-parameter")
        assert [len(p.of_class("mt-basis")) for p in shown] == [1] * (len(mine) + len(opened.app.select_slider))
        inputs += mine
    assert sorted([*inputs, "grant_resource_share"]) == sorted(CATALOG.parameters)


def test_the_five_that_matter_come_first_as_sliders(page: Opened) -> None:
    assert [slider.key for slider in page.app.select_slider] == [f"turn_{name}" for name in study().mattering]
    assert page.app.select_slider[0].key == "turn_yield_pooled"


def test_a_moved_slider_is_kept_in_the_address_marked_and_set_back() -> None:
    opened = open_page("models")
    opened.app.select_slider(key="turn_yield_pooled").set_value(Speaker(CATALOG, "nb").number(0.8, "share")).run()
    moved = Opened("models", opened.app)
    first = moved.body.of_class("mt-parameter")[0]
    assert set_in(moved) == ["yield_pooled:0.8"] and len(first.of_class("mt-tag")) == 1
    moved.app.button(key="reset_yield_pooled").click().run()
    back = Opened("models", opened.app)
    assert set_in(back) == [""] and not back.app.exception
    assert not [p for p in back.body.of_class("mt-parameter") if p.of_class("mt-tag")]


def test_a_link_opens_the_same_values() -> None:
    opened = open_page("models", set="yield_pooled:0.9,grant_factor_pooled:0.5", group="pooled")
    assert not opened.app.exception and not opened.messages
    number = Speaker(CATALOG, "nb").number
    assert opened.app.select_slider(key="turn_yield_pooled").value == number(0.9, "share")
    assert opened.app.text_input(key="turn_grant_factor_pooled").value == number(0.5, "share")


@pytest.mark.parametrize(
    "asked", ["nothing:1", "yield_pooled:99", "yield_pooled:x", "yield_pooled:nan", "outlay:never", "<script>"]
)
def test_what_cannot_be_set_is_told_and_left_out(asked: str) -> None:
    opened = open_page("models", set=f"{asked},courses_pooled:2")
    assert not opened.app.exception and set_in(opened) == ["courses_pooled:2"]
    (message,) = opened.messages
    name, _, value = asked.partition(":")
    parameter = CATALOG.parameters.get(name)
    told = asked if parameter is None else f"{parameter.label['nb']}: {value}"
    assert told in message and not opened.body.all("script")


def test_what_was_chosen_beside_an_example_does_not_follow_to_a_real_programme() -> None:
    opened = open_page("models", programme="example-imdi", examples="on", set="yield_pooled:0.9")
    opened.app.query_params["programme"] = "pilot-2022"
    moved = Opened("models", opened.app.run(), opened.asked)
    assert set_in(moved) == [""] and TEXTS["nb"]["messages"]["set_from_example"] in moved.messages
    opened.app.query_params["set"] = "yield_pooled:0.8"
    assert set_in(Opened("models", opened.app.run(), opened.asked)) == ["yield_pooled:0.8"]


def test_a_value_outside_its_range_is_told_with_the_range() -> None:
    (message,) = open_page("models", set="yield_pooled:99").messages
    assert "0–3" in message


@pytest.mark.parametrize(
    ("line", "limit"),
    [
        ("grant_nok:10000,mentor_compensation_nok:400000", "over_applicants"),
        ("organisations_per_group:1,compensation_per_group_nok:1000", "over_mentor_organisations"),
    ],
)
def test_a_limit_that_is_crossed_is_told(line: str, limit: str) -> None:
    opened = open_page("models", set=line)
    ending = TEXTS["nb"]["models"][limit].rpartition("}")[2]
    assert any(message.rstrip().endswith(ending) or ending in message for message in opened.messages)


def test_a_value_outside_the_range_held_possible_is_warned_about() -> None:
    said = TEXTS["nb"]["models"]["stretched"].partition("{")[0]
    assert not any(said in message for message in open_page("models", set="organisations_per_group:8").messages)
    (message,) = [m for m in open_page("models", set="organisations_per_group:12").messages if said in m]
    assert "12" in message


@pytest.mark.parametrize(
    "line", ["yield_pooled:0", "years:1", "grant_nok:1", "organisations_imdi:1", NOTHING]
)
def test_values_at_the_edge_are_shown_without_fault(line: str) -> None:
    opened = open_page("models", set=line)
    assert not opened.app.exception and not list(slips(opened))


def test_the_older_display_follows_its_own_table() -> None:
    opened = open_page("models")
    cells = [cell.text for _, cell in opened.body.cells()]
    assert any("+++/++++" in cell for cell in cells) and not opened.app.exception


def test_equal_settings_give_equal_lines() -> None:
    parameters = project.open_catalog().parameters
    one, _ = read_settings("yield_pooled:0.80,outlay:cash,courses_pooled:2.0", parameters)
    other, _ = read_settings(
        "courses_pooled:9,courses_pooled:2,outlay:cash,yield_pooled:0.8,work_hour_nok:515", parameters
    )
    assert one.line == other.line == "courses_pooled:2,yield_pooled:0.8,outlay:cash"
    assert read_settings(one.line, parameters) == (one, [])


@pytest.mark.parametrize("settings", ["", "yield_pooled:0.9"])
def test_each_parameter_in_view_says_whether_it_turns_the_order(settings: str) -> None:
    opened, found = open_page("models", set=settings), study(settings)
    notes = [note.text for note in opened.body.of_class("mt-parameter")]
    turning = [name for name in study("").mattering if found.tipping_points[name] is not None]
    said = [note for note in notes if TEXTS["nb"]["models"]["turns_nowhere"] in note]
    assert len(notes) == len(study("").mattering) and 0 < len(turning) < len(notes)
    assert len(said) == len(notes) - len(turning)
