"""What the records of the pilot must say: the counts the evaluation publishes, and nothing pinned on a real name."""

import csv
import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PILOT = ROOT / "data" / "pilot"
FILES = sorted(PILOT.glob("*.csv"))
HEADINGS = {path.stem: path.read_text(encoding="utf-8").splitlines()[0].split(",") for path in FILES}
UNPUBLISHED = (
    "mentor_pairs",
    "mentor_meetings",
    "grants",
    "spending",
    "programme_costs",
    "attendance",
    "applications",
    "capacity",
)
# Where a row may rest on a judgement of ours: which grade a source's words amount to, how often every week is.
ASSUMED = {"verdicts": ("assumed",), "activities": ("assumed",)}


def rows_of(table: str) -> list[dict[str, str]]:
    """The rows of one file of the pilot, as text."""
    with (PILOT / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("table", HEADINGS)
def test_every_row_says_how_firm_it_is_and_where_it_comes_from(table) -> None:
    sources = tomllib.loads((ROOT / "data" / "sources.toml").read_text(encoding="utf-8"))
    for row in rows_of(table):
        assert row["basis"] in ("reported", "derived", *ASSUMED.get(table, ()))
        assert row["source_id"] in sources
        assert re.match(r"([1-7], .+|Sammendrag)$", row["section"]), row["section"]


def test_the_headings_follow_the_order_of_the_schema() -> None:
    schema = (ROOT / "queries" / "schema.sql").read_text(encoding="utf-8")
    for table, headings in HEADINGS.items():
        block = re.search(rf"create table {table} \((.*?)\n\);", schema, re.DOTALL).group(1)
        columns = re.findall(r"^    (\w+) (?:varchar|date|integer|boolean|decimal|double)", block, re.MULTILINE)
        assert headings == columns


def test_nine_organisations_take_part_under_their_real_names() -> None:
    organisations = rows_of("organisations")
    assert len(organisations) == 9
    assert {row["is_coded"] for row in organisations} == {"false"}
    assert not [row["name"] for row in organisations if re.match(r"Organisasjon \d", row["name"])]
    assert {row["founded_year"] for row in organisations} == {""}
    assert {row["organisation_id"] for row in organisations if not row["membership"]} == {"sveti_sava", "wadajir"}


def test_ten_mentor_organisations_are_named() -> None:
    assert len({row["name"] for row in rows_of("mentors")}) == 10


@pytest.mark.parametrize("table", UNPUBLISHED)
def test_what_the_evaluation_does_not_publish_has_no_file(table) -> None:
    assert not (PILOT / f"{table}.csv").exists()


def test_fifty_six_applied_and_nine_were_selected() -> None:
    [selection] = rows_of("selections")
    assert (selection["applications_received"], selection["organisations_selected"]) == ("56", "9")


def test_the_two_annual_plans_hold_seventeen_sessions() -> None:
    planned = {(row["year"], row["series"]): int(row["planned"]) for row in rows_of("planned_sessions")}
    series = ("course", "gathering", "mentor_meeting", "participant_meeting")
    assert [planned["2023", name] for name in series] == [2, 2, 3, 2]
    assert [planned["2024", name] for name in series] == [2, 2, 2, 2]
    assert sum(planned.values()) == 17


def test_eleven_sessions_were_held_besides_the_items_inside_gatherings() -> None:
    sessions = rows_of("sessions")
    held = Counter(row["series"] for row in sessions if not row["part_of"])
    assert held == {"course": 3, "gathering": 3, "mentor_meeting": 3, "participant_meeting": 2}
    items = Counter((row["part_of"], row["series"]) for row in sessions if row["part_of"])
    assert items == {
        ("gathering_1", "course"): 3,
        ("gathering_2", "course"): 2,
        ("gathering_3", "course"): 2,
        ("gathering_3", "gathering"): 2,
    }


def test_a_gathering_stands_before_the_items_inside_it() -> None:
    ids = [row["session_id"] for row in rows_of("sessions")]
    for row in rows_of("sessions"):
        assert not row["part_of"] or ids.index(row["part_of"]) < ids.index(row["session_id"])


def test_dates_are_no_finer_than_what_is_known() -> None:
    for row in rows_of("sessions"):
        held_on = date.fromisoformat(row["held_on"]) if row["held_on"] else None
        first_of = {"": {}, "month": {"day": 1}, "year": {"month": 1, "day": 1}}[row["held_precision"]]
        assert bool(held_on) == bool(first_of)
        assert held_on is None or held_on == held_on.replace(**first_of)


def test_an_inferred_year_is_marked_as_derived() -> None:
    basis = {row["session_id"]: row["basis"] for row in rows_of("sessions")}
    inferred = ("gathering_2", "g2_applications", "g2_accounting", "course_board", "g3_municipal_1", "g3_municipal_2")
    assert {name for name, firmness in basis.items() if firmness == "derived"} == set(inferred)


def test_fourteen_links_are_named_and_eleven_of_them_are_cooperation() -> None:
    links = rows_of("collaborations")
    assert Counter(row["nature"] for row in links) == {"cooperation": 11, "venue": 2, "funding": 1}
    assert len({row["organisation_id"] for row in links}) == 7
    assert len({row["organisation_id"] for row in links if row["nature"] == "cooperation"}) == 6
    assert {row["stage"] for row in links if row["nature"] != "cooperation"} == {""}
    assert {row["origin"] for row in links} == {"unknown"}


def test_five_municipalities_are_named_as_partners_of_two_organisations() -> None:
    municipal = [row for row in rows_of("collaborations") if row["partner_type"] == "municipality"]
    assert len(municipal) == 5
    assert len({row["organisation_id"] for row in municipal}) == 2


def test_a_converted_frequency_is_marked_as_assumed_and_no_other_is() -> None:
    activities = rows_of("activities")
    for row in activities:
        assert (row["basis"] == "assumed") == (row["times_per_year"] != "")
    assert Counter(row["times_per_year"] for row in activities if row["times_per_year"]) == {"52": 7, "26": 1}


def test_the_evaluators_have_one_verdict_on_each_goal() -> None:
    verdicts = {row["goal_id"]: row["verdict"] for row in rows_of("verdicts")}
    expected = ("largely", "largely", "limited", "cannot_be_rated", "partly", "cannot_be_rated")
    assert verdicts == dict(zip(("D1", "D2", "D3", "D4", "D5", "D6"), expected, strict=True))


def test_only_what_the_evaluators_graded_themselves_is_reported_as_their_grade() -> None:
    basis = {row["goal_id"]: row["basis"] for row in rows_of("verdicts")}
    assert [goal for goal, firmness in basis.items() if firmness == "reported"] == ["D1"]
    assert [goal for goal, firmness in basis.items() if firmness == "derived"] == ["D5"], "half of that goal is graded"


def test_each_goal_has_evidence_on_more_than_one_side() -> None:
    sides: dict[str, set[str]] = {}
    for row in rows_of("evidence"):
        sides.setdefault(row["goal_id"], set()).add(row["kind"])
    assert sorted(sides) == ["D1", "D2", "D3", "D4", "D5", "D6"]
    assert all(len(kinds) > 1 for kinds in sides.values())


def test_a_statement_is_either_a_word_or_bounds_out_of_nine() -> None:
    for row in rows_of("statements"):
        assert row["out_of"] == "9"
        assert bool(row["quantifier"]) != bool(row["low"])
        assert bool(row["low"]) == bool(row["high"])


def test_exact_counts_of_the_evaluation_stay_exact() -> None:
    bounds = {row["indicator_id"]: (row["low"], row["high"]) for row in rows_of("statements") if row["low"]}
    assert bounds == {
        "pairs_with_challenges": ("3", "3"),
        "organisations_changing_mentor": ("1", "1"),
        "organisations_without_salary": ("2", "2"),
        "wished_wider_network": ("9", "9"),
        "municipal_cooperation_presented": ("2", "2"),
        "municipal_committee_seat": ("1", "9"),
        "new_branches": ("2", "2"),
        "funded_by_larger_scheme": ("3", "3"),
    }


def test_no_note_on_an_organisation_carries_an_unnamed_finding() -> None:
    for row in rows_of("notes"):
        assert not (row["organisation_id"] and row["indicator_id"])


@pytest.mark.parametrize("table", ["statements", "evidence", "verdicts"])
def test_findings_without_a_name_name_no_organisation(table) -> None:
    names = [name for row in rows_of("organisations") for name in (row["name"], row["organisation_id"])]
    for row in rows_of(table):
        assert not [name for name in names if re.search(rf"\b{name}\b", " ".join(row.values()))]
