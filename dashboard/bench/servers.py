"""Starts the servers to measure, each in its own process, and reads what they cost from /proc (Linux only)."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SLOWEST_START_S = 60
PORT = "{port}"
"""Stands for the port in a command."""

REFERENCE = Path(__file__).with_name("reference")
EMPTY = (sys.executable, "-m", "dashboard.bench.reference_server", PORT)
_DEFAULTS = (sys.executable, "-m", "streamlit", "run")
# Only what lets a measurement run unattended and alone on this machine; every other setting is Streamlit's own.
_UNATTENDED = ("--server.port", PORT, "--server.headless", "true", "--server.address", "127.0.0.1")
EMPTY_BY_DEFAULT = (*_DEFAULTS, str(REFERENCE / "empty.py"), *_UNATTENDED)
SLIDER_BY_DEFAULT = (*_DEFAULTS, str(REFERENCE / "slider.py"), *_UNATTENDED)
NAIVE_BY_DEFAULT = (*_DEFAULTS, str(REFERENCE / "naive.py"), *_UNATTENDED)


@dataclass(frozen=True)
class Server:
    """A running server."""

    pid: int
    port: int
    start_s: float

    @property
    def url(self) -> str:
        """Where it answers, without a last slash."""
        return f"http://127.0.0.1:{self.port}"

    def cpu_ms(self) -> float:
        """Processor time used since its start, in milliseconds.

        By the clock of the process: /proc counts in steps of 10 ms, which is more than an empty page costs.
        """
        # What clock_getcpuclockid(3) gives on Linux for a process; Python has it for threads only.
        return time.clock_gettime_ns((~self.pid << 3) | 2) / 1e6

    def memory_mb(self) -> float:
        """Resident memory now, in megabytes."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


@contextlib.contextmanager
def running(command: Sequence[str], has_project_settings: bool = True) -> Iterator[Server]:
    """A server from when it is healthy until the block ends; raises RuntimeError when it does not come up.

    Without the project's settings it starts in an empty folder with an empty home.
    """
    port = _free_port()
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryFile() as said:
        alone = {"PYTHONPATH": str(ROOT)} | ({} if has_project_settings else {"HOME": empty})
        began = time.perf_counter()
        process = subprocess.Popen(
            [part.replace(PORT, str(port)) for part in command],
            cwd=ROOT if has_project_settings else empty,
            env={**os.environ, **alone},
            stdout=said,
            stderr=said,
        )
        try:
            if not _is_healthy(port, process, began + SLOWEST_START_S):
                said.seek(0)
                raise RuntimeError(f"{' '.join(command)} did not start:\n{said.read().decode()[-2000:]}")
            yield Server(process.pid, port, time.perf_counter() - began)
        finally:
            _stop(process)


def start_seconds(command: Sequence[str], has_project_settings: bool = True, times: int = 3) -> float:
    """The shortest of several starts, from the command to the first healthy answer."""
    seconds = []
    for _ in range(times):
        with running(command, has_project_settings) as server:
            seconds.append(server.start_s)
    return min(seconds)


def _is_healthy(port: int, process: subprocess.Popen, until: float) -> bool:
    while time.perf_counter() < until and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2) as answer:
                return answer.status == 200
        time.sleep(0.01)
    return False


def _stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
