"""Links to files, answered by the real program."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from dashboard.home import VARIABLE
from tests.server.conftest import ROOT, Started, _is_healthy, free_port

PLACE = {"programme": "pilot-2022", "period": "all", "audience": "internal", "language": "nb"}


@pytest.fixture(scope="module")
def program() -> Iterator[Started]:
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, VARIABLE: os.environ[VARIABLE]}) as process:
        started = Started(process, port)
        try:
            while not _is_healthy(started):
                assert process.poll() is None
            yield started
        finally:
            process.terminate()


def rows_of(program: Started, name: str, **place: str) -> list[dict[str, str]]:
    answer = program.ask(f"/download/{name}?{urlencode({**PLACE, **place})}")
    assert answer.status == 200
    return list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"))))


def test_a_table_comes_as_a_file_with_a_name_of_its_own(program: Started) -> None:
    answer = program.ask(f"/download/sessions_by_series.xlsx?{urlencode(PLACE)}")
    assert answer.status == 200
    assert answer.body.startswith(b"PK")
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''maaltavle-sessions_by_series")
    assert answer.headers["x-content-type-options"] == "nosniff"


def hidden(program: Started, **place: str) -> int:
    rows = rows_of(program, "figures.csv", programme="example-imdi", **place)
    return sum(row["absence"].startswith("Skjult") for row in rows)


def test_a_file_holds_what_the_audience_may_see(program: Started) -> None:
    assert hidden(program, audience="internal") == 0
    assert hidden(program, audience="open") > 0


def test_without_an_audience_only_what_everybody_may_see_is_given(program: Started) -> None:
    answer = program.ask("/download/figures.csv?programme=example-imdi")
    # A hidden figure says so twice: in place of its number, and in place of its status.
    assert answer.body.decode("utf-8-sig").count('"Skjult') == 2 * hidden(program, audience="open")


@pytest.mark.parametrize(
    "address",
    ["nothing.csv", "figures.exe", "figures", "../data.csv", "figures.csv?programme=other", "figures.csv?audience=all"],
)
def test_what_there_is_no_file_of_is_answered_in_plain_words(program: Started, address: str) -> None:
    answer = program.ask(f"/download/{address}")
    assert answer.status == 404
    assert answer.body.decode() == "Denne filen finnes ikke her."
