"""A time is hours where hours are asked for, and never a small number of days."""

from typing import Any

import pytest

from tests.intake.made import found, read_sheets, told, with_cell

READ = [
    ("1:30", "1.5"), ("0:45", "0.75"), ("1:20", "1.33"), ("10:00:00", "10"), ("1t 30min", "1.5"),
    ("90 min", "1.5"), ("1 time og 15 minutter", "1.25"), ("1h30m", "1.5"),
]  # fmt: skip
AS_WRITTEN = [
    ("1,5 timer", "1.5"), ("2 timer", "2"), ("1 time", "1"), ("1 timer", "1"), ("2 hours", "2"), ("3 t", "3"),
]  # fmt: skip
FORMS = [("h:mm", 1.5 / 24, "1.5"), ("h:mm:ss", 0.75 / 24, "0.75"), ("[h]:mm", 37.5 / 24, "37.5"), ("hh:mm", 0.5, "12"),
         ("h:mm AM/PM", 2 / 24, "2"), ('h" t "mm', 1.25 / 24, "1.25")]  # fmt: skip


def _shown_as(form: str, value: float, sheet: str, heading: str) -> Any:
    """A small round with a number in a cell that is shown in this form."""
    made = with_cell(sheet, heading, None)
    at = made[sheet][0].index(heading)
    return read_sheets(made, lambda book, p: p[sheet].write_number(1, at, value, book.add_format({"num_format": form})))


@pytest.mark.parametrize(("written", "hours"), READ)
def test_a_written_time_is_read_as_hours_and_said_so(written: str, hours: str) -> None:
    submission = read_sheets(with_cell("Møter", "Timer", written))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["mentor_meetings"][0]["hours"] == hours
    assert found(submission, "time_as_hours").fault.place == "Møter, 2, G Timer"


@pytest.mark.parametrize(("written", "hours"), AS_WRITTEN)
def test_hours_that_are_read_as_they_are_written_need_no_remark(written: str, hours: str) -> None:
    submission = read_sheets(with_cell("Møter", "Timer", written))
    assert submission.records["mentor_meetings"][0]["hours"] == hours
    assert submission.findings == ()


def test_one_hour_is_said_in_the_singular() -> None:
    stored, written = _shown_as("[mm]:ss", 1 / 24, "Møter", "Timer"), read_sheets(with_cell("Møter", "Timer", "60 min"))
    for submission in (stored, written):
        assert submission.records["mentor_meetings"][0]["hours"] == "1"
        assert found(submission, "time_as_hour").severity == "know"


@pytest.mark.parametrize(("form", "value", "hours"), FORMS)
def test_a_stored_time_is_read_as_hours_and_said_so(form: str, value: float, hours: str) -> None:
    submission = _shown_as(form, value, "Møter", "Timer")
    assert submission.records["mentor_meetings"][0]["hours"] == hours, told(submission)
    assert found(submission, "time_as_hours").severity == "know"


@pytest.mark.parametrize(("form", "value"), [("h:mm", 45172.0625), ("dd.mm.yyyy h:mm", 45172.0625), ("mmm", 45172)])
def test_a_day_in_the_calendar_is_no_number_of_hours(form: str, value: float) -> None:
    assert found(_shown_as(form, value, "Møter", "Timer"), "date_in_number").severity == "mend"


def test_a_time_is_no_amount_and_no_count() -> None:
    finding = found(_shown_as("h:mm", 0.0625, "Tilskudd", "Tildelt (kr)"), "time_in_number")
    assert (finding.severity, finding.fault.values["value"]) == ("mend", "1:30")
    assert found(_shown_as("h:mm", 0.0625, "Oppmøte", "Antall personer"), "time_in_number").severity == "mend"


def test_a_time_in_a_text_is_the_text_that_is_shown_and_in_a_date_no_date() -> None:
    (meeting,) = _shown_as("h:mm", 0.75, "Møter", "Tema").records["mentor_meetings"]
    assert meeting["topic"] == "18:00"
    assert found(_shown_as("h:mm", 0.75, "Tilskudd", "Vedtaksdato"), "date_expected").fault.values["value"] == "18:00"


def test_a_plain_number_of_hours_needs_no_remark() -> None:
    for value in (1.5, "1,5", 2):
        assert read_sheets(with_cell("Møter", "Timer", value)).findings == ()
