"""Finds, in free text, whatever gives the name of an organisation away, however it is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.definitions import Disclosure
from dashboard.disclosure.folding import Token, folded, is_comparable, tokens
from dashboard.disclosure.ordinary import Ordinary

SHORTEST_WORD, SHORTEST_PART = 3, 6
"""Letters of a word that is looked for, and of one that is looked for inside other words and when spelt wrong."""
INITIALS, MOST_INITIALS = 3, 6
SPELT_APART = 5
"""Shorter names are not put together of words, only of letters that stand apart."""
MOST_KEPT = 20_000
GENITIVE = "s"


@dataclass(frozen=True)
class Named:
    """Somebody who is not to be named. ids: what the records call them. places: where they are."""

    name: str
    ids: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    is_whole_only: bool = False
    """Whether only the whole name gives them away, as that of a partner the programme does not look into."""


class Watch:
    """What to look for. Built once for all texts of a desk.

    The whole name and the ids, however they are parted; each word of the name that is no everyday word, inside other
    words too and with one letter wrong; an everyday word of it where it has a capital; the initials, and any
    abbreviation in capitals whose letters stand in the name in that order.
    """

    def __init__(self, named: Iterable[Named], ordinary: Ordinary, rules: Disclosure) -> None:
        self._ordinary = ordinary
        self._small = set(map(folded, rules.words_left_out_of_initials))
        self._before = set(map(folded, rules.words_before_places))
        self._wholes: set[str] = set()
        self._words: set[str] = set()
        self._capitals: set[str] = set()
        self._initials: set[str] = set()
        self._runs: set[str] = set()
        self._places = set(map(folded, rules.places))
        for one in named:
            self._take(one)
        self._longest = max(map(len, self._wholes), default=0) + len(GENITIVE)
        self._parts = tuple(sorted(word for word in self._words if len(word) >= SHORTEST_PART))
        self._misspelt = {variant for word in self._parts for variant in _variants(word)}
        self._looked_at: dict[str, bool] = {}

    def _take(self, one: Named) -> None:
        words = [token.folded for token in tokens(one.name)]
        self._wholes |= {"".join(words), *(whole for whole in map(folded, one.ids) if self._is_telling(whole))} - {""}
        if one.is_whole_only:
            return
        self._places |= {token.folded for place in one.places for token in tokens(place)}
        for word in words:
            if len(word) >= SHORTEST_WORD and not word.isdigit() and not self._ordinary.is_common(word):
                (self._capitals if self._ordinary.is_spoken(word) else self._words).add(word)
        for kept in (words, [word for word in words if word not in self._small]):
            initials = "".join(word[0] for word in kept)
            self._initials |= {initials} if len(initials) >= INITIALS else set()
        self._runs.add("".join(words))

    def _is_telling(self, whole: str) -> bool:
        """Whether an id is more than a number or an everyday word, or is as long as those of a register."""
        is_word = len(whole) >= SHORTEST_WORD and not whole.isdigit() and not self._ordinary.is_spoken(whole)
        return is_word or len(whole) > SHORTEST_PART

    def finds(self, text: str) -> bool:
        """Whether a text may name somebody, or cannot be looked through because of its letters."""
        if text not in self._looked_at:
            # Titles of decks come from addresses, of which anybody may make as many as they like.
            if len(self._looked_at) >= MOST_KEPT:
                self._looked_at.clear()
            self._looked_at[text] = self._look(text)
        return self._looked_at[text]

    def is_named_after(self, text: str) -> bool:
        """Whether a title, such as that of a programme, is somebody's name or holds it; a place may be in any title."""
        found = tokens(text)
        words = {token.folded for token in found} | {token.folded.removesuffix(GENITIVE) for token in found}
        telling = self._words - self._places
        inside = (part in word for word in words for part in telling if len(part) >= SHORTEST_PART)
        return self._finds_whole(found) or not words.isdisjoint(telling) or any(inside)

    def _look(self, text: str) -> bool:
        found = tokens(text)
        if not is_comparable(text) or self._finds_whole(found):
            return True
        return any(self._gives_away(token, before) for before, token in zip([None, *found], found, strict=False))

    def _finds_whole(self, found: Sequence[Token]) -> bool:
        words = [token.folded for token in found]
        for first in range(len(words)):
            run, is_letters = "", True
            for word in words[first:]:
                is_alone, is_letters = not run, is_letters and len(word) == 1
                run += word
                if len(run) > self._longest:
                    break
                may_be = is_alone or is_letters or len(run) >= SPELT_APART
                if may_be and not self._wholes.isdisjoint((run, run.removesuffix(GENITIVE))):
                    return True
        return False

    def _gives_away(self, token: Token, before: Token | None) -> bool:
        is_place = before is not None and before.folded in self._before
        bare = {token.folded, token.folded.removesuffix(GENITIVE)}
        if bare & self._words - (self._places if is_place else set()):
            return True
        if token.is_capital and bare & self._capitals:
            return True
        is_spoken = self._ordinary.is_spoken(token.folded)
        if bare & self._initials and (token.is_all_capitals or not is_spoken):
            return True
        return not is_spoken and (self._is_near(token.folded, is_place) or self._is_short_for(token))

    def _is_near(self, word: str, is_place: bool) -> bool:
        """Whether one of the longer words stands inside this one, or is it with a letter wrong."""
        if len(word) < SHORTEST_PART - 1 or (is_place and word in self._places):
            return False
        return any(part in word for part in self._parts) or not self._misspelt.isdisjoint(_variants(word))

    def _is_short_for(self, token: Token) -> bool:
        short = token.folded
        if not token.is_all_capitals or not INITIALS <= len(short) <= MOST_INITIALS or not short.isalpha():
            return False
        return any(run[0] == short[0] and _holds_in_order(run, short) for run in self._runs)


def _variants(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words that share one differ in a letter or so."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _holds_in_order(run: str, letters: str) -> bool:
    rest = iter(run)
    return all(letter in rest for letter in letters)
