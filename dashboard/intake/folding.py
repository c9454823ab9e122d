"""What ways of writing the same have in common: letters and digits, in lower case."""

import re
import unicodedata

AFTER_NAME = re.compile(r"\(.*?\)|\b(i )?(kr|nok|kroner)\b\.?")


def fold(text: str) -> str:
    """The letters and digits of a text in lower case: what two ways of writing the same have in common."""
    # Every cell of a workbook comes through here, and most are plain letters and digits already.
    composed = (text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold()
    return composed if composed.isalnum() else "".join(filter(str.isalnum, composed))


def fold_heading(text: str) -> str:
    """A heading without its unit, folded."""
    return fold(AFTER_NAME.sub(" ", unicodedata.normalize("NFKC", text).casefold())) or fold(text)
