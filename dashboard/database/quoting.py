"""What may be repeated from a file in a message: short, and never personal."""

from collections.abc import Iterable
from difflib import get_close_matches

from dashboard.database.personal import is_personal

LONGEST_QUOTE = 60


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
