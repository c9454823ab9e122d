"""What the files do not say and whoever hands them in does; and which of it was used."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from dashboard.database import is_personal, quoted
from dashboard.errors import Fault
from dashboard.intake.folding import fold
from dashboard.intake.grid import TEXT, Grid
from dashboard.intake.layout import SheetLayout
from dashboard.intake.notebook import Notebook
from dashboard.intake.submission import Asks, Meaning

SEVERAL = 2
UNMET = {"sheet": "meaning_unmet_sheet", "column": "meaning_unmet", "value": "meaning_unmet_value"}


class Accepted:
    """The meanings that are given, and which of them were met."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self._meanings = tuple(meanings)
        self._met: set[Meaning] = set()
        self._titles: Counter[str] = Counter()

    def look_at(self, grids: Iterable[Grid]) -> None:
        """Know which titles are those of one sheet only: of several files, each may have such a sheet."""
        self._titles = Counter(_plain(grid.title) for grid in grids)

    def sheet(self, grid: Grid, named: Callable[[str], str | None]) -> str | None:
        """The record table whose sheet a sheet is to be read as. named: title -> record table."""
        meaning = next(self._about(grid, "sheet"), None)
        name = meaning and named(meaning.column)
        self._met |= {meaning} if meaning and name else set()
        return name

    def said_of(self, grid: Grid) -> str:
        """What somebody says a sheet is, in their words; empty where nobody does."""
        return next((meaning.column for meaning in self._about(grid, "sheet")), "")

    def column(self, grid: Grid, sheet: SheetLayout, heading: str) -> str | None:
        """The name of the column that a heading is to be read as; None where nobody has said."""
        for meaning in self._about(grid, "column"):
            if fold(meaning.heading) == fold(heading):
                name = sheet.named(meaning.column)
                self._met |= {meaning} if name else set()
                return name
        return None

    def values(self, grid: Grid, sheet: SheetLayout, there: Collection[str] = ()) -> dict[str, str]:
        """What every row has in columns the sheet lacks: name of the column -> what somebody has written.

        there: the columns that the sheet has, of which nothing is to be said. Of two that say different things of
        one column, the second is not met.
        """
        found: dict[str, str] = {}
        for meaning in self._about(grid, "value"):
            name = sheet.named(meaning.column)
            if name and name not in there and found.get(name, meaning.value) == meaning.value:
                found[name] = meaning.value
                self._met.add(meaning)
        return found

    def names_said(self, grid: Grid, sheet: SheetLayout) -> set[str]:
        """The columns of a sheet that something is said of, whether or not it is read as that."""
        return {name for meaning in self._about(grid, "value") if (name := sheet.named(meaning.column))}

    def made(self, sheet: SheetLayout, language: str) -> Grid | None:
        """A sheet of one row, of what is said of a sheet that is not there; None where nothing is."""
        title = next((m.where for m in self._meanings if m.asks == "value" and _is_of(sheet, m.where)), "")
        grid = Grid(title, "", title)
        said = self.values(grid, sheet)
        headings = {at: TEXT + sheet.column_named(name).headings[language] for at, name in enumerate(said)}
        grid.rows = {1: headings, 2: {at: TEXT + value for at, value in enumerate(said.values())}}
        return grid if said else None

    def _about(self, grid: Grid, asks: Asks) -> Iterator[Meaning]:
        names = {_plain(grid.where)} | ({_plain(grid.title)} if self._titles[_plain(grid.title)] < SEVERAL else set())
        return (one for one in self._meanings if one.asks == asks and _plain(one.where) in names)

    def tell_unmet(self, notebook: Notebook) -> None:
        """Tell of meanings that nothing was read by."""
        for meaning in (meaning for meaning in self._meanings if meaning not in self._met):
            value = "…" if is_personal(meaning.value) else quoted(meaning.value)
            values = {"heading": meaning.heading, "nearest": meaning.column, "value": value}
            notebook.tell("mend", Fault(UNMET[meaning.asks], meaning.where, values=values))


def _plain(title: str) -> str:
    """A title in lower case; its signs tell it from others, such as those of copies."""
    return unicodedata.normalize("NFKC", title).casefold().strip()


def _is_of(sheet: SheetLayout, title: str) -> bool:
    return fold(title) in {fold(name) for name in (sheet.table.name, *sheet.titles.values())}
