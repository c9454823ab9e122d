"""The benchmark's large rounds are what they are said to be."""

from pathlib import Path

import pytest

from dashboard import home, project
from dashboard.bench.goals import judge
from dashboard.bench.many import TIMES, keep_many
from tests.server.test_bench import RESULT


def test_a_large_round_is_the_made_up_one_many_times_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_many(tmp_path)
    monkeypatch.setenv(home.VARIABLE, str(tmp_path))
    desk = project.open_desk()
    nine, paid = desk.rows("organisations", "example-imdi"), desk.for_programme("grants_paid", "example-imdi")
    assert desk.own.faults == ()
    for times in TIMES:
        assert desk.is_example(f"many-{times}")
        assert len(desk.rows("organisations", f"many-{times}")) == times * len(nine)
        assert desk.for_programme("grants_paid", f"many-{times}").figure.value == times * paid.figure.value
        ties = [len(desk.rows("participant_ties", programme)) for programme in ("example-imdi", f"many-{times}")]
        assert ties[0] > 0 and ties[1] > 0


def test_large_rounds_are_judged_by_all_their_pages_together() -> None:
    row = {"whose": "ours", "wait_ms": 1.0, "sent_bytes": 1, "times_empty": None}
    costs = (("money?programme=many-1", 20.0), ("money?programme=many-10", 23.0), ("?programme=many-100", 50.0))
    result = {**RESULT, "reruns": [{**row, "page": page, "cpu_ms": cpu} for page, cpu in costs]}
    goals = {goal.goal: goal.measured for goal in judge(result)}
    assert goals["reruns of all pages, 90 / 9 organisations"] == 1.15
    assert goals["reruns of all pages, 900 / 9 organisations"] == 2.5


def test_the_heaviest_page_is_not_one_of_a_large_round() -> None:
    row = {"wait_ms": 1.0, "sent_bytes": 1}
    large = ("money?programme=many-100", "ours", 90.0, None)
    costs = (("", "naive", 100.0, None), ("money", "ours", 12.0, 4.0), large)
    reruns = [
        {**row, "page": page, "whose": whose, "cpu_ms": cpu, "times_empty": times} for page, whose, cpu, times in costs
    ]
    goals = {goal.goal: goal.measured for goal in judge({**RESULT, "reruns": reruns})}
    assert goals["heaviest page CPU / empty page CPU"] == 4
    assert goals["heaviest page CPU / naive page CPU"] == 0.12


def test_a_file_is_judged_by_its_time_and_its_size() -> None:
    files = [{"kind": "pdf", "seconds": 5.5, "size_mb": 0.3}]
    goals = {goal.goal: goal.is_met for goal in judge({**RESULT, "files": files})}
    assert goals["pdf of the pilot, seconds"] is False
    assert goals["pdf of the pilot, size_mb"] is True
    assert goals["site of the pilot, seconds"] is None
