"""Takes the sting out of texts that a spreadsheet would run as a formula."""

import re

# A spreadsheet runs a cell that begins so. One set to another separator than ours also splits at semicolons, tabs and
# line breaks inside our quotation marks, so what stands after those can become the beginning of a cell.
BEGINNING = re.compile(r"(^|[;\t\r\n])(?=[ \"']*[=+\-@\t\r＝＋－＠])")


def neutral(text: str) -> str:
    """The text with an apostrophe before everything that could begin a formula; other texts as they are."""
    return BEGINNING.sub(r"\1'", text)
