"""Short words that people use for yes, no and not known, and for what is no row at all, in the languages they use."""

import re

from dashboard.intake.folding import fold

TICKS = frozenset("x v ✓ ✔ ☑ √".split())
"""Signs that only ever say yes, so that an empty cell among them says no."""
YES = frozenset("ja j x v yes y true sann 1 ok ✓ ✔ ☑ √".split())
NO = frozenset("nei n no false usann 0 ☐ ✗ ✘".split())
NONE = NO - {"0"} | frozenset("ingen ingenting inga inkje intet ikke ikkje none nothing not".split())
"""Words for no, and for nothing at all, where a number belongs."""
NOT_KNOWN = frozenset(
    "ukjent unknown vetikke ikkekjent notknown ikkeoppgitt ikkerapportert mangler missing na ia nil null none "
    "ikkeaktuelt uvisst usikker tba tbd".split()
)
TOTALS = frozenset(
    "sum total totalt totals totalsum ialt tilsammen subtotal delsum sumtotalt grandtotal summertotalt sumalle".split()
)
FOOTNOTE = re.compile(
    r"\s*(\*|\d\)|kilde\s*:|merk\s*:|note\s*:|source\s*:|fotnote|sist oppdatert|last updated)", re.IGNORECASE
)
SIGNS = re.compile(r"[-\u2013\u2014?.\u2026/ ]+")
"""What people put in a cell to say that it was not forgotten."""


def unclear_words(text: str) -> bool:
    """Whether a cell says no more than that nobody knows."""
    return fold(text) in NOT_KNOWN or SIGNS.fullmatch(text) is not None


def says_little(text: str) -> bool:
    """Whether a cell says no more than yes, no, or that nobody knows."""
    return fold(text) in YES | NO or unclear_words(text)


def is_total(text: str) -> bool:
    """Whether a cell begins a row of sums."""
    return fold(text) in TOTALS or fold(text.partition(" ")[0]) in ("sum", "totalt", "total")
