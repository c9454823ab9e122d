"""Files that no one should open are refused in seconds, in plain words, without taking the program with them."""

import sys
import time

import pytest

from dashboard.errors import describe
from dashboard.intake import read_submission
from dashboard.project import ROOT
from dashboard.texts import read_sentences
from tests.intake.hostile import FILES, honest
from tests.intake.made import found, read

LONGEST = 5.0
WORST = ("bombe.xlsx", "entiteter.xlsx", "rader.xlsx", "fjern.xlsx")
MOST_TIMES = 3


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(name: str) -> None:
    code, content = FILES[name]
    started = time.perf_counter()
    submission = read({name: content})
    assert time.perf_counter() - started < LONGEST
    finding = found(submission, code)
    assert submission.verdict == "reject" and finding.fault.where in (name, "Tilskudd")
    what, remedy = describe(finding.fault, read_sentences("nb"))
    assert what and remedy and "Error" not in what + remedy and "{" not in what + remedy


def test_a_good_file_beside_a_bad_one_is_read_all_the_same() -> None:
    submission = read({"gammel.xls": FILES["gammel.xls"][1], "bok.xlsx": honest()})
    assert submission.rows_kept["grants"] == 2 and submission.verdict == "reject"


def test_a_workbook_is_known_by_its_content_and_not_by_its_name() -> None:
    assert read({"tabell.csv": honest()}).verdict == "accept"


def test_too_many_files_are_refused_before_any_is_opened() -> None:
    assert found(read({f"{n}.csv": b"a" for n in range(50)}), "files_too_many").severity == "mend"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such count of memory")
def test_the_worst_of_them_take_a_process_of_its_own_little_time_and_memory() -> None:
    import resource

    assert read_submission({"bok.xlsx": honest()}, ROOT).verdict == "accept"
    usual = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    for name in WORST:
        started = time.perf_counter()
        submission = read_submission({name: FILES[name][1]}, ROOT)
        took = time.perf_counter() - started
        assert found(submission, FILES[name][0]) and took < LONGEST + 2, (name, took)
    worst = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert worst <= MOST_TIMES * usual, (worst, usual)


def test_a_process_that_dies_is_told_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.intake import child

    monkeypatch.setattr(child.sys, "executable", "/bin/false")
    assert found(read_submission({"bok.xlsx": honest()}, ROOT), "reading_failed").severity == "mend"


def test_a_process_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.intake import child

    monkeypatch.setattr(child, "SECONDS", 0.05)
    assert found(read_submission({"bok.xlsx": honest()}, ROOT), "reading_too_long").severity == "mend"
