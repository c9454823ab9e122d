"""The workbook in and out: what people fill in Excel read and checked to the cell, and the workbook they fill."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dashboard.intake.submission import SEVERITIES, Finding, Meaning, Offer, Record, Submission

__all__ = [
    "SEVERITIES", "Finding", "Meaning", "Offer", "Record", "Submission", "marked_copy", "read_submission",
    "write_template", "write_workbook",
]  # fmt: skip

Rows = Mapping[str, Sequence[Record]]


def read_submission(
    files: Mapping[str, bytes], root: Path, earlier: Rows | None = None, meanings: Sequence[Meaning] = ()
) -> Submission:
    """The submission in these files (name -> bytes): workbooks, or CSV files named for their sheet.

    earlier: rows registered before, by record table; references may name them where the submission has no rows of
    that table. meanings: what somebody says of the files that they do not say themselves. Read in a process of its
    own with limits on memory and time; never raises for what a person wrote.
    """
    from dashboard.intake.child import read_apart

    return read_apart(files, root, earlier or {}, meanings)


def marked_copy(files: Mapping[str, bytes], submission: Submission, language: str) -> bytes:
    """A workbook like what was submitted, with the cells at fault coloured and commented in this language."""
    from dashboard.intake.marking import mark

    return mark(files, submission, language)


def write_template(language: str, root: Path) -> bytes:
    """The empty workbook that people fill, in this language."""
    return write_workbook({}, language, root)


def write_workbook(rows: Rows, language: str, root: Path) -> bytes:
    """The same sheets filled with rows of record tables, as records hold them or as the store gives them."""
    from dashboard.intake.template import write

    return write(rows, language, root)
