"""One set of colours in three places, and all words readable on their paper in light and dark."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

import pytest

from dashboard.charts.theme import INKS
from tests.rules.house import ROOT, none_of, told

CONFIG = ".streamlit/config.toml"
STYLE = "dashboard/markup/templates/style.css"
THEME = "dashboard/charts/theme.py"
READABLE = 4.5
VISIBLE = 3.0
# The style sheet's name of each colour of the charts.
SAME = {"accent": "accent", "soft": "accent-soft", "ink": "ink", "quiet": "quiet", "line": "line", "page": "page"}
# Text colours of the style sheet and the papers of the style sheet they stand on, beside the page itself.
ON_PAPER = {"ink": ("paper", "note-soft"), "quiet": ("paper",), "accent": ("paper",), "note": ("note-soft",)}


@cache
def _config() -> dict[str, dict[str, str]]:
    """The colours of each theme as Streamlit is told them; the sidebar's paper as its own."""
    theme = tomllib.loads((ROOT / CONFIG).read_text("utf-8"))["theme"]
    both = {"light": theme, "dark": theme["dark"]}
    return {
        name: {key: colour for key, colour in colours.items() if isinstance(colour, str) and colour.startswith("#")}
        | {"sidebar": colours["sidebar"]["backgroundColor"]}
        for name, colours in both.items()
    }


@cache
def _style() -> dict[str, dict[str, str]]:
    """The colours of the style sheet in each theme, by their name without --mt-."""
    text = (ROOT / STYLE).read_text("utf-8")
    found = re.findall(r"--mt-([\w-]+): light-dark\((#\w{6,8}), (#\w{6,8})\)", text)
    return {"light": {name: light for name, light, _ in found}, "dark": {name: dark for name, _, dark in found}}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _unreadable(theme: str) -> Iterator[str]:
    config, style = _config()[theme], _style()[theme]
    papers = [config[name] for name in ("backgroundColor", "secondaryBackgroundColor", "sidebar")]
    pairs = [(CONFIG, name, config[name], paper) for name in ("textColor", "linkColor") for paper in papers]
    pairs += [(THEME, name, INKS[theme][name], papers[0]) for name in ("ink", "quiet")]
    for name, own in ON_PAPER.items():
        on = [style[paper] for paper in own] + papers
        pairs += [(STYLE, name, style[name], paper) for paper in on]
    for path, name, ink, paper in pairs:
        if contrast(ink, paper) < READABLE:
            what = f"{name} {ink} on {paper} in {theme} has contrast {contrast(ink, paper):.2f}"
            yield told(path, 1, what, f"Make it at least {READABLE}")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_colour_is_readable_on_its_papers(theme: str) -> None:
    none_of(_unreadable(theme))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_accent_is_visible_on_every_paper(theme: str) -> None:
    papers = [_config()[theme][name] for name in ("backgroundColor", "secondaryBackgroundColor", "sidebar")]
    accents = [INKS[theme]["accent"], _style()[theme]["accent"], _config()[theme]["primaryColor"]]
    none_of(
        told(THEME, 1, f"accent {accent} on {paper} in {theme} is faint", f"Make its contrast at least {VISIBLE}")
        for accent in accents
        for paper in papers
        if contrast(accent, paper) < VISIBLE
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_charts_style_sheet_and_settings_hold_the_same_colours(theme: str) -> None:
    inks, style, config = INKS[theme], _style()[theme], _config()[theme]
    assert {name: inks[name] for name in SAME} == {name: style[other] for name, other in SAME.items()}
    told_streamlit = {"accent": "primaryColor", "ink": "textColor", "line": "borderColor"}
    assert {name: inks[name] for name in told_streamlit} == {n: config[key] for n, key in told_streamlit.items()}
    assert (config["linkColor"], config["secondaryBackgroundColor"]) == (style["accent"], style["paper"])


def test_no_colour_stands_outside_the_list_at_the_top_of_the_style_sheet() -> None:
    text = (ROOT / STYLE).read_text("utf-8")
    listed, _, rules = text.partition("}\n")
    found = re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\([^)]*\)", rules)
    assert len(_style()["light"]) == listed.count("light-dark(") and not found, found


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
