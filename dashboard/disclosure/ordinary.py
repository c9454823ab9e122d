"""Which words of a name are words of everyday talk, so that they do not tell who is meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.catalog import Catalog
from dashboard.disclosure.folding import folded

ENDINGS = ("", "s", "e", "a", "n", "r", "t", "en", "et", "er", "ar", "ne", "ene", "ane", "ens", "ets", "enes", "ers")
LINKS = ("", "s", "e")
"""What may stand between the parts of a compound."""
SHORTEST_PART = 3
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Ordinary:
    """common: words of which names are made, folded. spoken: words of our own texts, as they stand in lower case."""

    common: frozenset[str]
    spoken: frozenset[str]

    @classmethod
    def of(cls, catalog: Catalog) -> "Ordinary":
        """The words that the rules name, and those that the texts use in whatever language."""
        texts = (text for language in catalog.languages.values() for text in _strings(language.texts))
        # What stands only with a capital in our texts is a name there too.
        lower = {word for text in texts for word in WORD.findall(text) if word[0].islower()}
        return cls(frozenset(map(folded, catalog.disclosure.common_words)), frozenset(map(folded, lower)))

    def is_common(self, word: str) -> bool:
        """Whether a folded word is common, has a common one before its ending, or is put together of such words."""
        return self._is_inflected(word) or any(self._is_compound(word, at) for at in range(SHORTEST_PART, len(word)))

    def is_spoken(self, word: str) -> bool:
        """Whether a folded word is one that anybody may use without meaning a name."""
        return word in self.spoken or self.is_common(word)

    def _is_inflected(self, word: str) -> bool:
        return any(word.endswith(ending) and word[: len(word) - len(ending)] in self.common for ending in ENDINGS)

    def _is_compound(self, word: str, at: int) -> bool:
        first, rest = word[:at], word[at:]
        is_first = any(first.endswith(link) and first[: at - len(link)] in self.common for link in LINKS)
        return is_first and len(rest) >= SHORTEST_PART and self.is_common(rest)


def _strings(block: object) -> Iterator[str]:
    if isinstance(block, str):
        yield block
    elif isinstance(block, Mapping | list | tuple):
        parts: Iterable[object] = block.values() if isinstance(block, Mapping) else block
        for part in parts:
            yield from _strings(part)
