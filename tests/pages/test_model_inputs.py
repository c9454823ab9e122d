"""The inputs of the delivery models: sliders and fields whose numbers are written and read as people do."""

from dataclasses import replace

import pytest

from dashboard.markup.steps import steps_of
from dashboard.wording import Speaker
from tests.everywhere.shown import plain
from tests.pages.opened import LANGUAGES, TEXTS, Opened, open_page
from tests.pages.test_models_page import CATALOG, set_in


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("grant_factor_pooled", "80", "grant_factor_pooled:0.8"),
        ("grant_factor_pooled", "80 %", "grant_factor_pooled:0.8"),
        ("grant_nok", "95 000 kr", "grant_nok:95000"),
        ("grant_nok", "95.000", "grant_nok:95000"),
        ("courses_pooled", "2,5", "courses_pooled:2.5"),
    ],
)
def test_a_number_is_read_as_people_write_it(name: str, typed: str, kept: str) -> None:
    opened = open_page("models", group=CATALOG.parameters[name].group)
    opened.app.text_input(key=f"turn_{name}").set_value(typed).run()
    assert set_in(Opened("models", opened.app)) == [kept]


@pytest.mark.parametrize("typed", ["mange", "-1", "1e9", "5 000 000", "", "<b>"])
def test_what_is_no_number_or_too_much_is_told_under_its_field_and_changes_nothing(typed: str) -> None:
    opened = open_page("models", group=CATALOG.parameters["grant_nok"].group)
    before = opened.app.text_input(key="turn_grant_nok").value
    opened.app.text_input(key="turn_grant_nok").set_value(typed).run()
    told = Opened("models", opened.app)
    speaker, (low, high) = Speaker(CATALOG, "nb"), CATALOG.parameters["grant_nok"].allowed
    limits = {"low": speaker.number(low, "nok"), "high": speaker.number(high, "nok")}
    assert plain(speaker.text("models.typed_refused", typed=typed, **limits)) in plain(told.body.text)
    assert set_in(told) == [""] and opened.app.text_input(key="turn_grant_nok").value == before


@pytest.mark.parametrize("name", ["yield_pooled", "share_strengthened_one_to_one", "imdi_hours_fixed_imdi"])
def test_a_slider_stands_at_round_values_at_the_ends_and_at_the_values_themselves(name: str) -> None:
    parameter, speaker = CATALOG.parameters[name], Speaker(CATALOG, "nb")
    stretched = replace(parameter, low=0.0, likely=parameter.high / 7)
    for one in (parameter, stretched):
        steps = list(steps_of(speaker, one, parameter.likely).values())
        assert steps[0] == one.low and steps[-1] == one.high and {one.likely, parameter.likely} <= set(steps)
        assert len(steps) > 20 and steps == sorted(set(steps))


@pytest.mark.parametrize("name", ["grant_factor_pooled", "yield_municipal"])
def test_a_share_below_one_is_asked_about_and_not_guessed(name: str) -> None:
    opened = open_page("models", group=CATALOG.parameters[name].group)
    opened.app.text_input(key=f"turn_{name}").set_value("0,8").run()
    told, number = Opened("models", opened.app), Speaker(CATALOG, "nb").number
    wanted = TEXTS["nb"]["models"]["typed_bare"].format(
        typed="0,8", small=number(0.008, "share"), large=number(0.8, "share")
    )
    assert set_in(told) == [""] and plain(wanted) in plain(told.body.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slider_says_its_value_as_the_page_does(language: str) -> None:
    opened = open_page("models", language=language)
    speaker = Speaker(CATALOG, language)
    slider = opened.app.select_slider(key="turn_share_strengthened_one_to_one")
    assert slider.value == speaker.number(CATALOG.parameters["share_strengthened_one_to_one"].likely, "share")
