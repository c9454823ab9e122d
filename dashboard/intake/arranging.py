"""How a table stands on its sheet: headings over two rows are made one, and what follows further down is cut off."""

import re
from collections.abc import Collection, Iterator, Mapping

from dashboard.intake.folding import fold, fold_heading
from dashboard.intake.grid import NUMBER, TEXT, Grid
from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.words import FOOTNOTE

FEWEST_OF_ANOTHER = 3
"""Known headings of a row that begins another table."""
YEAR = re.compile(r"(19|20)\d\d")
UNIT = re.compile(
    r"\W*((i|in|hele|heile|1[ .]?000|tusen|thousand|mill\w*|kr|nok|kroner|øre|euro?|antall|prosent|%)\W*)+",
    re.IGNORECASE,
)
"""What stands alone under a heading and tells its unit."""


def join_headings(grid: Grid, sheet: SheetLayout) -> bool:
    """Make one row of headings of two, where some stand in the upper and others below a group; whether it was so."""
    row = grid.heading_row
    for upper, lower in ((row, row + 1), (row - 1, row)):
        if upper in grid.rows and lower in grid.rows and _are_two(grid.rows[upper], grid.rows[lower], sheet):
            grid.rows[lower] = _joined(grid.rows[upper], grid.rows[lower], sheet)
            del grid.rows[upper]
            grid.heading_row = lower
            return True
    return False


def _are_two(upper: Mapping[int, str], lower: Mapping[int, str], sheet: SheetLayout) -> bool:
    """Whether a row holds nothing but headings below those of another, which has some that it lacks."""
    alone = [cell for at, cell in upper.items() if at not in lower]
    is_above = any(cell[0] == TEXT and sheet.named(cell[1:]) for cell in alone) and min(lower) > min(upper)
    below = [cell[1:] for cell in lower.values()]
    years = [text for text in below if YEAR.fullmatch(text.strip())]
    is_below = all(sheet.named(text) or text in years or UNIT.fullmatch(text) for text in below)
    # A year alone is no heading beside others, but says what the rows below it are of.
    is_year_alone = len({*years}) == 1 and len(below) == 1
    return is_above and is_below and not is_year_alone and all(cell[0] in (TEXT, NUMBER) for cell in lower.values())


def _joined(upper: Mapping[int, str], lower: Mapping[int, str], sheet: SheetLayout) -> dict[int, str]:
    """The headings of two rows as one; a group reaches over the columns to its right that have none of their own."""
    texts = [fold(cell[1:]) for cell in lower.values()]
    joined, group = dict(upper), ""
    for at in range(min(upper), max(*upper, *lower) + 1):
        group = upper.get(at, TEXT + group)[1:]
        if at in lower:
            own = lower[at][1:]
            is_whole = sheet.named(own) and texts.count(fold(own)) == 1 and not YEAR.search(group)
            joined[at] = TEXT + (own if is_whole else f"{group} ({own})" if UNIT.fullmatch(own) else f"{group} {own}")
    return dict(sorted(joined.items()))


def row_of_another(grid: Grid, sheet: SheetLayout, layout: Layout) -> int:
    """The first row below the headings that holds those of another table, or ours in other columns; 0 for none."""
    words = {word for other in layout.sheets.values() for word in other.by_heading}
    are_known: dict[str, bool] = {}
    for number in sorted(number for number in grid.rows if number > grid.heading_row):
        cells = grid.rows[number].values()
        if len(cells) < FEWEST_OF_ANOTHER or any(cell[0] != TEXT for cell in cells):
            continue
        for cell in cells:
            if cell not in are_known:
                are_known[cell] = fold(cell[1:]) in words or fold_heading(cell[1:]) in words
        if sum(are_known[cell] for cell in cells) < FEWEST_OF_ANOTHER:
            continue
        is_same = repeats_headings(grid, grid.rows[number], sheet)
        texts = [cell[1:] for cell in cells]
        if not is_same and any(_are_headings(texts, other) for other in layout.sheets.values()):
            return number
    return 0


def repeats_headings(grid: Grid, cells: Mapping[int, str], sheet: SheetLayout) -> bool:
    """Whether a row says the headings again, each in its own column, and nothing else."""
    headings = grid.rows[grid.heading_row]
    pairs = [(cell[1:], headings.get(at, " ")[1:]) for at, cell in cells.items()]
    return all(fold(one) == fold(above) or sheet.named(one) == sheet.named(above) is not None for one, above in pairs)


def captions(grid: Grid, sheet: SheetLayout) -> Iterator[tuple[int, str]]:
    """The rows of one text that part the rows of a sheet, and whether that is sure: over headings that stand again.

    What stands apart from the rows above is a name where nothing but a name need be there, or a line below the table.
    """
    numbers = [number for number in sorted(grid.rows) if number >= grid.heading_row]
    is_wide = any(len(grid.rows[number]) > 1 for number in numbers[1:])
    is_apart = False
    for before, number, after in zip(numbers, numbers[1:], [*numbers[2:], 0], strict=False):
        # What follows at once upon what stands apart stands apart with it.
        is_apart = before < number - 1 or (is_apart and len(grid.rows[before]) == 1)
        cells = grid.rows[number]
        if len(cells) > 1 or any(cell[0] != TEXT or FOOTNOTE.match(cell[1:]) for cell in cells.values()):
            continue
        if after and len(grid.rows[after]) > 1 and repeats_headings(grid, grid.rows[after], sheet):
            yield number, "caption_between"
        elif is_wide and is_apart and sum(column.is_needed for column in sheet.columns) == 1:
            yield number, "row_alone"


def _are_headings(texts: list[str], sheet: SheetLayout) -> bool:
    """Whether these are headings of a sheet, and all but a few of them known."""
    known = {sheet.named(text) for text in texts} - {None}
    return len(known) >= FEWEST_OF_ANOTHER and len(known) * 3 >= len(texts) * 2


def columns_of_years(grid: Grid, sheet: SheetLayout) -> dict[int, str]:
    """The columns that hold the same of different years, by where they stand; none for fewer than two years."""
    if not any(column.name == "year" for column in sheet.columns):
        return {}
    headings = {at: cell[1:] for at, cell in grid.rows[grid.heading_row].items()}
    numbers = _numbers(sheet)
    found: dict[int, str] = {}
    for at, heading in headings.items():
        years, bare = YEAR.findall(heading), YEAR.sub(" ", heading)
        if len(years) == 1 and (not fold(bare) or (sheet.named(bare) in numbers and sheet.named(heading) is None)):
            found[at] = heading
    told = {match[0] for heading in found.values() if (match := YEAR.search(heading))}
    return found if len(told) > 1 else {}


def has_year_and_numbers(grid: Grid, sheet: SheetLayout, without: Collection[int]) -> bool:
    """Whether a sheet has a column of the year, and numbers, among the headings that are not left out."""
    headings = [cell[1:] for at, cell in grid.rows[grid.heading_row].items() if at not in without]
    names = {sheet.named(heading) for heading in headings}
    return "year" in names and not names.isdisjoint(_numbers(sheet) - {"year"})


def _numbers(sheet: SheetLayout) -> set[str]:
    """The columns of a sheet that hold numbers."""
    return {c.name for c in sheet.columns if c.column and c.column.type.startswith(("DECIMAL", "INTEGER"))}
