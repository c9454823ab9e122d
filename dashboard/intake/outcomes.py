"""What comes of reading a cell: its canonical text, and what is said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.intake.inflection import Inflections
from dashboard.intake.layout import SheetColumn
from dashboard.intake.municipalities import NOWHERE, Municipalities
from dashboard.intake.submission import Severity

Values = Mapping[str, object]
YEARS = ("year", "calendar year")
"""The units of columns of years."""


@dataclass(frozen=True)
class Note:
    """What is said of a cell."""

    severity: Severity
    code: str
    values: Values


COUNTED = "count_for_one"
"""Told of a count where one organisation's yes or no belongs."""
Outcome = tuple[str | None, Note | None]
NOTHING: Outcome = (None, None)
"""Of an empty cell."""
Outcomes = Mapping[str, list[Outcome]]
"""Name of a column -> what each of its cells says, a row each."""
Row = tuple[int, Mapping[int, str]]
"""A row as the spreadsheet numbers it, and its cells."""


@dataclass(frozen=True)
class Manner:
    """How the cells of one column are to be read.

    digits: how many the schema asks for in a number that is kept as text; 0 where it asks for none.
    counted: the heading of the column of the same sheet that persons are counted in; empty where there is none.
    """

    column: SheetColumn
    language: str
    counts_from_1904: bool
    digits: int = 0
    is_day_first: bool | None = None
    municipalities: Municipalities = NOWHERE
    counted: str = ""

    @property
    def is_year(self) -> bool:
        """Whether the column holds years."""
        schema = self.column.column
        return schema is not None and schema.type == "INTEGER" and schema.unit in YEARS

    @cached_property
    def inflections(self) -> Inflections:
        """The forms of the words of a list; none where the words are yes and no, or names of definitions."""
        column = self.column.column
        is_list = column is None or bool(column.choices)
        return Inflections(self.column.words if is_list else {})


def mend(code: str, **values: object) -> Outcome:
    """What is said of a cell that cannot be read."""
    return None, Note("mend", code, values)


def chosen(rows: Sequence[Row], numbers: Sequence[int]) -> list[Row]:
    """Some of the rows of a sheet, by their numbers from 0."""
    return [rows[number] for number in numbers]


def each(read: Outcomes, numbers: Sequence[int]) -> dict[str, list[Outcome]]:
    """What some of the rows say."""
    return {name: [outcomes[number] for number in numbers] for name, outcomes in read.items()}
