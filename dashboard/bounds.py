"""From a counted row, or from what a source states, to a Figure with its bounds and its coverage."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.definitions import Indicator
from dashboard.figures import Absence, Basis, Figure, absent, exact, interval

Row = Mapping[str, object]


def read_number(value: object) -> float | None:
    """The cell as a float; None stays None."""
    return None if value is None else float(value)


def read_coverage(row: Row) -> tuple[int, int] | None:
    """(reported, expected) of a row; None where either is unknown."""
    reported, expected = row.get("reported"), row.get("expected")
    return None if reported is None or expected is None else (int(reported), int(expected))


def from_statement(indicator: Indicator, stated: Row) -> Figure:
    """The interval a source states of the whole. Nobody was counted as having reported, so reported stays unknown."""
    bounds = read_number(stated["low"]), read_number(stated["high"])
    figure = interval(*bounds, indicator.unit, Basis(stated["basis_rank"]), [stated["source_id"]])
    return replace(figure, expected=None if stated["out_of"] is None else int(stated["out_of"]))


def from_row(indicator: Indicator, row: Row) -> Figure:
    """The counted value, with bounds for what is missing where bounds can be known."""
    if indicator.measure == "ratio":
        return _ratio(indicator, row)
    value, coverage = float(row["numerator"]), read_coverage(row)
    counted = exact(value, indicator.unit, Basis(row["basis_rank"]), row["sources"], coverage)
    missing = _missing(coverage)
    if indicator.is_lower_bound or (missing and indicator.measure == "amount"):
        return replace(counted, high=None)
    denominator, high = read_number(row["denominator"]), value + missing
    if denominator is not None and indicator.target != "denominator":
        high = max(value, min(high, denominator))
    return replace(counted, high=high)


def _ratio(indicator: Indicator, row: Row) -> Figure:
    """A share or a rate; what is missing could move it either way, so its bounds are then unknown."""
    basis, sources, coverage = Basis(row["basis_rank"]), row["sources"], read_coverage(row)
    denominator = read_number(row["denominator"])
    if not denominator:
        return absent(Absence.NOT_APPLICABLE, indicator.unit, basis, sources, coverage)
    share = exact(float(row["numerator"]) / denominator, indicator.unit, basis, sources, coverage)
    return replace(share, low=None, high=None) if _missing(coverage) else share


def _missing(coverage: tuple[int, int] | None) -> int:
    return coverage[1] - coverage[0] if coverage else 0
