"""What is refused, redirected and promised in headers."""

import socket
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.server.guard import is_open
from tests.server.conftest import Started
from tests.server.stand_in import WORDS


def test_every_answer_carries_the_security_headers(server: Started) -> None:
    for path in ("/", "/static/none.js", "/_stcore/metrics", "/nowhere", "/_stcore/health"):
        headers = server.ask(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'self'" in policy
        assert f"connect-src 'self' ws://127.0.0.1:{server.port} " in policy
        assert "unsafe-eval" not in policy
        assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
        assert headers["x-content-type-options"] == "nosniff"
        assert {"referrer-policy", "x-frame-options", "permissions-policy"} <= headers.keys()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "evil:80", "[::1", "10.0.0.1:8501"])
def test_a_strangers_host_name_is_refused_in_a_sentence(server: Started, host: str) -> None:
    answer = server.ask("/", Host=host)
    assert answer.status == 400
    assert answer.body.decode() == WORDS["nb"]["address_refused"]


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1234", "127.0.0.1", "localhost."])
def test_this_machines_own_names_are_answered(server: Started, host: str) -> None:
    assert server.ask("/", Host=host).status == 200


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore/script-health-check"],
)
def test_inner_endpoints_are_shut(server: Started, path: str) -> None:
    for method in ("GET", "POST"):
        answer = server.ask(path, method)
        assert (answer.status, answer.body.decode()) == (404, WORDS["nb"]["not_found"])


@pytest.mark.parametrize("path", ["/broken/_stcore/health", "/_stcore", "/_stcore/", "/_stcore/healthy"])
def test_only_the_named_inner_endpoints_are_open(path: str) -> None:
    assert not is_open(path)


def test_a_websocket_from_a_stranger_is_refused(server: Started) -> None:
    for host, origin, status in (
        (f"127.0.0.1:{server.port}", f"http://127.0.0.1:{server.port}", b"101"),
        ("evil.example", "http://evil.example", b"403"),
        (f"127.0.0.1:{server.port}", "http://evil.example", b"403"),
    ):
        assert _open_websocket(server.port, host, origin) == status


def test_an_unknown_page_leads_to_the_front_page_with_its_name_and_all_choices(server: Started) -> None:
    answer = server.ask("/s%C3%B8k%20%26?programme=pilot-2022&language=en&place=Sandnessj%C3%B8en")
    assert answer.status == 302
    target = urlsplit(answer.headers["location"])
    assert (target.scheme, target.netloc, target.path) == ("", "", "/")
    assert parse_qs(target.query) == {
        "programme": ["pilot-2022"],
        "language": ["en"],
        "place": ["Sandnessjøen"],
        "unknown_page": ["søk &"],
    }


def test_a_long_unknown_name_is_cut(server: Started) -> None:
    target = server.ask("/" + "a" * 500).headers["location"]
    assert target == "/?unknown_page=" + "a" * 60


@pytest.mark.parametrize("path", ["//evil.example", "//evil/", "/%2F%2Fevil.example", "/\\evil", "/http:%2F%2Fevil"])
def test_no_redirect_leaves_this_server(server: Started, path: str) -> None:
    target = server.ask(path).headers.get("location", "/")
    assert target.startswith("/") and not target.startswith(("//", "/\\"))


def test_the_front_pages_own_name_leads_to_the_front_page(server: Started) -> None:
    assert server.ask("/overview?language=en").headers["location"] == "/?language=en"
    assert server.ask("/broken/?language=en").headers["location"] == "/broken?language=en"


def test_a_missing_file_is_not_found(server: Started) -> None:
    assert server.ask("/robots.txt").status == 404


def test_only_this_machine_can_connect(server: Started) -> None:
    sockets = [line.split() for line in _listening() if line.split()[1].endswith(f":{server.port:04X}")]
    assert [fields[1] for fields in sockets if fields[3] == "0A"] == [f"0100007F:{server.port:04X}"]


def _listening() -> list[str]:
    tables = [Path("/proc/net/tcp"), Path("/proc/net/tcp6")]
    if not tables[0].exists():
        pytest.skip("needs Linux's list of sockets")
    return [line for table in tables if table.exists() for line in table.read_text().splitlines()[1:]]


def _open_websocket(port: int, host: str, origin: str) -> bytes:
    request = (
        f"GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request.encode())
        return connection.recv(64).split()[1]
