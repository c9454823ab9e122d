"""A sheet whose rows are rows of another table too: which columns are of that, and what ties the two."""

from collections.abc import Mapping

from dashboard.intake.grid import Grid
from dashboard.intake.layout import SheetLayout
from dashboard.intake.needs import OWN_NAMES
from dashboard.intake.strangers import Part


def link_of(whole: SheetLayout, twin: SheetLayout) -> str:
    """The column of a twin that names the row of the whole."""
    return next(c.name for c in twin.columns if c.column and c.column.target == whole.table.name)


def columns_beside(grid: Grid, part: Part, twin: SheetLayout, strangers: Mapping[int, str]) -> dict[str, int]:
    """The columns of a twin among those that are not the sheet's own; none where its rows are no rows of the twin.

    What names the row of the whole there is its name here.
    """
    sheet, columns = part
    named: dict[str, int] = {}
    for at, heading in strangers.items():
        name = twin.named(heading)
        if name and name not in named:
            named[name] = at
    link = link_of(sheet, twin)
    holders = {c.name for c in twin.columns if c.is_needed and c.column and c.column.target} - {link}
    if not (holders <= named.keys() and (named.keys() - {*holders, link} or _repeats(grid, part))):
        return {}
    at = named.pop(link, None)
    own = next((n for n in (*OWN_NAMES[sheet.table.name], sheet.table.keys[0][0]) if n not in columns), "")
    if at is not None and own:
        columns[own] = at
    return named


def _repeats(grid: Grid, part: Part) -> bool:
    """Whether two rows of a sheet are the same but for what is not its own."""
    _, columns = part
    below = [cells for number, cells in grid.rows.items() if number > grid.heading_row]
    rows = [tuple(cells.get(at) for at in columns.values()) for cells in below]
    return len({*rows}) < len(rows)
