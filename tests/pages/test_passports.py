"""No figure without its unit, its basis and its source; no absence without its kind."""

import itertools

import pytest

from dashboard.wording import Speaker
from tests.pages.opened import AUDIENCES, LANGUAGES, Opened, open_page
from tests.pages.tree import Element
from tests.real import desk

GOALS = tuple(desk().catalog.goals)
VIEWS = [("overview", {}), *(("goals", {"goal": goal}) for goal in GOALS)]
CASES = list(itertools.product(VIEWS, LANGUAGES, AUDIENCES))


@pytest.fixture(scope="module", params=CASES, ids=lambda case: "-".join([*case[0][1].values(), case[0][0], *case[1:]]))
def opened(request: pytest.FixtureRequest) -> Opened:
    """The overview and each goal, in each language, for each audience."""
    (page, parameters), language, audience = request.param
    return open_page(page, **parameters, language=language, audience=audience)


def passports(opened: Opened) -> list[tuple[Element, dict[str, str]]]:
    """Each figure on the page with the terms of its passport."""
    figures = opened.body.of_class("mt-figure", "mt-key")
    assert figures
    return [(figure, terms(figure)) for figure in figures]


def terms(figure: Element) -> dict[str, str]:
    """The passport of a figure, as terms and descriptions."""
    (passport,) = figure.of_class("mt-passport")
    return {term: description.text for term, description in passport.described()}


def is_absent(figure: Element) -> bool:
    """Whether the page marks the figure as not there."""
    return "mt-absent" in figure.classes


def test_every_figure_names_its_basis_its_source_and_what_it_is_called(opened: Opened) -> None:
    says = opened.texts["passport"]
    bases = {basis["meaning"] for basis in opened.texts["bases"].values()}
    for figure, passport in passports(opened):
        # Nothing can be said to be reported of what is not there.
        assert (says["basis"] not in passport) if is_absent(figure) else passport[says["basis"]] in bases
        assert passport[says["source"]].strip()
        assert passport[says["period"]] and passport[says["edition"]]
        assert passport[says["id"]] in desk().catalog.indicators


def test_every_figure_names_its_unit_in_the_passport_and_beside_the_number(opened: Opened) -> None:
    speaker = Speaker(desk().catalog, opened.asked["language"])
    says = opened.texts["passport"]
    for figure, passport in passports(opened):
        unit = desk().catalog.indicators[passport[says["id"]]].unit
        of_one = speaker.after(unit, 1)
        assert speaker.unit(unit) in passport[says["value"]] or passport[says["value"]] == f"1 {of_one}"
        (shown,) = figure.of_class("mt-figure-value", "mt-key-unit")
        assert is_absent(figure) or speaker.after(unit) in shown.text or f"1 {of_one}" in shown.text


def test_every_figure_says_what_is_counted_and_out_of_what(opened: Opened) -> None:
    says = opened.texts["passport"]
    for _, passport in passports(opened):
        indicator = desk().catalog.indicators[passport[says["id"]]]
        assert indicator.numerator[opened.asked["language"]] in passport[says["numerator"]]
        assert (indicator.denominator is None) == (says["denominator"] not in passport)


def test_every_absence_is_of_a_kind_and_says_why(opened: Opened) -> None:
    kinds = {kind["label"]: kind["meaning"] for kind in opened.texts["absences"].values()}
    why = opened.texts["passport"]["absence"]
    for figure, passport in passports(opened):
        (number,) = figure.of_class("mt-key-number") or figure.all("strong")[:1]
        assert is_absent(figure) == (why in passport) == (number.text in kinds)
        assert not is_absent(figure) or passport[why] == kinds[number.text]


def test_every_number_wears_its_basis_where_it_stands(opened: Opened) -> None:
    labels = {basis["label"] for basis in opened.texts["bases"].values()}
    for figure, _ in passports(opened):
        worn = [mark.text for mark in figure.of_class("mt-basis")]
        assert worn == [] if is_absent(figure) else len(worn) == 1 and worn[0] in labels


def test_every_passport_shows_the_query_and_asks_the_question(opened: Opened) -> None:
    for figure, passport in passports(opened):
        (code,) = figure.all("code")
        indicator = desk().catalog.indicators[passport[opened.texts["passport"]["id"]]]
        assert code.children == [indicator.query]
        assert indicator.question[opened.asked["language"]] in figure.text


def test_every_indicator_is_a_figure_on_some_page() -> None:
    pages = [open_page("goals", goal=goal) for goal in GOALS]
    shown = [figure.attributes["data-figure"] for page in pages for figure in page.body.of_class("mt-figure")]
    assert sorted(shown) == sorted(desk().catalog.indicators)
