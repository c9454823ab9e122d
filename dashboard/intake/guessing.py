"""Which column a heading of somebody's own probably means: one whose words it says, or says with a slip; else none.

A wrong guess does more harm than none: words that only share letters, and those that mean something else, are no guess.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from itertools import permutations, product

from dashboard.intake.folding import fold, fold_heading
from dashboard.intake.inflection import ENDINGS, WORD, stems
from dashboard.intake.layout import SheetColumn, SheetLayout
from dashboard.intake.likeness import is_slip

BESIDE = frozenset("på av i for til fra frå og om per pr den det de dei of in the to a kr nok kroner".split())
"""Words that say nothing of what a column holds, beside those that do."""
NAMING = re.compile(r"navn(et)?|namn(et)?|names?")
"""Words that only say that the others are a name."""
OF_NAME = re.compile(r"(.{3,}?)s?(navn|namn|name)")
MOST_WORDS = 3
SHORTEST_PART = 4
"""Letters of the shortest beginning of a heading that stands for the whole of it."""
Names = Mapping[str, str]
"""A heading, folded -> the column it means."""


def guess(sheet: SheetLayout, heading: str, lacking: Collection[str], known: Collection[str]) -> SheetColumn | None:
    """The column that is probably meant. lacking: names of the columns to choose from; known: all headings, folded."""
    folded = {fold(heading), fold_heading(heading)}
    choices = [column for column in sheet.columns if column.name in lacking]
    owners = {column.name for column in choices if folded & (column.other_names | column.hints)}
    if owners or not folded.isdisjoint(known):
        # It says what it means; that other sheets have such a column makes it none of these.
        return sheet.column_named(owners.pop()) if len(owners) == 1 else None
    names = {name: column for name, column in sheet.by_heading.items() if column in lacking}
    for found in (_with_slip(folded, names), _said(heading, names), _begun(heading, names)):
        if len(found) == 1:
            return sheet.column_named(found.pop())
    return None


def _with_slip(folded: Collection[str], names: Names) -> set[str]:
    return {column for name, column in names.items() if any(is_slip(written, name) for written in folded)}


def _said(heading: str, names: Names) -> set[str]:
    """The columns that the words of a heading name in any form and order, whatever small words stand beside them."""
    words = [fold(word) for word in WORD.findall(unicodedata.normalize("NFKC", heading).casefold())]
    content = [word for word in words if word not in BESIDE and not word.isdigit()]
    content = [word for word in content if not NAMING.fullmatch(word)] or content
    if len(content) == 1 and (named := OF_NAME.fullmatch(content[0])):
        content = [named[1]]
    if len(content) > MOST_WORDS:
        return set()
    found = set()
    for grammar in ENDINGS:
        ours = {form: column for name, column in names.items() for form in stems(name, grammar)}
        for order in permutations(content):
            said = {"".join(parts) for parts in product(*(sorted(stems(word, grammar)) for word in order))}
            found |= {ours[form] for form in said & ours.keys()}
    return found


def _begun(heading: str, names: Names) -> set[str]:
    """The columns whose heading begins with what is written, where a point says that it is cut short."""
    begun = fold(heading) if heading.rstrip().endswith(".") else ""
    return {column for name, column in names.items() if len(begun) >= SHORTEST_PART and name.startswith(begun)}
