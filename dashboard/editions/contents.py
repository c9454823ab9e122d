"""What goes onto the shelf, and what one is told of what stands there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.editions.manifest import Manifest
from dashboard.errors import Fault


class StaleEdition(Exception):
    """Something was made against an edition that is no longer the current one; nothing was kept of it."""

    def __init__(self, parent: str | None, current: str | None) -> None:
        super().__init__(f"made against {parent}, but {current} is current")
        self.parent, self.current = parent, current


@dataclass(frozen=True)
class Contents:
    """What is to be kept. originals: file name -> bytes; records: record table -> its CSV.

    rows_in, rows_kept, rows_skipped: as in the manifest.
    """

    records: Mapping[str, bytes]
    programmes: tuple[str, ...]
    originals: Mapping[str, bytes] = field(default_factory=dict)
    who: str = ""
    note: str = ""
    rows_in: Mapping[str, int] = field(default_factory=dict)
    rows_kept: Mapping[str, int] = field(default_factory=dict)
    rows_skipped: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Kept:
    """The edition that is current after something was kept; is_new is False where its records were the same."""

    manifest: Manifest
    is_new: bool


@dataclass(frozen=True)
class Listed:
    """An edition on the shelf; without a manifest where it is damaged."""

    edition: str
    manifest: Manifest | None
    is_current: bool


@dataclass(frozen=True)
class Serving:
    """The edition to serve with the folder of its records, none where there is none; what is wrong with others."""

    manifest: Manifest | None = None
    records: Path | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def edition(self) -> str | None:
        """The name of the edition."""
        return self.manifest.edition if self.manifest else None
