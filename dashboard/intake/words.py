"""Short words that people use for yes, no and not known, and for what is no row at all, in the languages they use."""

import re

from dashboard.intake.folding import fold

TICKS = frozenset("x v ✓ ✔ ☑ √".split())
"""Signs that only ever say yes, so that an empty cell among them says no."""
YES = frozenset("ja j x v yes y true sann sant 1 ok ✓ ✔ ☑ √".split())
NO = frozenset("nei n no false usann usant 0 ☐ ✗ ✘".split())
NONE = NO - {"0"} | frozenset("ingen ingenting inga inkje intet ikke ikkje none nothing not".split())
"""Words for no, and for nothing at all, where a number belongs."""
NOT_KNOWN = frozenset(
    "ukjent unknown vetikke ikkekjent notknown ikkeoppgitt ikkerapportert mangler missing na nan ia nil null none "
    "ikkeaktuelt uvisst usikker tba tbd".split()
)
TOTALS = frozenset(
    "sum total totalt totals totalsum ialt tilsammen subtotal delsum sumtotalt grandtotal summertotalt sumalle "
    "hovedtotal hovudtotal hovedsum hovudsum".split()
)
FOOTNOTE = re.compile(
    r"\s*(\*|\d\)|kilde\s*:|merk\s*:|note\s*:|source\s*:|fotnote|sist oppdatert|last updated"
    r"|side \d+( av \d+)?$|page \d+( of \d+)?$)",
    re.IGNORECASE,
)
SIGNS = re.compile(r"[-\u2013\u2014?.\u2026/ ]+")
"""What people put in a cell to say that it was not forgotten."""
BEFORE_SUM = ("sum", "totalt", "total", "delsum", "subtotal", "hovedtotal", "totalsum")
AFTER_GROUP = re.compile(r"(.+?)[ :,–-]+(sum|totalt?|resultat|i alt|til sammen|result)\W*", re.IGNORECASE)
"""How a spreadsheet names the sum of a group: Alfa Totalt."""


def unclear_words(text: str) -> bool:
    """Whether a cell says no more than that nobody knows."""
    return fold(text) in NOT_KNOWN or SIGNS.fullmatch(text) is not None


def says_little(text: str) -> bool:
    """Whether a cell says no more than yes, no, or that nobody knows."""
    return fold(text) in YES | NO or unclear_words(text)


def is_total(text: str) -> bool:
    """Whether a cell begins a row of sums."""
    return is_word_for_total(text) or fold(text.partition(" ")[0]) in BEFORE_SUM


def is_word_for_total(text: str) -> bool:
    """Whether a cell says that its row is a sum, and nothing else."""
    return fold(text) in TOTALS


def group_of_total(text: str) -> str:
    """What a row is the sum of, where its first cell names that and then says so; empty where it does not."""
    found = AFTER_GROUP.fullmatch(text.strip())
    return found[1] if found else ""
