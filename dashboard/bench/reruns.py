"""What one rerun of a page costs the server, alone or in turns with the empty page."""

import asyncio
import contextlib
import statistics
import time
from dataclasses import dataclass

from dashboard.bench.servers import Server
from dashboard.bench.viewer import Viewer

WARM_UP_RUNS = 3
RUNS_IN_TURN = 10
MOST_TURNS = 7
LONGEST_S = 6
REST_S = 0.05


@dataclass(frozen=True)
class Rerun:
    """One page's cost per rerun: server CPU and wait in milliseconds, bytes sent.

    times_empty: how many empty pages it costs, where one was measured beside it. Costs are medians of turns.
    """

    page: str
    cpu_ms: float
    wait_ms: float
    sent_bytes: int
    runs: int
    times_empty: float | None


def measure_rerun(server: Server, page: str, empty: Server | None = None) -> Rerun:
    """Rerun a page as one reader would, until it has run often or long enough. Raises PageFailed or TimeoutError.

    empty: serves the empty page, which is then rerun as often. The two take turns and each turn is held against its
    neighbour: the machine is not as quick all the time, and what it does beside this strikes both.
    """
    return asyncio.run(_measure(server, page, empty))


async def _measure(server: Server, page: str, empty: Server | None) -> Rerun:
    async with contextlib.AsyncExitStack() as opened:
        ours = await opened.enter_async_context(Viewer(server, page))
        beside = None if empty is None else await opened.enter_async_context(Viewer(empty, ""))
        for viewer in filter(None, (ours, beside)):
            await _run(viewer, WARM_UP_RUNS)
        sent_before, until = ours.received_bytes, time.perf_counter() + LONGEST_S
        costs, waits, ratios = [], [], []
        while len(costs) < MOST_TURNS and (not costs or time.perf_counter() < until):
            cost, waited = await _turn(ours)
            costs.append(cost)
            waits += waited
            if beside is not None:
                ratios.append(cost / (await _turn(beside))[0])
    sent = (ours.received_bytes - sent_before) // len(waits)
    cpu_ms, wait_ms = (round(statistics.median(found), 1) for found in (costs, waits))
    return Rerun(page, cpu_ms, wait_ms, sent, len(waits), round(statistics.median(ratios), 2) if ratios else None)


async def _turn(viewer: Viewer) -> tuple[float, list[float]]:
    """Some reruns: processor milliseconds of one, and the wait for each."""
    before = viewer.server.cpu_ms()
    waits = await _run(viewer, RUNS_IN_TURN)
    # What the server still does after its last word (collecting garbage) is part of the cost.
    await asyncio.sleep(REST_S)
    return (viewer.server.cpu_ms() - before) / len(waits), waits


async def _run(viewer: Viewer, times: int) -> list[float]:
    return [await viewer.run() for _ in range(times)]
