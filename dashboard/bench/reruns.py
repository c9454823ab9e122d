"""What one rerun of a page costs the server."""

import asyncio
import statistics
import time
from dataclasses import dataclass

from dashboard.bench.servers import Server
from dashboard.bench.viewer import Viewer

WARM_UP_RUNS = 3
MOST_RUNS = 40
LONGEST_S = 6


@dataclass(frozen=True)
class Rerun:
    """One page's cost per rerun: server CPU and median wait in milliseconds, bytes sent."""

    page: str
    cpu_ms: float
    wait_ms: float
    sent_bytes: int
    runs: int


def measure_rerun(server: Server, page: str) -> Rerun:
    """Rerun a page as one reader would, until it has run often or long enough. Raises PageFailed or TimeoutError."""
    return asyncio.run(_measure(server, page))


async def _measure(server: Server, page: str) -> Rerun:
    async with Viewer(server, page) as viewer:
        for _ in range(WARM_UP_RUNS):
            await viewer.run()
        sent_before, cpu_before, until = viewer.received_bytes, server.cpu_ms(), time.perf_counter() + LONGEST_S
        waits: list[float] = []
        while len(waits) < MOST_RUNS and time.perf_counter() < until:
            waits.append(await viewer.run())
        # What the server still does after its last word (collecting garbage) is part of the cost.
        await asyncio.sleep(0.2)
        cpu_ms = (server.cpu_ms() - cpu_before) / len(waits)
    sent = (viewer.received_bytes - sent_before) // len(waits)
    return Rerun(page, round(cpu_ms, 1), round(statistics.median(waits), 1), sent, len(waits))
