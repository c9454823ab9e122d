"""The tables of the page on mentoring, counted again from the records with pandas, on rounds with gaps."""

import pandas as pd
import pytest

from tests.tables.rounds import asked, having, read

FOLDERS = having("mentor_pairs")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NOTHING = -1


def meetings(folder: str) -> pd.DataFrame:
    """Every meeting with its organisation, the day it was held and the year it belongs to."""
    pairs = read(folder, "mentor_pairs").set_index("pair_id").organisation_id
    rows = read(folder, "mentor_meetings").assign(organisation_id=lambda frame: frame.pair_id.map(pairs))
    held_on, planned_on = pd.to_datetime(rows.held_on), pd.to_datetime(rows.planned_on)
    return rows.assign(held_on=held_on, year=held_on.fillna(planned_on).dt.year)


def lives(folder: str) -> pd.DataFrame:
    """The first and the last day of each organisation as one of a pair, however many mentors it had."""
    ends_on = read(folder, "programmes").ends_on[0]
    pairs = read(folder, "mentor_pairs").fillna({"ends_on": ends_on})
    dated = pairs.assign(starts_on=pd.to_datetime(pairs.starts_on), ends_on=pd.to_datetime(pairs.ends_on))
    return dated.groupby("organisation_id").agg(starts_on=("starts_on", "min"), ends_on=("ends_on", "max"))


def years(folder: str) -> list[tuple[str, int]]:
    """Every organisation with every year in which it had a mentor."""
    spans = lives(folder)
    return [(name, year) for name, row in spans.iterrows() for year in range(row.starts_on.year, row.ends_on.year + 1)]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize(
    ("column", "is_gathering"), [("held", (False,)), ("held_at_gatherings", (True,)), ("held_in_all", (False, True))]
)
def test_meetings_of_each_year_are_those_of_the_records(
    folder: str, column: str, is_gathering: tuple[bool, ...]
) -> None:
    rows = meetings(folder)
    chosen = rows[(rows.status == "held") & (rows.kind == "gathering").isin(is_gathering)]
    held = chosen.groupby(["organisation_id", "year"]).size()
    reported = set(zip(rows.organisation_id, rows.year, strict=True))
    expected = {key: held.get(key, 0) if key in reported else NOTHING for key in years(folder)}
    found = asked(folder, "mentor_meetings_by_year").set_index(["organisation_id", "year"])[column]
    assert found.fillna(NOTHING).astype(int).to_dict() == expected


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_months_of_a_year_are_those_of_the_records_and_missing_where_the_year_is(folder: str) -> None:
    rows = meetings(folder)
    held = rows[rows.status == "held"]
    counts = held.groupby(["organisation_id", "year", held.held_on.dt.month]).size()
    reported = set(zip(rows.organisation_id, rows.year, strict=True))
    found = asked(folder, "mentor_calendar").set_index(["organisation_id", "year"])[list(MONTHS)].fillna(NOTHING)
    assert sorted(found.index) == sorted(years(folder))
    for (name, year), row in found.iterrows():
        is_known = (name, year) in reported
        expected = [counts.get((name, year, month), 0) if is_known else NOTHING for month in range(1, 13)]
        assert [int(number) for number in row] == expected


def longest(days: list[pd.Timestamp], known: set[int], life: pd.Series, until: pd.Timestamp) -> int:
    """The longest time without a meeting within runs of years in which something is registered, day by day."""
    best = 0
    for year in known:
        run = {year}
        while max(run) + 1 in known:
            run.add(max(run) + 1)
        while min(run) - 1 in known:
            run.add(min(run) - 1)
        first = max(life.starts_on, pd.Timestamp(min(run), 1, 1))
        last = min(life.ends_on, until, pd.Timestamp(max(run), 12, 31))
        points = sorted([first, last, *(day for day in days if day.year in run)])
        best = max(best, *((later - earlier).days for earlier, later in zip(points, points[1:], strict=False)))
    return best


def last_day(folder: str) -> pd.Timestamp:
    """The last day anything is registered: a meeting, a session or an amount spent, within the programme."""
    sessions = read(folder, "sessions").query("held_precision == 'day'")
    held = meetings(folder).query("status == 'held'")
    days = pd.to_datetime(pd.concat([held.held_on, sessions.held_on, read(folder, "spending").spent_on]))
    return min(days.max(), pd.Timestamp(read(folder, "programmes").ends_on[0]))


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize(("column", "counts_gatherings"), [("longest_apart", False), ("longest_counted", True)])
def test_the_longest_silence_is_found_again_run_by_run(folder: str, column: str, counts_gatherings: bool) -> None:
    rows = meetings(folder)
    until = last_day(folder)
    found = asked(folder, "mentor_silences").set_index("organisation_id")[column]
    for name, life in lives(folder).iterrows():
        mine = rows[rows.organisation_id == name]
        held = mine[(mine.status == "held") & (counts_gatherings | (mine.kind != "gathering"))]
        known = {int(year) for year in mine.year.dropna()}
        assert found[name] == longest(list(held.held_on), known, life, until)


@pytest.mark.parametrize("folder", FOLDERS)
def test_held_postponed_and_cancelled_add_up_to_every_meeting_registered(folder: str) -> None:
    rows = meetings(folder)
    counts = rows.groupby(["organisation_id", "status"]).size()
    found = asked(folder, "mentor_silences").set_index("organisation_id")
    for status in ("held", "postponed", "cancelled"):
        assert all(number == counts.get((name, status), 0) for name, number in found[status].dropna().items())
    by_kind = asked(folder, "mentor_meetings_by_kind")
    assert by_kind.meetings.sum() == len(rows)
    again = rows.groupby(["status", "kind", "year"], dropna=False).size()
    assert by_kind.set_index(["status", "kind", "year"]).meetings.to_dict() == again.to_dict()


@pytest.mark.parametrize("folder", FOLDERS)
def test_topics_are_those_of_the_meetings_held(folder: str) -> None:
    held = meetings(folder).query("status == 'held'")
    again = held.assign(topic=held.topic.fillna("")).groupby("topic").organisation_id.agg(["size", "nunique"])
    found = asked(folder, "mentor_topics").fillna({"topic": ""}).set_index("topic")
    assert found.meetings.to_dict() == again["size"].to_dict()
    assert found.pairs.to_dict() == again["nunique"].to_dict()


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_pair_is_listed_once_and_a_change_of_mentor_is_marked(folder: str) -> None:
    pairs = read(folder, "mentor_pairs").sort_values("starts_on")
    later = pairs[pairs.duplicated("organisation_id")].pair_id
    found = asked(folder, "mentor_pairs").set_index("pair_id").is_replacement
    assert sorted(found.index) == sorted(pairs.pair_id)
    assert set(found[found].index) == set(later)
