"""What the measured figures should be, as ratios where the machine matters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


LARGE = "programme=many-"
"""In the address of rounds that are compared with each other alone."""

FILES = {
    "pptx": {"seconds": 3, "size_mb": 2},
    "pdf": {"seconds": 5, "size_mb": 2},
    "site": {"seconds": 10, "size_mb": 10},
}
"""What the largest of them may take, from the command to the file."""


@dataclass(frozen=True)
class Goal:
    """A limit and what was measured; None where it was not."""

    goal: str
    unit: str
    limit: float
    measured: float | None

    @property
    def is_met(self) -> bool | None:
        """Whether the limit is kept; None when nothing was measured."""
        return None if self.measured is None else self.measured <= self.limit


def judge(result: Mapping) -> list[Goal]:
    """The goals beside the result of one run (the shape that run_bench returns)."""
    ours = [row for row in result["reruns"] if row["whose"] == "ours"]
    pages = [row["cpu_ms"] for row in ours if LARGE not in row["page"]]
    cpu = max(pages, default=None)
    times_empty = max((row["times_empty"] for row in ours if row["times_empty"] is not None), default=None)
    crowds = {row["viewers"]: row for row in result["load"]}
    naive = next((row["cpu_ms"] for row in result["reruns"] if row["whose"] == "naive"), None)
    errors = sum(row["errors"] for row in crowds.values()) if crowds else None
    start, sql, nine = result["start_s"], result["sql"], _total(result, "many-1")
    return [
        Goal("heaviest page CPU / naive page CPU", "ratio", 0.15, _ratio(cpu, naive)),
        Goal("heaviest page CPU / empty page CPU", "ratio", 5, times_empty),
        Goal("reruns of all pages, 90 / 9 organisations", "ratio", 1.2, _ratio(_total(result, "many-10"), nine)),
        Goal("reruns of all pages, 900 / 9 organisations", "ratio", 2, _ratio(_total(result, "many-100"), nine)),
        Goal("start to healthy / empty app's", "ratio", 2.5, _ratio(start["ours"], start["empty_by_default"])),
        Goal("50 viewers thinking 5 s, p95", "ms", 100, crowds.get(50, {}).get("p95_ms")),
        Goal("200 viewers thinking 10 s, p95", "ms", 1200, crowds.get(200, {}).get("p95_ms")),
        Goal("SQL / rerun of the front page", "ratio", 0.1, _ratio(sql["rerun_sql_ms"], sql["rerun_ms"])),
        *_of_models(result),
        *_of_intake(result.get("intake", ())),
        *_of_files(result),
        Goal("errors met by all viewers", "count", 0, errors),
        Goal("pages that failed", "count", 0, len(result["failed_pages"])),
    ]


def _of_files(result: Mapping) -> Iterator[Goal]:
    files = {row["kind"]: row for row in result.get("files", ())}
    for kind, limits in FILES.items():
        for what, limit in limits.items():
            yield Goal(f"{kind} of the pilot, {what}", what, limit, files.get(kind, {}).get(what))


def _of_models(result: Mapping) -> Iterator[Goal]:
    """What a changed assumption costs, and when a reader sees what follows from it."""
    waits = {row["whose"]: row["p50_ms"] for row in result.get("answers", ())}
    assumptions = result.get("assumptions", {})
    yield Goal("slider of the delivery models, p50", "ms", 300, waits.get("ours"))
    yield Goal("20 000 draws and what follows, CPU p50", "ms", 150, assumptions.get("p50_ms"))
    yield Goal("1 000 000 draws, memory", "MB", 2000, assumptions.get("memory_mb"))


def _of_intake(rows: Sequence[Mapping]) -> Iterator[Goal]:
    """What is handed in, the most rows beside a thousand and beside pandas; a hostile file beside a usual one."""
    ours = {row["rows"]: row for row in rows if row["reader"] == "ours" and row["rows"]}
    plain = {row["rows"]: row for row in rows if row["reader"] != "ours"}
    hostile = [row for row in rows if row["rows"] is None]
    usual, thousand, most = (ours.get(count, {}) for count in (1, 1_000, 100_000))
    slowest = max((row["seconds"] for row in hostile), default=None)
    largest = max((row["peak_mb"] for row in hostile), default=None)
    beside = plain.get(100_000, {}).get("seconds")
    wrong = sum(row["is_right"] is False for row in rows) if rows else None
    yield Goal("hostile workbook, the slowest", "s", 5, slowest)
    yield Goal("hostile workbook memory / a usual one's", "ratio", 3, _ratio(largest, usual.get("peak_mb")))
    yield Goal("100 000 rows / 1 000 rows", "ratio", 120, _ratio(most.get("seconds"), thousand.get("seconds")))
    yield Goal("100 000 rows / plain read by pandas", "ratio", 1.5, _ratio(most.get("seconds"), beside))
    yield Goal("workbooks misread", "count", 0, wrong)


def _total(result: Mapping, programme: str) -> float | None:
    """The CPU of a rerun of every page of a programme, added up; None where none was measured."""
    costs = [row["cpu_ms"] for row in result["reruns"] if row["page"].endswith(f"?programme={programme}")]
    return sum(costs) if costs else None


def _ratio(ours: float | None, reference: float | None) -> float | None:
    return round(ours / reference, 2) if ours is not None and reference else None
