"""Texts as they are compared when names are looked for: without case, accents, invisible signs and what parts words."""

import unicodedata
from typing import NamedTuple

# Letters that Unicode does not take apart, as those write them who have them on no key.
LETTERS = str.maketrans({
    "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "þ": "th", "ŧ": "t",
})  # fmt: skip
DOUBLED = (("aa", "a"), ("ae", "a"), ("oe", "o"))
"""Two letters written for one."""
SILENT = ("Cf", "Lm", "Mn", "Me")
"""Signs that nobody sees, or that only mark the letter before: soft hyphens, joiners, accents."""
FIRST_FOREIGN = 0x250
"""Below it every letter is Latin."""


class Token(NamedTuple):
    """A word as it is compared, and as it was written."""

    folded: str
    written: str

    @property
    def is_capital(self) -> bool:
        """Whether it was written as names are."""
        return self.written[:1].isupper()

    @property
    def is_all_capitals(self) -> bool:
        """Whether it was written as abbreviations are."""
        return self.written.isupper()


def plain(text: str) -> str:
    """The text in one Unicode form, without signs that nobody sees."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) not in SILENT)


def folded(text: str) -> str:
    """The letters and digits of a text run together, as they are compared."""
    return "".join(token.folded for token in tokens(text))


def tokens(text: str) -> list[Token]:
    """The words of a text: every sign that is no letter and no digit parts them."""
    parted = "".join(sign if sign.isalnum() else " " for sign in plain(text))
    found = (Token(_fold(word), word) for word in parted.split())
    return [token for token in found if token.folded]


def _fold(word: str) -> str:
    bare = word.casefold()
    if not bare.isascii():
        apart = unicodedata.normalize("NFKD", bare).translate(LETTERS)
        bare = "".join(sign for sign in apart if sign.isalnum())
    for two, one in DOUBLED:
        bare = bare.replace(two, one)
    return bare


def is_comparable(text: str) -> bool:
    """Whether every letter is Latin: in another script a name is written with other letters."""
    strange = (sign for sign in plain(text) if ord(sign) >= FIRST_FOREIGN and sign.isalpha())
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in strange)
