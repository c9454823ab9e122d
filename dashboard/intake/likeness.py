"""What somebody probably meant: only what is really like it, for a wrong suggestion does more harm than none."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from dashboard.intake.folding import fold

LIKE_ENOUGH = 0.7
"""The share of signs in common, from which two words may be one with a slip in it."""
LONG = 9
"""Letters of a word that two slips leave the same word."""
SHORTEST = 4
"""Letters that the beginning of a word must have to say the same as the whole."""
MOST_LISTED = 12
NUMBERS = re.compile(r"\d+")


def near(word: str, words: Iterable[str]) -> str:
    """The word that this one is nearly, or begins, or begins with; empty where there is none.

    Words whose numbers differ are different: another year is no slip.
    """
    wanted, numbers = fold(word), NUMBERS.findall(word)
    all_folded = {fold(candidate): candidate for candidate in words}
    alike = {name: said for name, said in all_folded.items() if NUMBERS.findall(said) == numbers}
    begun = [name for name in alike if len(name) >= SHORTEST and wanted.startswith(name)]
    if begun:
        return alike[max(begun, key=len)]
    # What a word begins may have more numbers than it: a name without its year.
    longer = [name for name in all_folded if len(wanted) >= SHORTEST and name.startswith(wanted)]
    if len(longer) == 1 and (not numbers or longer[0] in alike):
        return all_folded[longer[0]]
    close = get_close_matches(wanted, alike, n=1, cutoff=LIKE_ENOUGH)
    return alike[close[0]] if close else ""


def is_slip(written: str, word: str) -> bool:
    """Whether what is written is the word with a letter too many, too few or another, or two of them changed round.

    Both folded; of long words with two such slips. The first letter is the same: what only ends alike is another.
    """
    most = 1 if len(word) < LONG else 2
    if not word or written[:1] != word[:1] or abs(len(written) - len(word)) > most:
        return False
    return _slips(written, word) <= most


def _slips(written: str, word: str) -> int:
    """How many letters are too many, too few, others or changed round."""
    before, above, row = [], [], list(range(len(word) + 1))
    for at, sign in enumerate(written, 1):
        before, above, row = above, row, [at]
        for place, other in enumerate(word):
            fewest = min(above[place] + (sign != other), above[place + 1] + 1, row[place] + 1)
            is_round = at > 1 and place and (sign, written[at - 2]) == (word[place - 1], other)
            row.append(min(fewest, before[place - 1] + 1) if is_round else fewest)
    return row[-1]


def listed(words: Iterable[str]) -> str:
    """Words with comma between, as many as one cares to read."""
    first = [*words][: MOST_LISTED + 1]
    return ", ".join([*first[:MOST_LISTED], "…"] if len(first) > MOST_LISTED else first)
