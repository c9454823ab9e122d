"""The files of a made-up round as pandas reads them, on a road of its own past the database."""

from functools import cache
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "data" / "examples"
ROUNDS = ("imdi", "municipal", "pooled")


@cache
def table(name: str, example: str = "imdi") -> pd.DataFrame:
    """One table of a round; columns ending in _on, since and ended as dates."""
    frame = pd.read_csv(EXAMPLES / example / f"{name}.csv")
    dates = [column for column in frame if column.endswith("_on") or column in ("since", "ended")]
    return frame.assign(**{column: pd.to_datetime(frame[column]) for column in dates})


def own_grants(example: str = "imdi") -> pd.DataFrame:
    """The grants of the round itself, without what others gave."""
    grants = table("grants", example)
    return grants[grants["is_own"]]


def spending_of_grants(example: str = "imdi") -> pd.DataFrame:
    """Every spending line with the organisation, the year and the size of its grant."""
    return table("spending", example).merge(own_grants(example), on="grant_id", suffixes=("", "_grant"))


def amounts_by_category(example: str = "imdi") -> pd.DataFrame:
    """NOK by organisation (rows) and category (columns), zero where an organisation that reports has none."""
    lines = spending_of_grants(example)
    return lines.pivot_table(
        index="organisation_id", columns="category", values="amount_nok", aggfunc="sum", fill_value=0
    )


def held_meetings(example: str = "imdi") -> pd.DataFrame:
    """Meetings that were held, gatherings left out, with the organisation and the year."""
    meetings = table("mentor_meetings", example).merge(table("mentor_pairs", example), on="pair_id")
    held = meetings[(meetings["status"] == "held") & (meetings["kind"] != "gathering")]
    return held.assign(year=held["held_on"].dt.year)


def improved(area: str, example: str = "imdi") -> int:
    """How many organisations judge an area a level or more higher at the end than at the start."""
    levels = table("capacity", example).query("area == @area")
    wide = levels.pivot_table(index="organisation_id", columns="occasion", values="level")
    return int((wide["end"] - wide["start"] >= 1).sum())


def stated(indicator: str) -> tuple[float, float, float]:
    """What the round states of an indicator that no records can show: low, high and out of how many."""
    (row,) = table("statements").query("indicator_id == @indicator").itertuples()
    return row.low, row.high, row.out_of
