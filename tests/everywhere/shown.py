"""A figure as one channel gives it: in words on what people read, in parts in what programs read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isclose

NUMBER = re.compile(r"\d[\d ]*(?:,\d+)?")
SPACES = re.compile(r"[\s\u00a0\u202f]+")


@dataclass(frozen=True)
class Said:
    """What people read: the figure in words and, where the channel says it, the basis in words."""

    text: str
    basis: str | None = None


@dataclass(frozen=True)
class Held:
    """What programs read: the numbers, the absence and the basis in words; absent numbers are None."""

    numbers: Mapping[str, float | None]
    absence: str | None
    basis: str


PARTS = ("value", "low", "high", "numerator", "denominator")


def plain(text: str) -> str:
    """A text in one line with ordinary spaces."""
    return SPACES.sub(" ", text).strip()


def squeezed(text: str) -> str:
    """A text without spaces and hyphens: lines are broken anew on paper."""
    return re.sub(r"[\s\u00a0\u202f\u00ad\u2010-]", "", text)


def numbers_in(text: str) -> list[tuple[float, int]]:
    """The numbers of a Norwegian text, each with how many decimals it is said with; a share counts as hundredths."""
    found = []
    for match in NUMBER.findall(plain(text)):
        whole = match.strip().replace(" ", "")
        decimals = len(whole.partition(",")[2])
        found.append((float(whole.replace(",", ".")), decimals))
    return [(value / 100, decimals + 2) for value, decimals in found] if "%" in text else found


def is_alike(one: Held, other: Held) -> bool:
    """Whether two channels hold the same; a workbook keeps sixteen digits of a number."""
    pairs = [(one.numbers[part], other.numbers[part]) for part in PARTS]
    return (one.absence, one.basis) == (other.absence, other.basis) and all(
        a == b or (a is not None and b is not None and isclose(a, b, rel_tol=1e-14)) for a, b in pairs
    )


def agree(said: Said, held: Held) -> bool:
    """Whether the words say no other number than what is held, rounded as they are, and the same absence."""
    if held.absence is not None:
        return plain(said.text) == held.absence and not any(v is not None for k, v in held.numbers.items() if k in (
            "value", "low", "high"))  # fmt: skip
    known = [value for value in held.numbers.values() if value is not None]
    told = numbers_in(said.text)
    return bool(told) and all(any(round(k, d) == round(value, d) for k in known) for value, d in told)
