"""What the benchmark says of sliders, assumptions and workbooks is measured, and can turn out badly."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.bench import assumptions, taking_in
from dashboard.bench.answering import measure_answer
from dashboard.bench.apart import run_apart
from dashboard.bench.goals import judge
from dashboard.bench.servers import SLIDER_BY_DEFAULT, Server, running
from tests.server.test_bench import RESULT

HELD_MB = 200
ROW = {"workbook": "", "seconds": 1.0, "peak_mb": 100.0, "is_right": True}


@pytest.fixture(scope="module")
def slider() -> Iterator[Server]:
    """The reference page with one slider."""
    with running(SLIDER_BY_DEFAULT, False) as server:
        yield server


def test_memory_is_that_of_the_command_and_not_of_whoever_asks() -> None:
    held = bytearray(HELD_MB * 1_000_000)
    small = run_apart(("-c", "print('said')"))
    large = run_apart(("-c", f"held = b'x' * {HELD_MB * 1_000_000}"))
    assert small.said == "said\n" and small.peak_mb < len(held) / 1e6 < large.peak_mb


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        run_apart(("-c", "raise SystemExit(3)"))


def test_a_slider_is_answered_and_its_text_is_seen_to_change(slider: Server) -> None:
    answer = measure_answer(slider, "", "[data-testid=stMarkdown] p", 3)
    assert answer.changes == 3
    assert 0 < answer.text_ms <= answer.p50_ms <= answer.p95_ms


def test_a_text_that_stays_as_it_is_has_no_time(slider: Server) -> None:
    assert measure_answer(slider, "", "h1", 1).text_ms is None


def test_a_changed_assumption_costs_something() -> None:
    found = assumptions.measure_assumptions(1000)
    assert 0 < found["p50_ms"] <= found["longest_ms"]
    assert found["memory_mb"] > 0 and found["draws"] == 1000


def test_workbooks_are_read_by_both_and_hostile_ones_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_in, "worst", lambda workbook, _: [("bytes.xlsx", "file_other_kind", b"GIF89a")])
    ours, plain, hostile = taking_in.measure_intake((3,))
    assert (ours.reader, ours.rows, ours.is_right) == ("ours", 3, True)
    assert (plain.reader, plain.rows, plain.is_right) == ("pandas", 3, None)
    assert (hostile.rows, hostile.is_right) == (None, True)


def test_a_good_workbook_taken_for_a_hostile_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_in, "worst", lambda workbook, _: [("good.xlsx", "file_hostile", workbook)])
    (told,) = taking_in.measure_intake(())
    assert told.is_right is False


def test_a_reader_that_leaves_rows_out_is_told(tmp_path: Path) -> None:
    path = tmp_path / "few.xlsx"
    path.write_bytes(taking_in.filled(2))
    assert taking_in.read_good(path, 2).is_right is True
    assert taking_in.read_good(path, 3).is_right is False


def test_each_figure_is_held_to_its_goal() -> None:
    rows = [
        {**ROW, "reader": reader, "rows": count, "seconds": seconds}
        for reader, count, seconds in (("ours", 1, 1.0), ("ours", 1000, 2.0), ("ours", 100_000, 8.0))
    ]
    rows += [{**ROW, "reader": "pandas", "rows": 100_000, "seconds": 5.0, "is_right": None}]
    rows += [{**ROW, "reader": "ours", "rows": None, "seconds": 4.0, "peak_mb": 310.0, "is_right": False}]
    answers = [{"whose": "slider", "p50_ms": 60.0}, {"whose": "ours", "p50_ms": 301.0}]
    figures = {"p50_ms": 40.0, "memory_mb": 700.0}
    found = {**RESULT, "intake": rows, "answers": answers, "assumptions": figures}
    measured = {goal.goal: (goal.measured, goal.is_met) for goal in judge(found)}
    assert measured["slider of the delivery models, p50"] == (301.0, False)
    assert measured["20 000 draws and what follows, CPU p50"] == (40.0, True)
    assert measured["1 000 000 draws, memory"] == (700.0, True)
    assert measured["hostile workbook, the slowest"] == (4.0, True)
    assert measured["hostile workbook memory / a usual one's"] == (3.1, False)
    assert measured["100 000 rows / 1 000 rows"] == (4.0, True)
    assert measured["100 000 rows / plain read by pandas"] == (1.6, False)
    assert measured["workbooks misread"] == (1, False)


def test_what_was_not_read_is_not_judged() -> None:
    goals = {goal.goal: goal.is_met for goal in judge(RESULT)}
    assert goals["workbooks misread"] is None and goals["hostile workbook, the slowest"] is None
    assert goals["slider of the delivery models, p50"] is None
