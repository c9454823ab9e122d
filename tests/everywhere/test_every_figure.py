"""Every figure is the same on pages, slides, in PowerPoint, on paper, in Excel, on the site, in open data and asked."""

import pytest

from tests.everywhere import channels
from tests.everywhere.channels import Place
from tests.everywhere.shown import Held, Said, agree, is_alike, squeezed
from tests.real import desk

PLACES = [("pilot-2022", "internal"), ("example-imdi", "internal"), ("example-imdi", "open")]
INDICATORS = set(desk().catalog.indicators)
IN_WORDS = {
    "pages": (channels.on_pages, len(INDICATORS)),
    "site": (channels.on_site, len(INDICATORS)),
    "slides": (channels.on_slides, 10),
    "powerpoint": (channels.in_powerpoint, 10),
    "chart sheets": (channels.in_chart_sheets, 2),
}
"""Each way in words, with the least number of figures that it is meant to show."""


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_figure_is_said_alike_wherever_it_is_said(place: Place) -> None:
    open_data = channels.in_open_data(place)
    assert set(open_data) == INDICATORS
    wrong = []
    for way, (collect, least) in IN_WORDS.items():
        found = collect(place)
        assert len(found) >= least, f"{way} shows {len(found)} figures"
        page = channels.on_pages(place)
        for name, saids in found.items():
            texts = {said.text for said in saids} | {said.text for said in page[name]}
            bases = {said.basis for said in saids if said.basis}
            held = open_data[name]
            if len(texts) != 1 or bases - {held.basis} or not all(agree(said, held) for said in saids):
                wrong.append((way, name, texts, bases, held))
    assert not wrong


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_figure_stands_on_paper_beside_its_name_with_its_basis(place: Place) -> None:
    paper, page, held = channels.on_paper(place), channels.on_pages(place), channels.in_open_data(place)
    assert set(paper) == INDICATORS
    missing = [
        name
        for name in INDICATORS
        for said in page[name]
        if not any(following.startswith(squeezed(said.text)) for following in paper[name])
        or (held[name].absence is None and not any(squeezed(held[name].basis) in rest for rest in paper[name]))
    ]
    assert not missing


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_programs_read_the_same_parts_everywhere(place: Place) -> None:
    open_data, excel, asked = channels.in_open_data(place), channels.in_excel(place), channels.asked(place[0])
    assert set(open_data) == set(excel) == set(asked) == INDICATORS
    assert [name for name in INDICATORS if not is_alike(open_data[name], excel[name])] == []
    hidden = {name for name in INDICATORS if open_data[name].absence == channels.WORDS["absences"]["hidden"]["label"]}
    assert bool(hidden) == (place[1] == "open")
    assert [name for name in INDICATORS - hidden if not is_alike(open_data[name], asked[name])] == []


def test_the_comparison_would_notice() -> None:
    held = Held({"value": 11.0, "low": 11.0, "high": 11.0, "numerator": 11.0, "denominator": 17.0}, None, "Utledet")
    assert agree(Said("11 av 17"), held) and not agree(Said("12 av 17"), held) and not agree(Said("Skjult"), held)
    share = Held({"value": 0.16073, "low": None, "high": None}, None, "Rapportert")
    assert agree(Said("16,1 %"), share) and not agree(Said("16,2 %"), share)
    assert is_alike(held, held) and not is_alike(held, Held({**held.numbers, "value": 12.0}, None, "Utledet"))
    assert not is_alike(held, Held(held.numbers, None, "Eksempel"))
    gone = Held({"value": None, "low": None, "high": None}, "Ikke publisert", "Rapportert")
    assert agree(Said("Ikke publisert"), gone) and not agree(Said("0"), gone)
