"""Files that no one should open are refused in plain words; how soon, and in how much memory, the benchmark says."""

import pytest

from dashboard.errors import describe
from dashboard.intake import read_submission
from dashboard.project import ROOT
from dashboard.texts import read_sentences
from tests.intake.hostile import FILES, honest
from tests.intake.made import found, read

WORST = ("bombe.xlsx", "entiteter.xlsx", "rader.xlsx", "fjern.xlsx")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(name: str) -> None:
    code, content = FILES[name]
    submission = read({name: content})
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


def test_the_worst_of_them_are_refused_by_a_process_of_its_own() -> None:
    for name in WORST:
        assert found(read_submission({name: FILES[name][1]}, ROOT), FILES[name][0]).severity == "mend"


def test_a_process_that_dies_is_told_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.intake import child

    monkeypatch.setattr(child.sys, "executable", "/bin/false")
    assert found(read_submission({"bok.xlsx": honest()}, ROOT), "reading_failed").severity == "mend"


def test_a_process_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.intake import child

    monkeypatch.setattr(child, "SECONDS", 0.05)
    assert found(read_submission({"bok.xlsx": honest()}, ROOT), "reading_too_long").severity == "mend"
