"""Which sheet is which table, and where its headings stand: by what somebody says, by its title, by its headings."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from dashboard.intake.accepted import Accepted
from dashboard.intake.folding import fold
from dashboard.intake.grid import TEXT, Grid
from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.shared import BESIDE

LOOKED_AT = 40
"""Rows among which the headings must be."""
FEWEST_KNOWN, FEWEST_TO_GUESS = 2, 4
LIKE_OURS, PERHAPS_OURS, MOST_ALIKE = 0.8, 0.75, 5
"""How like one of ours a title is that is read as it, and asked about; how many such titles are looked at."""
COPIED = re.compile(r"[\s\d()_-]+|kopi( av)?|copy( of)?", re.IGNORECASE)
MENTORS = re.compile(r"mentor(er|ene|ar|ane|s|org\w*)?")
"""What people call a list of mentors, folded."""


class Finder:
    """Finds the layout of sheets."""

    def __init__(self, layout: Layout, accepted: Accepted) -> None:
        self._layout, self._accepted = layout, accepted
        self._titled: set[str] = set()
        self._registered: Collection[str] = ()

    def look_at(self, grids: Iterable[Grid], registered: Collection[str]) -> None:
        """Know which record tables have a sheet by their title among these, and which have rows from before."""
        self._titled = {sheet.table.name for sheet in map(self._titled_as, grids) if sheet}
        self._registered = registered

    def has_own_sheet(self, table: str) -> bool:
        """Whether a sheet has the title of a record table, and is read as that alone."""
        return table in self._titled

    def holds_mentors(self, grid: Grid) -> bool:
        """Whether a sheet of organisations holds mentors: by its title, or by what somebody says it is."""
        said = (*_forms(grid.title), self._accepted.said_of(grid))
        return any(MENTORS.fullmatch(fold(title)) or self._layout.is_for_mentors(title) for title in said)

    def find(self, grid: Grid) -> tuple[SheetLayout | None, str]:
        """The layout of a sheet, and what is to be told of how it was found: a code, empty where nothing is."""
        sheets = self._layout.sheets
        said = self._accepted.sheet(grid, self._layout.named)
        if said:
            return self._whole(grid, sheets[said]), "sheet_accepted"
        titled = self._titled_as(grid)
        if titled:
            return self._whole(grid, titled), ""
        scores = sorted(((heading_of(grid, sheet)[1], name) for name, sheet in sheets.items()), reverse=True)
        named = self._layout.by_other_title.get(fold(grid.title), "")
        (best, name), (second, _) = scores[:2]
        is_like_it = bool(named) and (heading_of(grid, sheets[named])[1] == best or BESIDE.get(named) == name)
        if is_like_it and best >= FEWEST_KNOWN:
            return self._whole(grid, sheets[named]), "sheet_named"
        likely = self.likely(grid, LIKE_OURS)
        if likely and heading_of(grid, likely)[1] >= FEWEST_KNOWN:
            return likely, "sheet_guessed"
        if best < FEWEST_TO_GUESS or best == second:
            return None, ""
        return self._whole(grid, sheets[name]), "sheet_guessed"

    def _titled_as(self, grid: Grid) -> SheetLayout | None:
        """The sheet that has this title, as it is or with what copying adds to it."""
        titles = self._layout.by_title
        for title in _forms(grid.title):
            if fold(title) in titles:
                return self._layout.sheets[titles[fold(title)]]
        return None

    def _whole(self, grid: Grid, sheet: SheetLayout) -> SheetLayout:
        """The sheet whose rows those of this one refer to, where this one says what they are and no other does."""
        name = next((whole for whole, beside in BESIDE.items() if beside == sheet.table.name), "")
        if not name or name in self._titled:
            return sheet
        whole = self._layout.sheets[name]
        headings = [cell[1:] for cell in grid.rows[heading_of(grid, sheet)[0] or min(grid.rows)].values()]
        own = {whole.named(heading) for heading in headings if sheet.named(heading) is None}
        own |= self._accepted.names_said(grid, whole)
        dates = {column.name for column in whole.table.columns if column.type == "DATE"}
        wanted = {column.name for column in whole.columns if column.is_needed}
        if not own & (wanted if name in self._registered else wanted | dates):
            return sheet
        # It is no sheet of its title any more, which another sheet would have to leave its rows to.
        self._titled.discard(sheet.table.name)
        return whole

    def likely(self, grid: Grid, cutoff: float = PERHAPS_OURS) -> SheetLayout | None:
        """Of the sheets with a title much like it, the one most of whose headings it has."""
        titles, mentors = self._layout.by_title, self._layout.is_for_mentors
        alike = get_close_matches(fold(grid.title), titles, n=MOST_ALIKE, cutoff=cutoff)
        # Any word about mentors is like the title of those sheets whose rows stand with the organisations.
        ordered = sorted(alike, key=mentors)
        found = [self._layout.sheets[titles[title]] for title in ordered]
        return max(found, key=lambda sheet: heading_of(grid, sheet)[1], default=None)


def _forms(title: str) -> tuple[str, ...]:
    """A title as it is, and without what copying and saving as add to it."""
    return title, COPIED.sub(" ", title), re.split(r" - |_-_|[.]", title)[-1]


def heading_of(grid: Grid, sheet: SheetLayout) -> tuple[int, int]:
    """The row with most known headings, the first of several, and how many it has."""
    best = (0, 0)
    for number in sorted(grid.rows)[:LOOKED_AT]:
        cells = grid.rows[number].values()
        known = len({sheet.named(cell[1:]) for cell in cells if cell[0] == TEXT} - {None})
        if known > best[1]:
            best = (number, known)
    return best


def first_of_words(grid: Grid, fewest: int) -> int:
    """The first row with so many texts, which a row of headings has; 0 where there is none."""
    rows = sorted(grid.rows.items())[:LOOKED_AT]
    texts = ((number, sum(cell[0] == TEXT for cell in cells.values())) for number, cells in rows)
    return next((number for number, count in texts if count >= fewest), 0)
