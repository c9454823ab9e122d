"""How much of a run of the front page is SQL: the first run, which builds everything, and the runs after it."""

import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from dashboard.database import Store

APP = Path(__file__).resolve().parents[1] / "app.py"
RERUNS = 10
LONGEST_S = 60


def measure_sql() -> dict[str, float]:
    """Milliseconds of the first run and of one rerun in this process, each with the part spent in queries."""
    spent: list[float] = []
    ask = Store.ask

    def timed(store: Store, *arguments: object) -> list[dict[str, object]]:
        began = time.perf_counter()
        try:
            return ask(store, *arguments)
        finally:
            spent.append(time.perf_counter() - began)

    Store.ask = timed
    try:
        app = AppTest.from_file(str(APP), default_timeout=LONGEST_S)
        first = _timed_run(app, 1, spent)
        rerun = _timed_run(app, RERUNS, spent)
    finally:
        Store.ask = ask
    return {"first_run_ms": first[0], "first_run_sql_ms": first[1], "rerun_ms": rerun[0], "rerun_sql_ms": rerun[1]}


def _timed_run(app: AppTest, times: int, spent: list[float]) -> tuple[float, float]:
    spent.clear()
    began = time.perf_counter()
    for _ in range(times):
        app.run()
    whole = time.perf_counter() - began
    return round(whole / times * 1000, 2), round(sum(spent) / times * 1000, 2)
