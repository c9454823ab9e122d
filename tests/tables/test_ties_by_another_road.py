"""The network tables and figures against pandas on the records and networkx on the tables, for rounds with gaps."""

from collections.abc import Iterator
from functools import cache

import pandas as pd
import pytest

from dashboard.markup.fragments.network import network_bridges
from dashboard.markup.reader import Place, Reader
from dashboard.network import ORGANISATION, among, bridges, cohesion, current, outside
from tests.real import desk
from tests.tables.rounds import asked, having, read

FOLDERS = having("collaborations")
Pair = frozenset[str]


@cache
def told(folder: str) -> pd.DataFrame:
    """The records of cooperation, each with the two ends of its tie."""
    ids = {name.lower(): key for key, name in read(folder, "organisations")[["organisation_id", "name"]].values}
    links = read(folder, "collaborations").query("nature == 'cooperation'").copy()
    links["other"] = [
        ids.get(partner.strip().lower(), partner.strip().lower()) if kind == "participant" else partner.strip().lower()
        for partner, kind in zip(links.partner, links.partner_type, strict=True)
    ]
    links["ends"] = [frozenset(ends) for ends in zip(links.organisation_id, links.other, strict=True)]
    return links


def is_current(links: pd.DataFrame) -> Iterator[Pair]:
    """The ties that someone tells are established, or that nobody tells are planned or ended."""
    for ends, rows in links.groupby("ends"):
        stages = set(rows.stage.dropna())
        if "established" in stages or not stages:
            yield ends


def value(folder: str, indicator_id: str) -> float | None:
    """The counted number of an indicator for the round."""
    return desk().for_programme(indicator_id, read(folder, "programmes").programme_id[0]).numerator


@pytest.mark.parametrize("folder", FOLDERS)
def test_ties_of_each_organisation_are_counted_from_both_sides(folder: str) -> None:
    ties = list(is_current(told(folder)))
    everyone = {end for ends in told(folder).ends for end in ends}
    for row in asked(folder, "organisation_ties").itertuples():
        mine = sum(1 for ends in ties if row.organisation_id in ends)
        assert (mine if row.organisation_id in everyone else None) == (None if pd.isna(row.current) else row.current)


@pytest.mark.parametrize("folder", FOLDERS)
def test_ties_among_participants_and_those_told_by_both(folder: str) -> None:
    links = told(folder).query("partner_type == 'participant'")
    ties = set(is_current(links))
    told_by = links.groupby("ends").organisation_id.nunique()
    confirmed = links.assign(yes=links.confirmed_by_both.astype(str).str.lower() == "true").groupby("ends").yes.any()
    assert value(folder, "ties_among_participants") == len(ties)
    assert value(folder, "ties_told_by_both") == sum(1 for ends in ties if told_by[ends] > 1 or confirmed[ends])


@pytest.mark.parametrize("folder", FOLDERS)
def test_new_ties_are_those_that_came_through_the_round_and_last(folder: str) -> None:
    links = told(folder)
    origins = links[links.origin != "unknown"].groupby("ends").origin.agg(set)
    new = [ends for ends in is_current(links) if origins.get(ends) == {"through_programme"}]
    assert value(folder, "new_ties") == len(new)


@pytest.mark.parametrize("folder", FOLDERS)
def test_types_of_partners_are_counted_once_per_tie_and_reached_by_so_many(folder: str) -> None:
    links = told(folder)
    ties = set(is_current(links))
    for row in asked(folder, "partner_types").itertuples():
        mine = links[(links.partner_type == row.partner_type) & links.ends.isin(ties)]
        ends = {end for pair in mine.ends for end in pair}
        inside = ends & set(read(folder, "organisations").organisation_id)
        assert (row.current, row.organisations) == (mine.ends.nunique(), len(inside))


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_graph_measures_agree_with_the_queries(folder: str) -> None:
    ties = asked(folder, "participant_ties").astype(object)
    rows = ties.where(ties.notna(), None).to_dict("records")
    whole = cohesion(rows)
    assert whole.ties == value(folder, "ties_among_participants") == current(among(rows)).number_of_edges()
    assert (
        whole.possible
        == desk().for_programme("ties_among_participants", read(folder, "programmes").programme_id[0]).denominator
    )
    assert whole.participants == len(read(folder, "organisations"))
    types = asked(folder, "partner_types")
    network = asked(folder, "network").astype(object)
    found = bridges(network.where(network.notna(), None).to_dict("records"))
    assert set(found) == set(types[types.is_bridge].partner_type)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_organisation_is_in_the_network_with_or_without_a_partner(folder: str) -> None:
    network = asked(folder, "network").astype(object)
    graph = outside(network.where(network.notna(), None).to_dict("records"))
    drawn = {node[1] for node in graph if node[0] == ORGANISATION}
    assert drawn == set(read(folder, "organisations").organisation_id)


def test_the_pilot_has_the_named_links_only() -> None:
    rows = [row for row in desk().rows("network", "pilot-2022") if row["partner"] is not None]
    assert len(rows) == desk().for_programme("named_links", "pilot-2022").numerator
    assert {row["origin"] for row in rows} == {"unknown"}
    assert not desk().rows("participant_ties", "pilot-2022")


def test_a_publication_that_leaves_partners_without_names_says_of_nobody_that_they_alone_reach_a_type() -> None:
    assert {row["is_bridge"] for row in desk().rows("partner_types", "pilot-2022")} == {None}
    said = network_bridges(Reader(desk(), Place("e", "pilot-2022", "all", "internal", "nb")), "")
    assert "partnere uten navn" in said and not [row for row in desk().rows("organisations") if row["name"] in said]
