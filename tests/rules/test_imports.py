"""Who may import what: each outside library has its home, and our own layers point one way."""

import sys
from collections.abc import Iterator

import pytest

from tests.rules.house import Module, is_under, modules, none_of, told
from tests.rules.layers import HOMES, LAYERS, PURE

OURS = ("dashboard", "pages", "tests")


def strangers(module: Module) -> Iterator[str]:
    """Outside libraries imported where they do not belong."""
    for line, name in module.imports():
        library = name.partition(".")[0]
        if library in OURS or library in sys.stdlib_module_names:
            continue
        homes = HOMES.get(library, ())
        if not is_under(module.path, homes):
            homeless = "Do without it, or give it a home in HOMES in tests/rules/layers.py"
            remedy = f"Move it to {' or '.join(homes)}" if homes else homeless
            yield told(module.path, line, f"imports {library}", remedy)


def frameworks(module: Module) -> Iterator[str]:
    """Anything but Python's own library in the modules that only think."""
    layer = _layer(module.name)
    for line, name in module.imports():
        library = name.partition(".")[0]
        is_free = library in sys.stdlib_module_names or library == "dashboard" or library in PURE.get(layer, ())
        if layer in PURE and not is_free:
            remedy = "It computes only; leave the library to an outer layer"
            yield told(module.path, line, f"{layer} imports {library}", remedy)


def backwards(module: Module) -> Iterator[str]:
    """Imports of a later layer."""
    layer = _layer(module.name)
    if layer and layer not in LAYERS:
        remedy = "Add it to LAYERS in tests/rules/layers.py"
        yield told(module.path, 1, f"{layer} has no place among the layers", remedy)
        return
    for line, name in module.imports():
        imported = _layer(name)
        if layer and imported in LAYERS and LAYERS.index(imported) > LAYERS.index(layer):
            remedy = f"Move what both need to {layer} or further in"
            yield told(module.path, line, f"{layer} imports {imported}, which is further out", remedy)


def reaching_in(module: Module) -> Iterator[str]:
    """Pages that import anything of ours but what shows and what draws."""
    for line, name in module.imports():
        if name.startswith("dashboard") and _layer(name) not in ("ui", "charts"):
            yield told(module.path, line, f"a page imports {name}", "Let a function of dashboard/ui do it")


def _layer(name: str) -> str:
    return name.split(".")[1] if name.startswith("dashboard.") else ""


def test_an_outside_library_is_imported_only_at_home() -> None:
    none_of(breach for module in modules("dashboard", "pages") for breach in strangers(module))


def test_what_only_thinks_imports_no_framework() -> None:
    none_of(breach for module in modules("dashboard") for breach in frameworks(module))


def test_layers_import_in_one_direction() -> None:
    none_of(breach for module in modules("dashboard") for breach in backwards(module))


def test_pages_import_only_what_shows_and_what_draws() -> None:
    none_of(breach for module in modules("pages") for breach in reaching_in(module))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (strangers, "dashboard/answers.py", "def f():\n    import duckdb"),
        (strangers, "pages/goals.py", "from plotly.graph_objects import Figure"),
        (strangers, "dashboard/answers.py", "import requests"),
        (frameworks, "dashboard/figures.py", "import numpy"),
        (backwards, "dashboard/figures.py", "from dashboard import answers"),
        (backwards, "dashboard/catalog/blocks.py", "from ..answers import Desk"),
        (backwards, "dashboard/new.py", ""),
        (reaching_in, "pages/goals.py", "from dashboard.answers import Desk"),
    ],
)
def test_these_rules_bite(rule, path: str, text: str) -> None:
    (breach,) = rule(Module(path, text))
    assert breach.startswith(f"{path}:{max(1, len(text.splitlines()))}: ") and breach.count(". ") >= 1
