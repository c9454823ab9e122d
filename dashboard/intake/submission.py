"""What a submission is once it is read: its records in canonical text, what was found, what was counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dashboard.errors import Fault

Severity = Literal["mend", "look", "know"]
"""Must be mended; should be looked at; for information."""
Verdict = Literal["accept", "warn", "reject"]
Record = Mapping[str, str | None]
Asks = Literal["sheet", "column", "value"]
"""Whether it is about what a sheet is, what a column is, or what every row of a sheet has in a column it lacks."""

SEVERITIES: tuple[Severity, ...] = ("mend", "look", "know")


class Meaning(NamedTuple):
    """What whoever hands in says that the files do not.

    where: the sheet as a finding names it. With a heading, column is what that column is to be read as: its name in
    data, or its heading in the template. With a value, every row of the sheet has it in that column. With neither,
    column is the record table, or the title, of the sheet that it is to be read as.
    """

    where: str
    heading: str
    column: str
    value: str = ""

    @property
    def asks(self) -> Asks:
        """What it is an answer to."""
        return "value" if self.value else "column" if self.heading else "sheet"


@dataclass(frozen=True)
class Finding:
    """One thing found, told once however many cells it concerns.

    The fault's `where` is the sheet as it is named (the file where there is no sheet; file and sheet where several
    workbooks came), `row` the first row as the spreadsheet numbers it, `column` letter and heading: "C Beløp".
    cells: the addresses of all cells concerned on that sheet, such as "C5"; count: how many places, at least 1.
    """

    severity: Severity
    fault: Fault
    count: int = 1
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stand:
    """Where records of one table stand on one sheet, in order.

    where: the sheet as a finding names it; columns: column of the schema -> letter and heading: "C Beløp"; rows: the
    row of each record as the spreadsheet numbers it.
    """

    where: str
    columns: Mapping[str, str]
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Offer:
    """What a sheet, or a column that is not read, could be read as; or what every row could have in a lacking column.

    where: the sheet as a finding names it; heading: what stands above the column, or would; letter: which column it
    is; likely: what is probably meant among the choices, else empty; choices: what may be chosen -> how it is said.
    They are columns (every one the sheet lacks), record tables (for a sheet), or the codes of the lacking column:
    none where anything may be written in it. column: the name of that column; help: what it holds.
    """

    asks: Asks
    where: str
    heading: str
    letter: str
    likely: str
    choices: Mapping[str, str]
    column: str = ""
    help: str = ""

    def answer(self, said: str) -> Meaning:
        """What is meant by a choice, or by what is written."""
        is_value = self.asks == "value"
        return Meaning(self.where, "" if is_value else self.heading, self.column or said, said if is_value else "")


@dataclass(frozen=True)
class Submission:
    """Everything read from the files of one submission.

    records: record table -> rows with every column of the schema in canonical text (ISO dates, decimal point,
    true/false, None where empty); empty where the verdict is reject.
    present: the record tables the submission has rows for; the others leave what was registered before untouched.
    rows_in = rows_kept + the sum of rows_skipped, by record table; the reasons in rows_skipped are help, help_changed
    (a line of help somebody wrote in), example, changed (likewise), heading, totals and footnote.
    """

    findings: tuple[Finding, ...] = ()
    records: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    present: frozenset[str] = frozenset()
    rows_in: Mapping[str, int] = field(default_factory=dict)
    rows_kept: Mapping[str, int] = field(default_factory=dict)
    rows_skipped: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    emptied: frozenset[str] = frozenset()
    """The record tables that are said to have no rows any more."""
    stands: Mapping[str, Sequence[Stand]] = field(default_factory=dict)
    """Where the records of each table stand, so that what is found out later can still be told of a cell."""
    language: str = "nb"
    """The language most of it is written in."""
    offers: tuple[Offer, ...] = ()
    """What could be read, if somebody said what it means: sheets, then columns, then what lacks in every row."""

    @property
    def verdict(self) -> Verdict:
        """reject where anything must be mended, warn where anything should be looked at, else accept."""
        found = {finding.severity for finding in self.findings}
        return "reject" if "mend" in found else "warn" if "look" in found else "accept"

    def place_of(self, table: str, number: int, columns: Sequence[str]) -> tuple[str, int, str | None] | None:
        """Where a record (its number in the table, from 0) stands: sheet, row, and the first of the columns there is.

        None where nobody knows, as for records that came from no sheet.
        """
        for stand in self.stands.get(table, ()):
            if number < len(stand.rows):
                named = (stand.columns[name] for name in columns if name in stand.columns)
                return stand.where, stand.rows[number], next(named, None)
            number -= len(stand.rows)
        return None
