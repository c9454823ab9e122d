"""What the headings of a sheet mean: which column stands where, what lacks, and what no column of ours is like."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dashboard.errors import Fault
from dashboard.intake.accepted import Accepted
from dashboard.intake.grid import Grid
from dashboard.intake.lacking import said_of
from dashboard.intake.layout import Layout, SheetColumn, SheetLayout
from dashboard.intake.needs import LAST, MONEY, OWN_NAMES
from dashboard.intake.notebook import Notebook
from dashboard.intake.own_words import instead_of_id, name_by_id, name_by_number
from dashboard.intake.persons import PersonGuard
from dashboard.intake.shared import BESIDE
from dashboard.intake.strangers import Part, Strangers
from dashboard.intake.submission import Offer
from dashboard.intake.twins import columns_beside, link_of
from dashboard.intake.units import CURRENCY, THOUSANDS

OF_THE_ROW = "note"
"""A column of both tables of a sheet that is about the single row."""
SAYABLE = ("VARCHAR", "BOOLEAN", "DATE")
"""Types that every row of a sheet may well have the same of; an amount is no such thing."""


@dataclass
class Recognised:
    """A sheet known for what it is. columns: column name -> where it stands, from 0.

    holds_mentors: whether organisations whose role is not given are mentors. said: column name -> what every row has
    in it, where somebody has said so and the sheet has no such column. beside: the same sheet as one of another
    table, of which each row is a row too.
    """

    grid: Grid
    layout: SheetLayout
    columns: dict[str, int]
    holds_mentors: bool = False
    said: dict[str, str] = field(default_factory=dict)
    beside: "Recognised | None" = None

    def rows(self) -> Iterator[tuple[int, dict[int, str]]]:
        """The rows below the headings, in order."""
        return ((number, self.grid.rows[number]) for number in sorted(self.grid.rows) if number > self.grid.heading_row)


class HeadingReader:
    """Reads the row of headings of sheets."""

    def __init__(
        self, layout: Layout, telling: tuple[Notebook, PersonGuard], language: str, accepted: Accepted
    ) -> None:
        self._layout, self._language, self._accepted = layout, language, accepted
        self._notebook, self._guard = telling
        self._strangers = Strangers(layout, telling, language, accepted)
        self._values: list[Offer] = []

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What columns could be read as, then what could be said of columns that lack."""
        return (*self._strangers.offers, *self._values)

    def read(self, grid: Grid, sheet: SheetLayout, has_twin: bool) -> Recognised:
        """The sheet with its columns. has_twin: whether what may stand beside its rows has a sheet of its own."""
        headings = {at: cell[1:] for at, cell in grid.rows[grid.heading_row].items()}
        columns, strangers = self._known(grid, sheet, headings)
        twin = self._layout.sheets.get(BESIDE.get(sheet.table.name, ""))
        parts: list[Part] = [(sheet, columns)]
        if twin and not has_twin:
            parts.append((twin, columns_beside(grid, parts[0], twin, {at: headings[at] for at in strangers})))
            strangers = [at for at in strangers if at not in {*columns.values(), *parts[1][1].values()}]
        for at in strangers:
            self._strangers.tell(grid, at, parts)
        for at in {at for _, of_part in parts for at in of_part.values() if THOUSANDS.search(headings[at])}:
            self._cell("mend", "heading_thousands", grid, at)
        for at in {at for _, c in parts for name, at in c.items() if name.endswith(MONEY)}:
            if CURRENCY.search(headings[at]):
                self._cell("mend", "heading_currency", grid, at)
        self._tell_unheaded(grid)
        whole = self._recognised(grid, parts[0])
        if any(columns for _, columns in parts[1:]):
            whole.beside = _linked(whole, self._recognised(grid, parts[1]))
        return whole

    def _recognised(self, grid: Grid, part: Part) -> Recognised:
        sheet, columns = part
        said = self._accepted.values(grid, sheet, columns)
        return Recognised(grid, sheet, columns, said=said)

    def _known(
        self, grid: Grid, sheet: SheetLayout, headings: Mapping[int, str]
    ) -> tuple[dict[str, int], list[int]]:
        """The columns that are ours, and where the others stand."""
        columns: dict[str, int] = {}
        strangers: list[int] = []
        # A heading of ours outranks another name for the same column.
        for at in sorted(headings, key=lambda at: not sheet.is_own(headings[at])):
            name, is_own = sheet.named(headings[at]), sheet.is_own(headings[at])
            name = name if is_own else instead_of_id(sheet, columns, name)
            if name is None or (name in columns and not is_own):
                strangers.append(at)
            elif name in columns:
                self._cell("mend", "heading_twice", grid, at)
            else:
                columns[name] = at
        name_by_id(sheet, columns, headings)
        name_by_number(self._layout, sheet, columns, {at: headings[at] for at in strangers})
        strangers = [at for at in strangers if at not in columns.values()]
        return columns, strangers

    def _tell_unheaded(self, grid: Grid) -> None:
        """Cells without a heading: in a file of text they say that a row was divided at the wrong places."""
        headings = grid.rows[grid.heading_row]
        below = [(number, cells) for number, cells in grid.rows.items() if number > grid.heading_row]
        for at in sorted({at for _, cells in below for at in cells} - headings.keys()):
            is_torn = grid.is_delimited and at > max(headings)
            if not is_torn:
                self._cell("look", "heading_empty", grid, at)
            for number in (number for number, cells in below if is_torn and at in cells):
                self._notebook.tell_cell(grid, number, at, ("mend", "row_too_long", {}))
            self._guard.column(grid, at)

    def tell_missing(self, recognised: Recognised) -> None:
        """Tell of columns that must be there and are not, and offer to say what every row has in them."""
        where = recognised.grid.where
        likely = [offer for offer in self.offers if offer.where == where]
        times = Counter(offer.likely for offer in likely)
        # Where several columns may be the one, none of them is more likely than the others.
        meant = {offer.likely: offer.heading for offer in likely if times[offer.likely] == 1}
        for part in filter(None, (recognised, recognised.beside)):
            link = set() if part is recognised else {link_of(recognised.layout, part.layout)}
            there = {*part.columns, *part.said} | link
            for column in (c for c in part.layout.columns if c.is_needed and c.name not in there):
                values = said_of(self._layout, column, self._language)
                code = "heading_missing_near" if column.name in meant else "heading_missing"
                values["nearest"] = meant.get(column.name, "")
                row = part.grid.heading_row
                self._notebook.tell("mend", Fault(code, where, row, None, values), f"A{row}")
                if column.name not in meant:
                    self.offer_values(where, part.layout, [column])

    def offer_values(self, where: str, sheet: SheetLayout, columns: Iterable[SheetColumn]) -> None:
        """Offer to say what every row of a sheet has in columns that it lacks."""
        named = () if sheet.table.name == "programmes" else OWN_NAMES.get(sheet.table.name, ())
        for column in columns:
            schema = column.column
            is_free = schema is not None and schema.target in ("", *LAST) and schema.type in SAYABLE
            if is_free and column.name not in named:
                words, told = column.words[self._language], column.helps[self._language]
                heading = self._heading(column)
                self._values.append(Offer("value", where, heading, "", "", dict(words), column.name, told))

    def _heading(self, column: SheetColumn) -> str:
        return column.headings[self._language]

    def _cell(self, severity: str, code: str, grid: Grid, at: int, **values: object) -> None:
        self._notebook.tell_cell(grid, grid.heading_row, at, (severity, code, values))


def _linked(whole: Recognised, beside: Recognised) -> Recognised:
    """The twin with what is both tables' own: the name of the row of the whole, and where rows come from."""
    name = next((n for n in OWN_NAMES[whole.layout.table.name] if n in whole.columns), "")
    if name:
        beside.columns[link_of(whole.layout, beside.layout)] = whole.columns[name]
    beside.columns |= {name: whole.columns[name] for name in LAST if name in whole.columns}
    whole.columns.pop(OF_THE_ROW, None)
    return beside
