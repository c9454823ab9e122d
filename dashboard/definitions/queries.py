"""What stands in the header of a .sql file."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from dashboard.definitions.words import STRICT, Words


@dataclass(frozen=True)
class Indicator:
    """One file in queries/indicators: its header, its query, and optionally the query of the rows behind.

    measure  count: the value is the numerator, out of the denominator
             ratio: the value is numerator / denominator
             amount: the value is the numerator and there is no whole
    is_lower_bound  the records name some of what there is, so the value is "at least"
    is_compound     each thing counted takes several records, so some may be there and still be too few to count
    target   "denominator" (the whole is what should be reached), a number in the unit, or None
    """

    __pydantic_config__: ClassVar = STRICT
    indicator_id: str
    label: Words
    question: Words
    numerator: Words
    goal: str
    criterion: str
    unit: str
    measure: Literal["count", "ratio", "amount"]
    direction: Literal[-1, 0, 1]
    audience: Literal["open", "internal"]
    query: str
    denominator: Words | None = None
    rows_query: str | None = None
    is_essential: bool = False
    is_lower_bound: bool = False
    is_compound: bool = False
    target: float | Literal["denominator"] | None = None
    baseline: float | None = None
    caveat: Words | None = None
    kirkpatrick: int | None = None
    key_figure: int | None = None
    """Its place among the key figures of the overview, where it is one."""

    @property
    def is_only_stated(self) -> bool:
        """Whether no records are counted for it, so that it is known only where a source states it."""
        return "cast(null as double) as numerator" in self.query


@dataclass(frozen=True)
class Column:
    """A column of a table query: the unit of its numbers (or "text") and its heading. A detail is left to downloads."""

    __pydantic_config__: ClassVar = STRICT
    name: str
    unit: str
    label: Words
    is_detail: bool = False


@dataclass(frozen=True)
class Table:
    """One file in queries/tables: the data of one table or chart.

    population  what its counts count, so that small ones can be hidden from the open audience; "none" where they
                point at nobody. Where it is left out, the units of the columns tell.
    breakdown   the columns that split the population; where it is left out, all columns that are not numbers
    needs       what of its record table it has no rows without: "column", or "column=value" where only such rows count
    period      the column of a year or a date that says which year a row belongs to; without one, its rows hold for
                the whole round
    audience    internal: rows that are not public are never shown to the open audience
    """

    __pydantic_config__: ClassVar = STRICT
    table_id: str
    label: Words
    columns: tuple[Column, ...]
    query: str
    indicators: tuple[str, ...] = ()
    """The figures its rows belong to; their notes stand under it."""
    records: str | None = None
    """The record table to fill where it has no rows, if that is not the last of those it reads."""
    needs: str = ""
    population: Literal["organisations", "pairs", "persons", "links", "none"] | None = None
    breakdown: tuple[str, ...] = ()
    period: str = ""
    audience: Literal["open", "internal"] = "open"
