"""A page is written once and runs on two stages; what the other stage lacks is told at once."""

import json
from pathlib import Path

import pytest

from dashboard.answers import Desk
from dashboard.charts.bundle import dark_for_light
from dashboard.ui.still.performing import CannotStandStill, perform
from dashboard.ui.still.props import props_of
from dashboard.ui.still.stage import Stage
from tests.disclosure.released import reader
from tests.disclosure.shown import charts


def played(desk: Desk, folder: Path, text: str) -> Stage:
    page = folder / "page.py"
    page.write_text(text, "utf-8")
    stage = Stage("goals", reader(desk, "pilot-2022"), {})
    perform(page, props_of(stage))
    return stage


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("from dashboard.ui import show_fireworks", "show_fireworks"),
        ("from dashboard.ui import workbench\nworkbench.show_fireworks()", "show_fireworks"),
        ("import streamlit as st\nst.slider('a')", "slider"),
        ("import socket", "socket"),
        ("from dashboard.exports import make_file", "dashboard.exports"),
    ],
)
def test_a_page_that_uses_what_only_a_live_page_has_is_refused(
    desk: Desk, tmp_path: Path, text: str, named: str
) -> None:
    with pytest.raises(CannotStandStill, match=named):
        played(desk, tmp_path, text)


def test_what_is_shown_in_columns_stays_in_them(desk: Desk, tmp_path: Path) -> None:
    lines = (
        "import streamlit as st", "from dashboard.ui import choose_place, show_section", "place = choose_place()",
        "left, right = st.columns(2)", "with right:", "    show_section(place, 'goals.evidence')",
        "with left:", "    show_section(place, 'goals.criteria')",
    )  # fmt: skip
    html = played(desk, tmp_path, "\n".join(lines)).html()
    assert html.index("mt-columns") < html.index("Kriterier") < html.index("Hva taler for")


def test_a_choice_becomes_links_and_stands_at_its_first_option(desk: Desk, tmp_path: Path) -> None:
    lines = (
        "from dashboard.ui import choose_place, show_choice, show_section", "place = choose_place()",
        "assert show_choice(place, 'gatherings', ('apart', 'counted')) == 'apart'",
    )  # fmt: skip
    stage = played(desk, tmp_path, "\n".join(lines))
    assert [choice.options for choice in stage.choices] == [("apart", "counted")]
    assert stage.html().count("<a href=") == 2 and stage.html().count('aria-current="true"') == 1


@pytest.mark.parametrize(("table", "draw"), charts())
def test_a_chart_on_dark_paper_differs_in_its_colours_only(desk: Desk, table: str, draw) -> None:
    at = reader(desk, "example-imdi", "internal")
    light, dark = (draw(at.named_rows(table), at.speaker, theme).to_json() for theme in ("light", "dark"))
    for colour, other in dark_for_light().items():
        light = light.replace(colour, other)
    assert json.loads(light) == json.loads(dark)
