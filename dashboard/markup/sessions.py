"""How many of a series were held and how many were planned, where either may be unknown."""

from collections.abc import Mapping
from typing import Any

from dashboard.wording import Speaker

Row = Mapping[str, Any]


def say_held(speaker: Speaker, row: Row, why: str) -> str:
    """ "3 av 4"; where there is no plan, or nothing is known to be held, the one number and why the other is not there.

    row: of table query sessions_by_series. why: the kind of absence, in words.
    """
    numbers = {name: "" if row[name] is None else speaker.number(row[name]) for name in ("held", "planned")}
    if all(numbers.values()):
        return speaker.text("forms.of", part=numbers["held"], whole=numbers["planned"])
    return speaker.text("forms.held_unplanned" if numbers["held"] else "forms.planned_unheld", **numbers, why=why)
