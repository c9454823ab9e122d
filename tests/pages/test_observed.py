"""Assumptions beside what the records say: offered with basis and coverage, taken over with one click."""

import pytest

from dashboard.markup.observed import observe
from dashboard.markup.reader import Place, Reader
from tests.pages.opened import LANGUAGES, TEXTS, Opened, open_page
from tests.pages.test_every_page import slips
from tests.pages.test_models_page import CATALOG, set_in, study
from tests.real import desk

MADE_UP = {"programme": "example-imdi", "group": "shared"}


def reader(programme: str, audience: str = "internal") -> Reader:
    """A reader outside the page."""
    return Reader(desk(), Place("", programme, "2024", audience, "nb"))


def test_the_observed_value_is_the_figure_over_years_and_organisations() -> None:
    found, here = study(), reader("example-imdi")
    grants = here.answer("grants_awarded")
    whole = desk().for_programme("grants_awarded", "example-imdi").figure.value
    assert observe(here, found, "grant_nok").low == pytest.approx(whole / 2 / 9) and grants.period != "all"
    share = observe(here, found, "share_strengthened_one_to_one")
    assert (share.low, share.high) == (pytest.approx(7 / 9), pytest.approx(8 / 9))
    assert (share.reported, share.expected) == (8, 9)


def test_hours_for_each_organisation_are_what_is_left_after_the_fixed_ones() -> None:
    hours = desk().for_programme("staff_hours", "example-imdi").figure.value
    for line, fixed in (("", 400), ("imdi_hours_fixed_imdi:300", 300)):
        found = observe(reader("example-imdi"), study(line), "imdi_hours_per_organisation_imdi")
        assert found.low == pytest.approx((hours / 2 - fixed) / 9)


def test_persons_at_a_gathering_are_counted_from_the_lists() -> None:
    lists = [row for row in desk().rows("turnout_by_session", "example-imdi") if row["series"] == "gathering"]
    persons, counted = (sum(row[name] or 0 for row in lists) for name in ("persons", "persons_counted"))
    found = observe(reader("example-imdi"), study(), "persons_per_gathering")
    assert found.low == pytest.approx(persons / counted)
    seen = observe(reader("example-imdi", "open"), study(), "persons_per_gathering")
    assert seen is None or seen.reported < found.reported


@pytest.mark.parametrize(("programme", "name"), [
    ("pilot-2022", "gatherings_imdi"), ("pilot-2022", "grant_nok"), ("example-municipal", "meetings_per_pair_year"),
    ("example-pooled", "grant_nok"), ("example-imdi", "courses_pooled"), ("example-imdi", "yield_pooled"),
])  # fmt: skip
def test_nothing_is_said_without_records_of_the_same_model(programme: str, name: str) -> None:
    assert observe(reader(programme), study(), name) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offer_says_basis_and_coverage_and_looks_made_up(language: str) -> None:
    opened = open_page("models", language=language, **MADE_UP)
    texts = opened.texts
    offers = [p for p in opened.body.of_class("mt-basis-example") if texts["models"]["observed"][:12] in p.text]
    assert len(offers) == 4 and all(texts["bases"]["example"]["label"] in offer.text for offer in offers)
    assert any("102" in offer.text and "108" in offer.text for offer in open_offers(language))
    assert not list(slips(opened))


def open_offers(language: str) -> list:
    """What is offered among the parameters of the model of the programme."""
    opened = open_page("models", language=language, programme="example-imdi", group="imdi")
    return opened.body.of_class("mt-basis-example")


def test_one_click_takes_it_over_marked_as_changed_with_its_basis() -> None:
    opened = open_page("models", **MADE_UP)
    assert set_in(opened) == [""]
    opened.app.button(key="observed_grant_nok").click().run()
    taken = Opened("models", opened.app)
    assert set_in(taken) == ["grant_nok:98250"]
    (mine,) = [p for p in taken.body.of_class("mt-parameter") if p.of_class("mt-tag")]
    basis = TEXTS["nb"]["models"]["basis_observed"].format(
        basis=TEXTS["nb"]["bases"]["example"]["label"], programme=desk().programmes["example-imdi"]["name"]
    )
    assert mine.of_class("mt-basis")[0].text.startswith(basis)
    assert "observed_grant_nok" not in [button.key for button in taken.app.button]


def test_what_is_taken_over_is_said_once_and_no_longer_has_no_source() -> None:
    asked = {"programme": "example-imdi", "group": "imdi"}
    value = observe(reader("example-imdi"), study(), "imdi_hours_per_organisation_imdi").value
    line = f"imdi_hours_per_organisation_imdi:{value:.10g}"
    before, after = (open_page("models", **asked, set=settings) for settings in ("", line))
    why = CATALOG.parameters["imdi_hours_per_organisation_imdi"].why["nb"]
    said = TEXTS["nb"]["codes"]["heard"]["years"].format(reported=2, expected=2)
    assert [why in parameter(opened) for opened in (before, after)] == [True, False]
    assert [parameter(opened).count(said) for opened in (before, after)] == [1, 1]


def parameter(opened: Opened) -> str:
    """What stands under the hours for each organisation."""
    shown = opened.body.of_class("mt-parameter")
    sliders = [slider.key for slider in opened.app.select_slider]
    return shown[sliders.index("turn_imdi_hours_per_organisation_imdi")].text


def test_of_a_range_the_middle_is_offered_and_said_to_be_the_middle() -> None:
    opened = open_page("models", programme="example-imdi")
    (button,) = [b for b in opened.app.button if b.key == "observed_share_strengthened_one_to_one"]
    assert button.label.endswith(TEXTS["nb"]["models"]["take_over_middle"].partition("}")[2])
    button.click().run()
    said = TEXTS["nb"]["models"]["observed_middle"].rpartition("}")[2]
    assert said in Opened("models", opened.app).body.text


def test_elsewhere_the_same_value_is_only_set_on_this_page() -> None:
    opened = open_page("models", programme="pilot-2022", group="shared", set="grant_nok:98250")
    (mine,) = [p for p in opened.body.of_class("mt-parameter") if p.of_class("mt-tag")]
    assert mine.of_class("mt-basis")[0].text == TEXTS["nb"]["models"]["basis_set"]


def test_every_observation_belongs_to_a_parameter_of_the_same_unit() -> None:
    units = {"nok_per_mentor": "nok", "sessions": {"courses", "gatherings"}}
    for name, parameter in CATALOG.parameters.items():
        if parameter.observed and parameter.observed.indicator and "whole" not in parameter.observed.per:
            unit = CATALOG.indicators[parameter.observed.indicator].unit
            assert parameter.unit in units.get(unit, unit), name
