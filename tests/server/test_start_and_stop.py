"""Starting, failing to start, failing on a page, and stopping."""

import asyncio
import signal
import subprocess
import sys

import pytest

from dashboard.bench.servers import Server
from dashboard.bench.viewer import PageFailed, Viewer
from dashboard.commands import main
from dashboard.server import serve
from dashboard.server.settings import read_settings
from dashboard.server.warm_up import has_screen
from tests.server.conftest import ROOT, Started, started
from tests.server.stand_in import SITE, WORDS


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_quietly_also_while_someone_reads(stop: signal.Signals) -> None:
    with started() as server:
        asyncio.run(_stop_while_reading(server, stop))
        said, complained = server.process.communicate(timeout=10)
    assert server.process.returncode == 0
    assert said.strip() == WORDS["nb"]["started"].format(url=f"http://127.0.0.1:{server.port}")
    assert complained == ""


async def _stop_while_reading(server: Started, stop: signal.Signals) -> None:
    async with Viewer(Server(server.process.pid, server.port, 0), "") as viewer:
        await viewer.run()
        server.process.send_signal(stop)
        await viewer.connection.wait_closed()


def test_a_taken_port_is_told_with_the_remedy(server: Started) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "tests.server.stand_in", str(server.port)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert second.returncode == 1
    assert second.stderr.strip() == WORDS["nb"]["port_taken"].format(port=server.port, other=server.port + 1)
    assert second.stdout == ""


def test_an_address_of_another_machine_is_told_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    assert serve(SITE, 8599, "192.0.2.1", has_browser=False) == 1
    told = WORDS["nb"]["cannot_listen"].format(address="192.0.2.1", usual="127.0.0.1")
    assert capsys.readouterr().err.strip() == told


@pytest.mark.parametrize("port", ["0", "-1", "99999999", "x"])
def test_a_port_that_cannot_be_is_refused_with_what_is_allowed(capsys: pytest.CaptureFixture[str], port: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--port", port])
    assert left.value.code == 2 and "1 to 65535" in capsys.readouterr().err


def test_a_warm_up_that_fails_leaves_the_server_answering() -> None:
    with started("fails_to_warm") as server:
        told = next(line for line in server.process.stderr if line.startswith("KeyError"))
        assert server.ask("/_stcore/health").status == 200
        server.process.send_signal(signal.SIGTERM)
        server.process.communicate(timeout=10)
    assert told == "KeyError: 'records'\n"
    assert server.process.returncode == 0


def test_a_failing_page_says_so_without_the_details(server: Started) -> None:
    sent = asyncio.run(_everything_sent(server, "broken"))
    assert WORDS["nb"]["page_failed"].encode() in sent
    assert b"secret detail" not in sent
    assert b"ZeroDivisionError" not in sent
    assert b"Traceback" not in sent


async def _everything_sent(server: Started, page: str) -> bytes:
    parts: list[bytes] = []
    viewer = Viewer(Server(server.process.pid, server.port, 0), page)
    async with viewer:
        receive = viewer._receive

        async def keep() -> bytes:
            parts.append(await receive())
            return parts[-1]

        viewer._receive = keep
        with pytest.raises(PageFailed):
            await viewer.run()
    return b"".join(parts)


def test_the_settings_are_safe_and_quick() -> None:
    settings = read_settings("127.0.0.1", 8501)
    expected = {
        "server.address": "127.0.0.1",
        "server.port": 8501,
        "server.fileWatcherType": "none",
        "server.enableStaticServing": False,
        "server.enableAgentApi": False,
        "server.enableXsrfProtection": True,
        "client.showErrorDetails": "none",
        "browser.gatherUsageStats": False,
        "runner.postScriptGC": False,
    }
    assert {key: settings[key] for key in expected} == expected


def test_an_address_given_at_start_becomes_an_allowed_name() -> None:
    assert read_settings("192.0.2.7", 8501)["server.allowedHosts"] == ["127.0.0.1", "localhost", "192.0.2.7"]


def test_no_browser_is_opened_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_screen()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_screen()
