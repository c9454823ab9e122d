"""Values as they stand in a CSV file, whoever it is for: people open what was meant for programs in a spreadsheet."""

import re
from datetime import date
from typing import Any

# A spreadsheet runs a cell that begins so. One set to another separator than ours also splits at semicolons, tabs and
# line breaks inside our quotation marks, so what stands after those can become the beginning of a cell.
BEGINNING = re.compile(r"(^|[;\t\r\n])(?=[ \"']*[=+\-@\t\r＝＋－＠])")


def neutral(text: str) -> str:
    """The text with an apostrophe before everything that could begin a formula; other texts as they are."""
    return BEGINNING.sub(r"\1'", text)


def written(value: Any) -> Any:
    """A value as every CSV file of ours has it: texts neutral, numbers as they are, ISO dates, true and false.

    Nothing is lost: who takes away one apostrophe wherever BEGINNING would put one has the text as it was.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return neutral(value) if isinstance(value, str) else value
