"""The report holds to PDF/UA-1, so that it can be heard, and to PDF/A-2a, so that an archive can keep it."""

from collections.abc import Iterator
from functools import cache

import pytest
from page import ValidationProfile, validate_pdf_bytes

from dashboard.exports.report import Report, about_models, about_organisation, about_programme, write_pdf
from dashboard.markup.reader import Reader
from tests.exports.opened import reader
from tests.report.test_report import MOMENT

PROFILES = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
MISTAKEN = "PDFA2A-STREAM-LENGTH-001"
"""Takes a stream for longer than it says wherever its last byte happens to look like the end of a line."""

PLACES = [("pilot-2022", "open", "nb"), ("example-imdi", "internal", "en"), ("example-municipal", "open", "nn")]


def reports(at: Reader) -> Iterator[Report]:
    """One of each kind."""
    yield about_programme(at, MOMENT)
    yield about_organisation(at, next(iter(at.names)), MOMENT)
    yield about_models(at, MOMENT)


@cache
def whole() -> bytes:
    """The report of the pilot."""
    at = reader(*PLACES[0])
    return write_pdf(about_programme(at, MOMENT), at.speaker, MOMENT)


def faults(content: bytes) -> list[str]:
    """What is wrong with a report by either standard."""
    found = [fault for profile in PROFILES for fault in validate_pdf_bytes(content, profile=profile).failures]
    return [f"{fault.rule_id}: {fault.message}" for fault in found if fault.rule_id != MISTAKEN]


@pytest.mark.parametrize("place", PLACES)
def test_every_kind_of_report_holds_to_both_standards(place: tuple[str, str, str]) -> None:
    at = reader(*place)
    assert [faults(write_pdf(report, at.speaker, MOMENT)) for report in reports(at)] == [[], [], []]


@pytest.mark.parametrize(
    ("name", "said"),
    [("/Alt", "FIGURE-ALTERNATIVE-TEXT"), ("/Lang", "LANGUAGE"), ("/ToUnicode", "UNICODE"), ("/Marked", "TAGGED"),
     ("/DisplayDocTitle", "VIEWER-PREFERENCES"), ("/H1", "HEADING")],
)  # fmt: skip
def test_what_is_left_out_is_found(name: str, said: str) -> None:
    spoilt = whole().replace(name.encode(), name[:-1].encode() + b"Q")
    assert spoilt != whole() and any(said in fault for fault in faults(spoilt)), faults(spoilt)
