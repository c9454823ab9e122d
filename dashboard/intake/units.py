"""Where a sheet says that its amounts are not in whole kroner: in a heading, a line of its own, a format, a cell."""

import re
from collections.abc import Iterator

from dashboard.intake.grid import TEXT, Grid

THOUSANDS = re.compile(
    r"\b1[ .]?000(?!\d)|tusen|thousand|hundre|\bmill|mnok|tnok|\b[tk]\.?\s?kr\b|\bkkr\b|\bknok\b|\børe\b", re.IGNORECASE
)
CURRENCY = re.compile(r"\b(eur|euro|usd|sek|dkk|gbp)\b|dollar|[€$£]", re.IGNORECASE)
SHORT = re.compile(r"\d\s*(['\u2019]|[kt]\.?)$", re.IGNORECASE)
"""An amount with a sign for thousands after it: 12,5'."""
IN_ANOTHER = re.compile(
    r"\b(i|in)\s+((hele?|heile|whole)\s+)?(1[ .]?000\b(?![ .]?\d)|tusen|thousand|mill|øre|mnok|tkr|euro?\b|usd|dollar)"
    r"|\b(hele|heile)\s+(tusen|mill)|^\W*((beløp|tall|tal|sum)\W+)?(kr|nok|kroner)\.?\s?1[ .]?000\W*$",
    re.IGNORECASE,
)


def is_other(text: str) -> bool:
    """Whether an amount is written in something else than whole kroner."""
    words = re.sub(r"[\d.,]+", " ", text)
    return SHORT.search(text) is not None or any(form.search(words) for form in (THOUSANDS, CURRENCY))


def said_of_sheet(grid: Grid) -> Iterator[tuple[int, int, str]]:
    """The lines above the headings, or alone in their row, that tell another unit: row, column, text."""
    for number, cells in sorted(grid.rows.items()):
        if number < grid.heading_row or len(cells) == 1:
            yield from ((number, at, c[1:]) for at, c in cells.items() if c[0] == TEXT and IN_ANOTHER.search(c[1:]))
