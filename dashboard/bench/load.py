"""Many readers at once on one page."""

import asyncio
import random
import time
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException

from dashboard.bench.servers import Server
from dashboard.bench.viewer import PageFailed, Viewer

FAILURES = (PageFailed, TimeoutError, OSError, WebSocketException)


@dataclass(frozen=True)
class Crowd:
    """How many readers, how long each thinks between two clicks on average, and for how long it is measured."""

    viewers: int
    think_s: float
    measured_s: float


CROWDS = (Crowd(1, 1, 10), Crowd(50, 5, 20), Crowd(200, 10, 25))


@dataclass(frozen=True)
class Load:
    """What a crowd met: waits in milliseconds, errors, the server's memory and share of one processor."""

    viewers: int
    think_s: float
    reruns: int
    errors: int
    p50_ms: float
    p95_ms: float
    longest_ms: float
    memory_mb: float
    processor_share: float


@dataclass
class _Tally:
    measured_from: float
    until: float
    waits: list[float] = field(default_factory=list)
    errors: int = 0


def measure_load(server: Server, page: str, crowd: Crowd) -> Load:
    """Let the crowd come in over one think time, then measure."""
    return asyncio.run(_measure(server, page, crowd))


async def _measure(server: Server, page: str, crowd: Crowd) -> Load:
    begins = time.perf_counter() + crowd.think_s
    tally = _Tally(begins, begins + crowd.measured_s)
    chance = random.Random(crowd.viewers)
    visits = [
        asyncio.create_task(_visit(Viewer(server, page), crowd, tally, random.Random(chance.random())))
        for _ in range(crowd.viewers)
    ]
    await asyncio.sleep(crowd.think_s)
    cpu_before = server.cpu_ms()
    await asyncio.sleep(crowd.measured_s)
    share = (server.cpu_ms() - cpu_before) / (crowd.measured_s * 1000)
    memory_mb = server.memory_mb()
    await asyncio.gather(*visits)
    waits = sorted(tally.waits) or [float("nan")]
    middle, high = waits[len(waits) // 2], waits[min(len(waits) - 1, int(len(waits) * 0.95))]
    figures = (round(figure, 1) for figure in (middle, high, waits[-1], memory_mb))
    return Load(crowd.viewers, crowd.think_s, len(tally.waits), tally.errors, *figures, round(share, 2))


async def _visit(viewer: Viewer, crowd: Crowd, tally: _Tally, chance: random.Random) -> None:
    await asyncio.sleep(chance.uniform(0, crowd.think_s) * 0.9)
    try:
        async with viewer:
            await viewer.run()
            await _click_on(viewer, crowd, tally, chance)
    except FAILURES:
        tally.errors += 1


async def _click_on(viewer: Viewer, crowd: Crowd, tally: _Tally, chance: random.Random) -> None:
    while True:
        await asyncio.sleep(crowd.think_s * chance.uniform(0.5, 1.5))
        if time.perf_counter() > tally.until:
            return
        wait = await viewer.run()
        if time.perf_counter() > tally.measured_from:
            tally.waits.append(wait)
