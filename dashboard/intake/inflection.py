"""Forms of the words of a list: one or several, definite or not, together or apart, and the code they must mean."""

import re
from collections.abc import Iterator
from itertools import product

from dashboard.intake.folding import fold
from dashboard.intake.vocabulary import Words

ENGLISH = "en"
ENDINGS = {ENGLISH: ("es", "s"), "": ("ene", "ane", "en", "et", "er", "ar", "a", "e")}
"""How words end beside their stem, in English and in both kinds of Norwegian."""
NEUTER = re.compile(r"[^aeiouyæøå]t$")
"""The t of an adjective, as in digitalt: after a consonant, for annet is no form of anne."""
LONGEST_ENDING = 3
SHORTEST = 4
"""Letters of the shortest stem: shorter ones are shared by words that have nothing to do with each other."""
MOST_WORDS = 6
"""Longer than the list's own words is no form of them."""
WORD = re.compile(r"[^\W_]+")


class Inflections:
    """The forms of all words of a column, and the code of each form that only one code has."""

    def __init__(self, words: Words) -> None:
        means: dict[tuple[str, str], set[str]] = {}
        for language, of_language in words.items():
            grammar = ENGLISH if ENGLISH in language.split() else ""
            for code, word in of_language.items():
                for form in _forms(word, grammar):
                    means.setdefault((grammar, form), set()).add(code)
        self._means = means
        self._longest = max((len(form) for _, form in means), default=0)

    def code(self, text: str) -> str | None:
        """The code that a text must mean; None where it means none, or may mean several."""
        found: set[str] = set()
        # Forms of many words are many: what is too long to be one is not gone through.
        if len(fold(text)) > self._longest + LONGEST_ENDING * len(WORD.findall(text)):
            return None
        for grammar in ENDINGS:
            for form in _forms(text, grammar):
                found |= self._means.get((grammar, form), set())
        return found.pop() if len(found) == 1 else None


def _forms(text: str, grammar: str) -> set[str]:
    """What a text may be a form of, folded: each of its words as it stands, and without its ending."""
    words = WORD.findall(text)
    if len(words) > MOST_WORDS:
        return set()
    return {"".join(parts) for parts in product(*(sorted(stems(fold(word), grammar)) for word in words))} - {""}


def stems(word: str, grammar: str) -> set[str]:
    """A folded word, and what it may be a form of."""
    return {word, *(stem for stem in _shorter(word, grammar) if len(stem) >= SHORTEST)}


def _shorter(word: str, grammar: str) -> Iterator[str]:
    yield from (word.removesuffix(ending) for ending in ENDINGS[grammar] if word.endswith(ending))
    if grammar == ENGLISH and word.endswith("ies"):
        yield f"{word.removesuffix('ies')}y"
    elif grammar != ENGLISH and NEUTER.search(word):
        yield word[:-1]
