"""A cell understood as what its column holds: errors, formulas and persons first, then the kind of column."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from dashboard.database import is_personal, is_phone, quoted
from dashboard.intake import numbers
from dashboard.intake.dates import SLASHED
from dashboard.intake.grid import CLOCK, ERROR, FORMULA, NUMBER, TEXT
from dashboard.intake.hours import as_clock
from dashboard.intake.kinds import KINDS, NUMBERS, kind_of, read_text
from dashboard.intake.outcomes import Manner, Note, Outcome, mend
from dashboard.intake.words import unclear_words

SHOWN_ERROR = re.compile(r"#(\w{2,9}[!?]|DIV/0!|N/A|I/T)|#{3,}", re.IGNORECASE)
"""An error that was saved as text, and what is shown for a number in a column that is too narrow for it."""
GARBLED = re.compile("\ufffd|[ÃÂ][\u0080-\u00bf\u2018-\u203a…†ŒœŠšŽžŸ˜‰ˆ]|â€")
"""What letters become in a file that was read in another form than it was written in."""
FREE = "text"
"""The unit of columns where anything may be written, so that eight digits are no name and no amount."""


def reader_of(manner: Manner) -> Callable[[str], Outcome]:
    """Reads one cell of the column: its canonical text, and what is to be said of it."""
    understand = partial(KINDS.get(kind_of(manner), read_text), manner)
    is_required = manner.column.column is not None and manner.column.column.is_required
    is_free = manner.column.column is not None and manner.column.column.unit == FREE

    def read(cell: str) -> Outcome:
        kind, content = cell[0], cell[1:].strip()
        if kind == ERROR or (kind == TEXT and SHOWN_ERROR.fullmatch(content)):
            return mend("cell_error", value=quoted(content))
        if kind == FORMULA:
            value = numbers.compute(content.removeprefix("="))
            if value is None:
                return mend("formula_uncomputed", value=quoted(f"={content.removeprefix('=')}"))
            cell = NUMBER + numbers.plain(value)
        if kind == CLOCK and kind_of(manner) not in NUMBERS:
            cell = TEXT + as_clock(content)
        if is_personal(content) or (is_free and is_phone(content)):
            return mend("cell_personal")
        if kind == TEXT and GARBLED.search(content):
            return mend("cell_garbled", value=quoted(content))
        outcome = understand(cell[0], cell[1:].strip())
        is_unread = outcome[1] is not None and outcome[1].severity == "mend" and not is_required
        if is_unread and kind == TEXT and unclear_words(content):
            return None, Note("look", "cell_not_known", {"value": quoted(content)})
        return outcome

    return read


def day_comes_first(cells: Iterable[str]) -> bool | None:
    """Whether the dates with slashes in a column begin with the day; None where the cells do not tell, or disagree."""
    found = [SLASHED.fullmatch(cell[1:].strip()) for cell in cells]
    told = {int(match[1]) > 12 for match in found if match and max(int(match[1]), int(match[2])) > 12}
    return told.pop() if len(told) == 1 else None
