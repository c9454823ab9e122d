"""What may be repeated from a file in a message: short, and never personal."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_QUOTE = 60

# Python and DuckDB both read this pattern, so it keeps to what both understand.
PERSONAL_TEXT = r"(?:^|[^0-9])[0-9]{6}[ -]?[0-9]{5}(?:[^0-9]|$)|[^\s@]+@[^\s@]+\.[A-Za-z]{2,}"

PERSONAL_WORDS = """
kontaktperson contactperson navnpåperson personnavn personname nameofperson fornavn etternavn firstname lastname
surname fullname epost mail telefon phone mobil fødsels fodsels personnummer personnr dnummer birth
""".split()


def is_personal(text: str) -> bool:
    """Whether the text holds what may be a birth number (eleven digits) or an e-mail address."""
    return re.search(PERSONAL_TEXT, text) is not None


def personal_word(heading: str) -> str | None:
    """The word that makes a column heading look like personal data, or None."""
    letters = re.sub(r"[\W\d_]", "", heading.casefold())
    return next((word for word in PERSONAL_WORDS if word in letters), None)


def quoted(value: object) -> str:
    """The value as one short line; dots where it may be personal."""
    line = " ".join(str(value).split())
    if is_personal(line):
        return "…"
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def nearest(word: str, words: Iterable[str]) -> str:
    """The word that is most like this one, whatever the distance; empty where there are none."""
    by_folded = {candidate.casefold(): candidate for candidate in words}
    matches = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0)
    return by_folded[matches[0]] if matches else ""
