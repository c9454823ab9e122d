"""Where the points of a network stand, what is measured in it, and that it changes form when it grows."""

import math
import subprocess
import sys

import pytest

from dashboard.charts.network import draw_network
from dashboard.charts.participants import draw_organisation_ties, draw_participant_ties
from dashboard.network import among, cohesion, outside, place_in_circle, place_in_sides
from dashboard.project import ROOT
from dashboard.wording import Speaker
from tests.real import desk

TYPES = ("school", "business", "county")
MANY = 90


def network(count: int) -> list[dict[str, object]]:
    """So many organisations, each with two partners of three types, and one without any."""
    rows = [
        _row(n, f"Partner {(n * 7 + k * 3) % count}", TYPES[(n + k) % 3]) for n in range(count - 1) for k in range(2)
    ]
    return [*rows, _row(count - 1, None, None)]


def _row(number: int, partner: str | None, kind: str | None) -> dict[str, object]:
    stage, origin = (None, None) if partner is None else ("established", "unknown")
    return {"organisation_id": f"o{number}", "organisation": f"Organisasjon <{number}>", "partner": partner,
            "partner_type": kind, "stage": stage, "origin": origin, "link_id": "l"}  # fmt: skip


def tie(one: str, other: str | None, stage: str | None = "established") -> dict[str, object]:
    """A tie between two participants; one of them alone where there is no other."""
    return {"organisation_id": one, "organisation": one, "other_organisation_id": other, "other_organisation": other,
            "stage": stage, "origin": "before", "is_disputed": False}  # fmt: skip


@pytest.fixture
def speaker() -> Speaker:
    """Speaks bokmål."""
    return Speaker(desk().catalog, "nb")


def test_no_two_points_of_a_side_stand_in_the_same_row_and_partners_stand_by_type() -> None:
    sides = place_in_sides(outside(network(9)))
    assert len(set(sides.organisations.values())) == 9
    rows = sorted([*sides.partners.values(), *sides.headings.values()])
    assert rows == [float(number) for number in range(len(rows))] and sides.height == len(rows)
    ordered = [node[0] for node in sorted(sides.partners, key=sides.partners.get)]
    assert [kind for n, kind in enumerate(ordered) if kind not in ordered[:n]] == sorted(
        sides.headings, key=sides.headings.get
    )
    assert sum(one != other for one, other in zip(ordered, ordered[1:], strict=False)) == len(sides.headings) - 1


def test_those_without_a_partner_come_last() -> None:
    sides = place_in_sides(outside(network(9)))
    assert max(sides.organisations, key=sides.organisations.get) == ("organisation", "o8")


def test_the_layout_is_the_same_in_every_run() -> None:
    code = (
        "from tests.charts.test_network import network; from dashboard.network import outside, place_in_sides;"
        "print(place_in_sides(outside(network(9))))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        .stdout for seed in ("1", "2")
    }  # fmt: skip
    assert len(runs) == 1


def test_the_ring_begins_at_the_top_and_goes_clockwise() -> None:
    spots = place_in_circle(among([tie("a", "b"), tie("c", "d")]))
    assert [tuple(round(part) for part in spot) for spot in spots.values()] == [(0, 1), (1, 0), (0, -1), (-1, 0)]


def test_cohesion_of_a_path_with_one_alone_and_one_only_planned() -> None:
    whole = cohesion([tie("a", "b"), tie("b", "c"), tie("c", "d", "planned"), tie("e", None, None)])
    assert (whole.participants, whole.ties, whole.possible) == (5, 2, 10)
    assert (whole.largest, whole.isolated) == (3, 2)
    # Without b no tie is left; without d or e both are.
    assert (whole.without_one, whole.possible_without_one) == ((0, 2), 6)


def test_nine_have_six_and_thirty_possible_pairs() -> None:
    assert cohesion([tie(name, None, None) for name in "abcdefghi"]).possible == 36


def test_few_are_drawn_one_by_one_and_many_are_counted_by_type(speaker: Speaker) -> None:
    few, many = (draw_network(network(count), speaker, "light") for count in (9, MANY))
    assert {trace.type for trace in few.data} == {"scatter"} and {trace.type for trace in many.data} == {"bar"}
    assert len(many.to_json()) < len(few.to_json())
    counted = sum(part for trace in many.data for part in trace.x)
    assert counted == 2 * (MANY - 1)


def test_a_name_is_shown_as_it_is_and_never_as_markup(speaker: Speaker) -> None:
    drawn = draw_network(network(9), speaker, "light")
    texts = [text for trace in drawn.data for text in trace.text or ()]
    assert any("&lt;" in text for text in texts) and not any("<0>" in text for text in texts)


def test_an_organisation_without_a_partner_is_hollow_and_says_so(speaker: Speaker) -> None:
    drawn = draw_network(network(9), speaker, "light")
    (alone,) = [trace for trace in drawn.data if "open" in str(trace.marker.symbol) and trace.text]
    assert speaker.text("network.none_named").split()[0] in alone.text[0]


def test_a_large_ring_becomes_a_spread_of_counts(speaker: Speaker) -> None:
    rows = [tie(f"o{n}", f"o{n + 1}") for n in range(0, MANY, 2)]
    drawn = draw_participant_ties(rows, speaker, "dark")
    assert list(drawn.data[0].y) == [0, MANY]


def _counts(current: int | None, kept: int, new: int) -> dict[str, object]:
    return {"organisation": "A", "current": current, "kept": kept, "new": new, "undated": 0, "planned": 0, "ended": 1}


def test_each_tie_is_one_dot_and_one_told_of_nothing_has_none(speaker: Speaker) -> None:
    none = dict.fromkeys(_counts(None, 0, 0)) | {"organisation": "B"}
    drawn = draw_organisation_ties([_counts(3, 1, 2), none], speaker, "light")
    assert sum(len(trace.x) for trace in drawn.data) == 4
    assert speaker.text("network.none_named") in drawn.layout.meta["alt"]


def test_many_organisations_are_a_spread_and_the_unknown_are_left_out_of_it(speaker: Speaker) -> None:
    rows = [_counts(2, 1, 1)] * MANY + [_counts(None, 0, 0)]
    drawn = draw_organisation_ties(rows, speaker, "light")
    assert list(drawn.data[0].y) == [0, 0, MANY] and math.isclose(sum(drawn.data[0].y), MANY)
