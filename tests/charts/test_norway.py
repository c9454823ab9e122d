"""The map: true lengths, everyone counted, and nothing from elsewhere."""

import math

import pytest

from dashboard.charts.norway import based_in, draw_places, project
from dashboard.wording import Speaker
from tests.real import desk

EARTH_KM = 6371.0


@pytest.fixture
def speaker() -> Speaker:
    """Speaks bokmål."""
    return Speaker(desk().catalog, "nb")


def around(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two points over a sphere, in kilometres."""
    (x, y), (u, v) = ([math.radians(part) for part in point] for point in (one, other))
    chord = math.sin((v - y) / 2) ** 2 + math.cos(y) * math.cos(v) * math.sin((u - x) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(chord))


@pytest.mark.parametrize(
    ("one", "other"),
    [((10.75, 59.91), (5.32, 60.39)), ((10.75, 59.91), (10.40, 63.43)), ((18.96, 69.65), (29.75, 70.07))],
)
def test_the_projection_keeps_lengths_within_two_per_cent(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert math.dist(project(*one), project(*other)) == pytest.approx(around(one, other), rel=0.02)


def test_north_is_up_at_the_middle_and_the_origin_is_nought() -> None:
    assert project(15.0, 58.0) == pytest.approx((0, 0), abs=1e-9)
    east, north = project(15.0, 59.0)
    assert east == pytest.approx(0, abs=1e-9) and north == pytest.approx(EARTH_KM * math.pi / 180, rel=0.01)


def test_every_municipality_of_the_pilot_has_a_point_within_the_outline() -> None:
    geography = desk().catalog.geography
    numbers = {row["municipality_number"] for row in desk().rows("organisation_places", "pilot-2022")}
    assert numbers <= set(geography.places)
    longitudes, latitudes = zip(*(point for line in geography.outline for point in line), strict=True)
    for _, longitude, latitude in geography.places.values():
        assert min(longitudes) < longitude < max(longitudes) and min(latitudes) < latitude < max(latitudes)


def test_those_in_one_municipality_share_a_dot_with_their_count_and_all_are_counted(speaker: Speaker) -> None:
    rows = [{**row, "organisation": row["organisation_id"]} for row in desk().rows("organisation_places", "pilot-2022")]
    based = {name: len(found) for name, _, found in based_in(rows, desk().catalog.geography)}
    assert sum(based.values()) == len(rows) == 9 and based["Oslo"] == based["Bergen"] == 2
    labels = {note.text for note in draw_places(rows, speaker, "light").layout.annotations}
    assert labels == {name if count == 1 else f"{name} ({count})" for name, count in based.items()}


def test_one_whose_municipality_is_unknown_is_told_of_and_not_placed(speaker: Speaker) -> None:
    rows = [{"organisation": "A", "municipality_number": "0301"}, {"organisation": "B", "municipality_number": None}]
    drawn = draw_places(rows, speaker, "dark")
    assert len(drawn.data[-1].x) == 1 and "1 av 2" in drawn.layout.meta["alt"]


def test_the_map_fetches_nothing(speaker: Speaker) -> None:
    drawn = draw_places([{"organisation": "A", "municipality_number": "0301"}], speaker, "light")
    assert {trace.type for trace in drawn.data} == {"scatter"} and "http" not in drawn.to_json()
    assert drawn.layout.yaxis.scaleanchor == "x"
