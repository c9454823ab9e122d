"""What is on the screen whatever is counted: words and the map."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Every word on the screen in one language; data/texts/<code>.toml as read."""

    code: str
    texts: Mapping[str, object]


@dataclass(frozen=True)
class Geography:
    """The country as it is drawn; data/geo. Every point is (longitude, latitude) in degrees."""

    outline: tuple[tuple[tuple[float, float], ...], ...]
    places: Mapping[str, tuple[str, float, float]]
    """The name and the point of each known municipality, by its number."""
