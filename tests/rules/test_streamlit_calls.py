"""Streamlit's caches, session and outputs each have one home."""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.house import Module, is_under, modules, none_of, told

CACHES = ("cache_data", "cache_resource", "experimental_memo", "experimental_singleton")
OUTPUTS = (
    "metric", "plotly_chart", "dataframe", "table", "data_editor", "write", "json", "altair_chart", "vega_lite_chart",
    "line_chart", "bar_chart", "area_chart", "scatter_chart", "pyplot", "map", "pydeck_chart", "graphviz_chart",
)  # fmt: skip
# The reference pages of the bench are what one would write without this house.
REFERENCE = "dashboard/bench/reference/"


def stray_caches(module: Module) -> Iterator[str]:
    """Caches anywhere but in dashboard/ui/cached.py."""
    yield from _stray(module, CACHES, ("dashboard/ui/cached.py", REFERENCE), "Cache it in dashboard/ui/cached.py")


def stray_state(module: Module) -> Iterator[str]:
    """Session state anywhere but where choices, texts of the address and what is not kept yet have their homes."""
    homes = ("dashboard/ui/inputs.py", "dashboard/ui/kept.py", "dashboard/ui/session.py", REFERENCE)
    yield from _stray(module, ("session_state",), homes, "Let dashboard/ui/inputs.py keep it")


def bare_outputs(module: Module) -> Iterator[str]:
    """Pages that show a number themselves, without its unit, basis and sources."""
    yield from _stray(module, OUTPUTS, (), "Call show_chart or show_fragment, which add unit, basis, sources and words")


def _stray(module: Module, names: tuple[str, ...], homes: tuple[str, ...], remedy: str) -> Iterator[str]:
    if is_under(module.path, homes):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            yield told(module.path, node.lineno, f"uses {node.attr}", remedy)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("streamlit"):
            found = [alias.name for alias in node.names if alias.name in names]
            yield from (told(module.path, node.lineno, f"imports {name}", remedy) for name in found)


@pytest.mark.parametrize("rule", [stray_caches, stray_state])
def test_caches_and_session_state_have_one_home(rule) -> None:
    none_of(breach for module in modules("dashboard", "pages") for breach in rule(module))


def test_pages_leave_every_number_to_what_shows_it_whole() -> None:
    none_of(breach for module in modules("pages") for breach in bare_outputs(module))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (stray_caches, "@st.cache_data\ndef f(): ..."),
        (stray_state, 'st.session_state["a"] = 1'),
        (bare_outputs, 'st.metric("a", 1)'),
        (bare_outputs, "from streamlit import dataframe"),
    ],
)
def test_these_rules_bite(rule, text: str) -> None:
    (breach,) = rule(Module("pages/x.py", text))
    assert breach.startswith("pages/x.py:1: ")
