"""The benchmark's judgement and its viewer."""

import asyncio
import json

import pytest

from dashboard.bench import reruns
from dashboard.bench.goals import judge
from dashboard.bench.reruns import measure_rerun
from dashboard.bench.servers import Server
from dashboard.bench.table import LOAD_FIELDS, write_table
from dashboard.bench.viewer import Viewer
from tests.server.conftest import Started

RESULT = {
    "start_s": {"ours": 2.0, "empty": 1.0, "empty_by_default": 1.0},
    "reruns": [
        {"page": "", "whose": "empty", "cpu_ms": 5.0, "wait_ms": 6.0, "sent_bytes": 800, "times_empty": None},
        {"page": "", "whose": "naive", "cpu_ms": 200.0, "wait_ms": 210.0, "sent_bytes": 19_500, "times_empty": None},
        {"page": "", "whose": "ours", "cpu_ms": 20.0, "wait_ms": 25.0, "sent_bytes": 6000, "times_empty": 5.5},
        {"page": "money", "whose": "ours", "cpu_ms": 30.0, "wait_ms": 35.0, "sent_bytes": 9000, "times_empty": 5.2},
    ],
    "load": [
        dict.fromkeys(LOAD_FIELDS, 1.0) | {"viewers": 50, "p95_ms": 99.0, "errors": 0},
        dict.fromkeys(LOAD_FIELDS, 1.0) | {"viewers": 200, "p95_ms": 1300.0, "errors": 1},
    ],
    "sql": {"first_run_ms": 900.0, "first_run_sql_ms": 300.0, "rerun_ms": 20.0, "rerun_sql_ms": 0.0},
    "paints": [],
    "failed_pages": [],
}


def test_the_heaviest_page_is_what_the_goals_look_at() -> None:
    goals = {goal.goal: goal for goal in judge(RESULT)}
    assert goals["heaviest page CPU / naive page CPU"].measured == 0.15
    # Not the page with the most CPU: each is held against the empty page that was measured beside it.
    assert goals["heaviest page CPU / empty page CPU"].measured == 5.5
    assert goals["heaviest page CPU / empty page CPU"].is_met is False
    assert goals["50 viewers thinking 5 s, p95"].is_met
    assert not goals["200 viewers thinking 10 s, p95"].is_met
    assert goals["errors met by all viewers"].measured == 1


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    goals = {goal.goal: goal.is_met for goal in judge(RESULT | {"reruns": [], "load": []})}
    assert goals["heaviest page CPU / naive page CPU"] is None
    assert goals["heaviest page CPU / empty page CPU"] is None
    assert goals["errors met by all viewers"] is None


def test_the_table_names_every_goal_and_whether_it_is_met() -> None:
    goals = [
        {"goal": goal.goal, "unit": goal.unit, "limit": goal.limit, "measured": goal.measured, "is_met": goal.is_met}
        for goal in judge(RESULT)
    ]
    text = write_table(json.loads(json.dumps(RESULT | {"goals": goals, "seconds": 3})))
    assert all(goal["goal"] in text for goal in goals)
    assert "NOT MET" in text
    assert "First paint: not measured" in text


def test_a_rerun_costs_something_and_sends_something(server: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.bench.reruns.LONGEST_S", 0.5)
    rerun = measure_rerun(Server(server.process.pid, server.port, 0), "")
    assert rerun.runs > 0
    assert rerun.wait_ms > 0
    assert rerun.sent_bytes > 100
    assert rerun.times_empty is None


def test_a_page_takes_turns_with_the_one_it_is_held_against(
    server: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.bench.reruns.MOST_TURNS", 3)
    turns: list[Server] = []
    ours, empty = (Server(server.process.pid, server.port, start) for start in (1, 2))
    taken = reruns._turn

    async def noted(viewer: Viewer) -> tuple[float, list[float]]:
        turns.append(viewer.server)
        return await taken(viewer)

    monkeypatch.setattr(reruns, "_turn", noted)
    assert measure_rerun(ours, "", empty).times_empty > 0
    assert turns == [ours, empty] * 3


def test_a_viewer_stays_on_its_page(server: Started) -> None:
    async def hashes() -> tuple[str, str]:
        async with Viewer(Server(server.process.pid, server.port, 0), "") as viewer:
            await viewer.run()
            first = viewer.page_hash
            await viewer.run()
            return first, viewer.page_hash

    first, second = asyncio.run(hashes())
    assert first and first == second
