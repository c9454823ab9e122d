"""A copy of the project's data and queries, to break one thing at a time in."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.errors import Fault, FaultsFound
from dashboard.project import open_desk

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Copy:
    """The copy, by its folder."""

    root: Path

    def read(self, path: str) -> str:
        """The text of a file of the copy."""
        return (self.root / path).read_text("utf-8")

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file of the copy."""
        (self.root / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, path: str, old: str, new: str) -> None:
        """Replace the first place where a file says `old`, which must be there; an empty one is its end."""
        text = self.read(path)
        assert old in text, f"{path} does not hold {old!r}"
        self.write(path, text.replace(old, new, 1) if old else text + new)

    def faults(self) -> list[Fault]:
        """Everything that is wrong with the copy."""
        with pytest.raises(FaultsFound) as caught:
            open_desk(self.root)
        return list(caught.value.faults)


def copy_project(to: Path, *more: str) -> Copy:
    """A copy of data/ and queries/, and of more folders of the project; without the made-up rounds, to be quick."""
    for folder in ("data", "queries", *more):
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(to / "data" / "examples", ignore_errors=True)
    return Copy(to)
