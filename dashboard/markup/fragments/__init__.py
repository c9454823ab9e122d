"""Every fragment a page can ask for by name: a Reader and what is asked for in, HTML out."""

from collections.abc import Callable

from dashboard.markup.fragments import (
    assumed,
    attention,
    compared,
    costs,
    downloads,
    effects,
    goals,
    levels,
    mentoring,
    models,
    money,
    network,
    nonpriced,
    numbers,
    organisations,
    own,
    parameter,
    scenarios,
    sources,
    summary,
    titles,
    turning,
)
from dashboard.markup.reader import Reader

MODULES = (
    titles, assumed, attention, compared, costs, downloads, effects, goals, levels, mentoring, models,
    money, network, nonpriced, numbers, organisations, own, parameter, scenarios, sources, summary, turning,
)  # fmt: skip

FRAGMENTS: dict[str, Callable[[Reader, str], str]] = {
    name: function
    for module in MODULES
    for name, function in vars(module).items()
    if getattr(function, "__module__", "") == module.__name__ and not name.startswith("_")
}
"""The public functions of the modules of this package, by name."""
