"""Runs the whole benchmark in at most eight minutes."""

import contextlib
import importlib.metadata
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from itertools import product
from pathlib import Path

from dashboard.bench.answering import measure_answer
from dashboard.bench.assumptions import measure_assumptions
from dashboard.bench.first_paint import measure_paints
from dashboard.bench.goals import judge
from dashboard.bench.load import CROWDS, FAILURES, measure_load
from dashboard.bench.many import keep_many
from dashboard.bench.publishing import measure_publishing
from dashboard.bench.reruns import measure_rerun
from dashboard.bench.servers import (
    EMPTY, EMPTY_BY_DEFAULT, NAIVE_BY_DEFAULT, PORT, SLIDER_BY_DEFAULT, Server, running, start_seconds,
)  # fmt: skip
from dashboard.bench.sql_share import measure_sql
from dashboard.bench.taking_in import measure_intake

OURS = (sys.executable, "-m", "dashboard", "--no-browser", "--port", PORT)

PAINTS_END_S = 320
"""No new browser visit begins this long after the start."""

CHOICES = ("", "?programme=example-imdi")
"""The pilot, of which little is published, and a round that has something in every chart."""

SLIDERS = (
    ("slider", "", "[data-testid=stMarkdown] p", SLIDER_BY_DEFAULT, False),
    ("ours", "models", ".mt-short", OURS, True),
)  # fmt: skip
"""whose, page, the text that says the answer, command, whether with the project's settings"""

PACKAGES = ("streamlit", "plotly", "pandas", "duckdb", "starlette", "uvicorn")


def run_bench(output: Path | None, pages: Sequence[str]) -> dict:
    """Measure and judge; the result is also written to `output` as JSON. `pages` are url paths, "" the front page."""
    began = time.perf_counter()
    result: dict = {"machine": _machine(), "start_s": {}, "answers": []}
    result |= {"reruns": [], "load": [], "paints": [], "failed_pages": []}
    result["start_s"]["ours"] = round(start_seconds(OURS), 2)
    result["start_s"]["empty"] = round(start_seconds(EMPTY), 2)
    result["start_s"]["empty_by_default"] = round(start_seconds(EMPTY_BY_DEFAULT, False), 2)
    with running(NAIVE_BY_DEFAULT, False) as server:
        _add_rerun(result, server, "", "naive")
    with running(OURS) as server:
        with running(EMPTY) as empty:
            _add_rerun(result, empty, "", "empty")
            for choice, page in product(CHOICES, pages):
                _add_rerun(result, server, f"{page}{choice}", "ours", empty)
        _measure_ours(result, server, pages, began + PAINTS_END_S)
    _measure_answers(result)
    _measure_many(result, pages)
    result["assumptions"] = measure_assumptions()
    result["intake"] = [asdict(intake) for intake in measure_intake()]
    result["files"] = [asdict(publication) for publication in measure_publishing()]
    result["sql"] = measure_sql()
    result["goals"] = [asdict(goal) | {"is_met": goal.is_met} for goal in judge(result)]
    result["seconds"] = round(time.perf_counter() - began)
    if output is not None:
        output.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return result


def _measure_ours(result: dict, server: Server, pages: Sequence[str], paints_end: float) -> None:
    """What many readers of the heaviest page meet, and the first look at each page."""
    measured = [row for row in result["reruns"] if row["whose"] == "ours"]
    if measured:
        heaviest = max(measured, key=lambda row: row["cpu_ms"])
        result["load"] = [asdict(measure_load(server, heaviest["page"], crowd)) for crowd in CROWDS]
    try:
        result["paints"] = [asdict(paint) for paint in measure_paints(server, pages, paints_end)]
    except ModuleNotFoundError:
        result["paints"] = []


def _measure_many(result: dict, pages: Sequence[str]) -> None:
    """The same reruns for rounds of many organisations, kept in a data folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        programmes = keep_many(Path(folder))
        with running((*OURS, "--data", folder)) as server:
            for programme, page in product(programmes, pages):
                _add_rerun(result, server, f"{page}?programme={programme}", "ours")


def _measure_answers(result: dict) -> None:
    """Sliders, each server alone, so that none waits for another."""
    for whose, page, text, command, has_settings in SLIDERS:
        with running(command, has_settings) as server, contextlib.suppress(ModuleNotFoundError):
            result["answers"].append(asdict(measure_answer(server, page, text)) | {"whose": whose})


def _add_rerun(result: dict, server: Server, page: str, whose: str, empty: Server | None = None) -> None:
    try:
        result["reruns"].append(asdict(measure_rerun(server, page, empty)) | {"whose": whose})
    except FAILURES:
        result["failed_pages"].append(page)


def _machine() -> dict:
    versions = {package: importlib.metadata.version(package) for package in PACKAGES}
    load = round(os.getloadavg()[0], 2)
    return {"python": platform.python_version(), "cores": os.cpu_count(), "load_before": load, "versions": versions}
