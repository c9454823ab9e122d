"""An indicator and figures for the status table."""

import tomllib
from functools import cache
from pathlib import Path

from dashboard.catalog.blocks import fill
from dashboard.definitions import Indicator, StatusRules
from dashboard.figures import Basis, Figure

WORDS = {"nb": "ord", "en": "words"}


def indicator(**more: object) -> Indicator:
    """A count of organisations where more is better and all of them are the target."""
    said = {"label": WORDS, "question": WORDS, "numerator": WORDS, "denominator": WORDS}
    placed = {"indicator_id": "i", "goal": "g", "criterion": "c", "unit": "organisations", "query": "select"}
    usual = {"measure": "count", "direction": 1, "audience": "open", "target": "denominator"}
    return Indicator(**said | placed | usual | more)


def figure(
    value: float | None, low: float | None = None, high: float | None = None, coverage: tuple[int, int] | None = None
) -> Figure:
    """A figure of organisations; exact unless bounds are given. coverage is (reported, expected)."""
    is_bounded = low is not None or high is not None
    bounds = (low, high) if is_bounded else (value, value)
    return Figure("organisations", Basis.REPORTED, frozenset("s"), value, *bounds, None, *(coverage or (None, None)))


@cache
def rules() -> StatusRules:
    """The thresholds as they stand in data/statuses.toml."""
    text = (Path(__file__).parents[2] / "data" / "statuses.toml").read_text("utf-8")
    return fill(StatusRules, tomllib.loads(text), "data/statuses.toml", [])
