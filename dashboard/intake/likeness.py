"""What somebody probably meant: only what is really like it, for a wrong suggestion does more harm than none."""

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

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
    close = process.extractOne(wanted, alike.keys(), scorer=Indel.normalized_similarity, score_cutoff=LIKE_ENOUGH)
    return alike[close[0]] if close else ""


def is_slip(written: str, word: str) -> bool:
    """Whether what is written is the word with a letter too many, too few or another, or two of them changed round.

    Both folded; of long words with two such slips. The first letter is the same: what only ends alike is another.
    """
    most = 1 if len(word) < LONG else 2
    if not word or written[:1] != word[:1] or abs(len(written) - len(word)) > most:
        return False
    return OSA.distance(written, word, score_cutoff=most) <= most


def listed(words: Iterable[str]) -> str:
    """Different words with comma between, as many as one cares to read; no more of them are looked at."""
    first: dict[str, None] = {}
    for word in words:
        first[word] = None
        if len(first) > MOST_LISTED:
            break
    shown = [*first]
    return ", ".join([*shown[:MOST_LISTED], "…"] if len(shown) > MOST_LISTED else shown)
