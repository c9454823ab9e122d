"""One thing broken at a time in a query or a record, and how the command line tells it."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.asking import check_other_queries
from tests.catalog.copies import Copy, copy_project
from tests.catalog.sentences import check_all_told
from tests.real import desk

SESSIONS = "queries/indicators/sessions_held.sql"
FACT = "queries/facts/fct_mentors.sql"


def test_queries_that_break_their_contract_are_all_told_at_once(copy: Copy) -> None:
    copy.change(SESSIONS, "as reported,", "as reportet,")
    copy.change("queries/indicators/courses_held.sql", "from totals", "from totalz")
    copy.change(
        "queries/indicators/activities_named.sql", "'all' as period", "'all' as period from fct_programmes; drop"
    )
    copy.change("queries/indicators/named_links.sql", "group by programmes.programme_id", "group by counted.link_id, 1")
    faults = copy.faults()
    told = {(fault.where.rpartition("/")[2], fault.code) for fault in faults}
    assert told == {
        ("sessions_held.sql", "columns_differ"),
        ("courses_held.sql", "query_broken"),
        ("activities_named.sql", "query_broken"),
        ("named_links.sql", "answer_repeated"),
    }
    repeated = next(fault for fault in faults if fault.code == "answer_repeated")
    assert (repeated.values["programme"], repeated.values["period"]) == ("pilot-2022", "all")
    check_all_told(faults)


def test_a_part_below_zero_or_above_its_whole_is_told_and_what_has_a_target_may_pass_it(copy: Copy) -> None:
    wrongly = {"organisations_selected": "+ 99", "mentors_total": "- 99", "mentor_meetings_held": "* 9"}
    for name, changed in wrongly.items():
        copy.change(f"queries/indicators/{name}.sql", "as double) as numerator", f"as double) {changed} as numerator")
    faults = copy.faults()
    told = {(fault.where.rpartition("/")[2], fault.code) for fault in faults}
    assert told == {("organisations_selected.sql", "answer_impossible"), ("mentors_total.sql", "answer_impossible")}
    check_all_told(faults)


def test_tables_and_rows_behind_figures_keep_their_contract_too() -> None:
    assert check_other_queries(desk().catalog, desk().store) == []


def test_tables_and_rows_behind_figures_that_break_it_are_told() -> None:
    catalog = desk().catalog
    renamed = replace(catalog.tables["mentors"], query="select programme_id as programme from fct_mentors")
    unreadable = replace(catalog.indicators["named_links"], rows_query="select programme_id from fct_mentorz")
    broken = replace(catalog, tables={"mentors": renamed}, indicators={"named_links": unreadable})
    faults = check_other_queries(broken, desk().store)
    assert {(fault.where, fault.code) for fault in faults} == {
        ("queries/tables/mentors.sql", "columns_differ"),
        ("queries/indicators/named_links.sql", "query_broken"),
    }
    check_all_told(faults)


def test_a_fact_that_does_not_run_is_told_beside_bad_cells_of_records(copy: Copy) -> None:
    copy.change(FACT, "from mentors", "from mentor")
    copy.change("data/pilot/programmes.csv", "2022-01-01", "2022-13-01")
    copy.change("data/pilot/mentors.csv", ",reported,", ",rumoured,")
    faults = copy.faults()
    told = {(fault.where, fault.code, fault.row, fault.column) for fault in faults}
    assert told == {
        (FACT, "fact_broken", None, None),
        ("data/pilot/programmes.csv", "cell_not_date", 2, "starts_on"),
        ("data/pilot/mentors.csv", "choice_unknown", 2, "basis"),
    }
    check_all_told(faults)


def _run(copy: Copy, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", "dashboard", *arguments]
    return subprocess.run(command, cwd=copy.root, capture_output=True, text=True, timeout=60, encoding="utf-8")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy that can be run, with two faults in it."""
    copy = copy_project(Path(tmp_path_factory.mktemp("house")), "dashboard")
    copy.change("data/goals.toml", "kind =", "kidn =")
    return copy


@pytest.mark.parametrize(("language", "remedy"), [("nb", "Rett skrivemåten"), ("en", "Correct the spelling")])
def test_check_ends_with_one_and_tells_file_and_remedy(broken: Copy, language: str, remedy: str) -> None:
    done = _run(broken, "check", "--language", language)
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/goals.toml [D1], kidn" in done.stderr and remedy in done.stderr
    assert "Traceback" not in done.stderr


def test_check_as_json_tells_the_same_on_the_output(broken: Copy) -> None:
    done = _run(broken, "check", "--json")
    faults = json.loads(done.stdout)["faults"]
    assert done.returncode == 1 and {fault["where"] for fault in faults} == {"data/goals.toml [D1]"}
    assert {fault["column"] for fault in faults} == {"kind", "kidn"}
    assert all(fault["message"] and fault["remedy"] for fault in faults)


def test_ask_tells_the_faults_instead_of_answering(broken: Copy) -> None:
    done = _run(broken, "ask", "sessions_held")
    assert (done.returncode, done.stdout) == (1, "") and "data/goals.toml [D1]" in done.stderr
