"""What is said of every row, against what stands in some of them: a cancelled meeting is not held because most are."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from dashboard.intake.grid import TEXT
from dashboard.intake.headings import Recognised
from dashboard.intake.inflection import Inflections
from dashboard.intake.layout import SheetColumn
from dashboard.intake.needs import OWN_NAMES
from dashboard.intake.outcomes import Row
from dashboard.intake.submission import Severity

FREE = "text"
"""The unit of columns where anything may be written, and so also what belongs in another column."""
MOST_TOGETHER = 2
"""Words that together may be a word of a list, such as kom ikke."""
SHORTEST, MOST_WORDS = 5, 30
"""Letters of the shortest word that says something in a sentence; words of a sentence that are gone through."""
WORD = re.compile(r"[^\W\d_]+")


def contradictions(
    sheet: Recognised, column: SheetColumn, code: str, rows: Sequence[Row]
) -> Iterator[tuple[int, int, str, Severity]]:
    """The cells that say another code than every row is said to have: row, column from 0, the code, how grave that is.

    Only where the column is a list of words, and only cells that are read as no list themselves.
    """
    if not column.codes or (column.column is not None and not column.column.choices):
        return
    free = {c.name for c in sheet.layout.columns if c.column is not None and c.column.unit == FREE}
    closed = {at for name, at in sheet.columns.items() if name not in free}
    # What a thing is called need not say what it is.
    names = {sheet.columns.get(name) for name in OWN_NAMES.get(sheet.layout.table.name, ())}
    meant = cache(Inflections(column.words).code)
    known: dict[str, tuple[str, bool] | None] = {}
    for number, cells in rows:
        for at in (at for at, cell in cells.items() if at not in closed and cell[0] == TEXT):
            text = cells[at][1:]
            if text not in known:
                known[text] = _said(text, meant, code)
            if (told := known[text]) and (told[1] or at not in names):
                yield number, at, told[0], "mend" if told[1] and at not in names else "look"


def _said(text: str, meant: Callable[[str], str | None], code: str) -> tuple[str, bool] | None:
    """Another code that a text is or has in it, and whether it begins with it: a sentence may only name it."""
    if (whole := meant(text)) not in (None, code):
        return str(whole), True
    words = WORD.findall(text)[:MOST_WORDS]
    for at in range(len(words)):
        for together in range(MOST_TOGETHER, 0, -1):
            part = " ".join(words[at : at + together])
            said = meant(part) if len(part) >= SHORTEST else None
            if said not in (None, code):
                return str(said), at == 0
    return None
