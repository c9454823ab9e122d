"""The municipalities there are: which numbers are in use, and which number a name means."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.intake.folding import fold
from dashboard.intake.likeness import is_slip

NAMES_APART = re.compile(r" - |/")
BESIDE_NAME = re.compile(r"\b(kommune|herad|municipality)\b|[(),]", re.IGNORECASE)
NUMBER = re.compile(r"\b\d{4}\b")


@dataclass(frozen=True)
class Municipalities:
    """names: number -> what the municipality is called, in each of its languages; empty where nobody knows."""

    names: Mapping[str, tuple[str, ...]]

    def is_known(self, number: str) -> bool:
        """Whether the number is in use; any may be where there is no list of them."""
        return not self.names or number in self.names

    @cached_property
    def _numbers(self) -> dict[str, list[str]]:
        """What a municipality is called, folded -> the numbers of those called so."""
        numbers: dict[str, list[str]] = {}
        for number, names in self.names.items():
            for name in names:
                numbers.setdefault(fold(name), []).append(number)
        return numbers

    def called_so(self, text: str) -> tuple[str, ...]:
        """The numbers of the municipalities of this name."""
        return tuple(self._numbers.get(fold(BESIDE_NAME.sub(" ", text)), ()))

    def named(self, text: str) -> tuple[str, ...]:
        """The numbers of the municipalities that a text names, or names with a slip; none where it names none."""
        wanted = fold(BESIDE_NAME.sub(" ", text))
        slips = [number for name, numbers in self._numbers.items() if is_slip(wanted, name) for number in numbers]
        return self.called_so(text) or tuple(slips)

    def both(self, text: str) -> str:
        """The number in a text that says number and name of the same municipality, such as 4601 Bergen; else empty."""
        found = NUMBER.findall(text)
        rest = fold(BESIDE_NAME.sub(" ", NUMBER.sub(" ", text)))
        is_one = len(found) == 1 and rest in map(fold, self.names.get(found[0], ()))
        return found[0] if is_one else ""

    def called(self, number: str) -> str:
        """Number and name."""
        return f"{number} {self.names[number][0]}"


NOWHERE = Municipalities({})


def read_municipalities(root: Path) -> Municipalities:
    """Those in data/geo/municipalities.csv; none where the file cannot be read."""
    try:
        with (root / "data" / "geo" / "municipalities.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError:
        return NOWHERE
    return Municipalities({row["municipality_number"]: tuple(NAMES_APART.split(row["name"])) for row in rows})
