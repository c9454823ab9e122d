"""The drawing script for pages that stand on their own, and how their colours change with the paper."""

from functools import cache

from plotly.offline import get_plotlyjs

from dashboard.charts.theme import INKS


@cache
def drawing_script() -> bytes:
    """Plotly's own script, as it came with the package."""
    return get_plotlyjs().encode()


def dark_for_light() -> dict[str, str]:
    """The dark colour of each light one, as charts write them: a chart is the same on both papers but for these."""
    pairs = [(colour, INKS["dark"][name]) for name, colour in INKS["light"].items()]
    return {**dict(pairs), **{_clear(light): _clear(dark) for light, dark in pairs}}


def _clear(colour: str) -> str:
    """The beginning of the same colour where it is written with how much of it is seen."""
    return "rgba({},{},{},".format(*bytes.fromhex(colour.removeprefix("#")))
