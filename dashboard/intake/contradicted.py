"""What is said of every row, against what stands in some of them: a cancelled meeting is not held because most are."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.intake.folding import fold
from dashboard.intake.grid import TEXT
from dashboard.intake.headings import Recognised
from dashboard.intake.inflection import Inflections
from dashboard.intake.layout import SheetColumn
from dashboard.intake.needs import OWN_NAMES
from dashboard.intake.submission import Severity

FREE = "text"
"""The unit of columns where anything may be written, and so also what belongs in another column."""
MOST_TOGETHER = 2
"""Words that together may be a word of a list, such as kom ikke."""
SHORTEST, MOST_WORDS = 5, 30
"""Letters of the shortest word that says something in a sentence; words of a sentence that are gone through."""
WORD = re.compile(r"[^\W\d_]+")


def contradictions(
    sheet: Recognised, column: SheetColumn, code: str | None, rows: Sequence[tuple[int, Mapping[int, str]]]
) -> Iterator[tuple[int, int, str, Severity]]:
    """The cells that say another code than every row is said to have: row, column from 0, the code, how grave that is.

    Only where the column is a list of words, and only cells that are read as no list themselves.
    """
    if column.column is None or not column.column.choices:
        return
    free = {c.name for c in sheet.layout.columns if c.column is not None and c.column.unit == FREE}
    closed = {at for name, at in sheet.columns.items() if name not in free}
    # What a thing is called need not say what it is.
    names = {sheet.columns.get(name) for name in OWN_NAMES.get(sheet.layout.table.name, ())}
    listed = Inflections(column.words)
    known: dict[str, str | None] = {}
    for number, cells in rows:
        for at in (at for at, cell in cells.items() if at not in closed and cell[0] == TEXT):
            text = cells[at][1:]
            if text not in known:
                known[text] = _said(text, listed, code)
            if known[text]:
                yield number, at, str(known[text]), "look" if at in names else "mend"


def _said(text: str, listed: Inflections, code: str | None) -> str | None:
    """Another code that a text is, or has in it."""
    whole = listed.code(text)
    words = WORD.findall(text)[:MOST_WORDS]
    parts = (" ".join(words[at : at + n]) for n in range(1, MOST_TOGETHER + 1) for at in range(len(words) - n + 1))
    said = [whole, *(listed.code(part) for part in parts if len(fold(part)) >= SHORTEST)]
    return next((one for one in said if one not in (None, code)), None)
