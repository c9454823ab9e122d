"""A real server on stand-in pages, in its own process."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What the server said: status, headers in lower case, body."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Started:
    """A running stand-in."""

    process: subprocess.Popen
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request; header names are given with _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found


def free_port() -> int:
    """A port that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _is_healthy(server: Started) -> bool:
    with contextlib.suppress(OSError):
        return server.ask("/_stcore/health").status == 200
    return False


@contextlib.contextmanager
def started(*options: str) -> Iterator[Started]:
    """The stand-in from when it is healthy; stopped at the end if the test did not."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.server.stand_in", str(port), *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    server = Started(process, port)
    try:
        for _ in range(600):
            if _is_healthy(server):
                break
            assert process.poll() is None, process.communicate()
            time.sleep(0.05)
        yield server
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="session")
def server() -> Iterator[Started]:
    """One server for all tests that only ask."""
    with started() as shared:
        yield shared
