"""Where the project's own files are, and how the whole of it is read: definitions, records, one store, one edition."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dashboard.answers import Desk
from dashboard.catalog import Catalog, read_catalog
from dashboard.database import build_store
from dashboard.errors import FaultsFound

ROOT = Path(__file__).resolve().parent.parent
SHOWN_DIGITS = 8


def datasets(root: Path = ROOT) -> list[Path]:
    """The record folders the program serves: the pilot, then the made-up rounds."""
    examples = root / "data" / "examples"
    return [root / "data" / "pilot", *sorted(path.parent for path in examples.glob("*/programmes.csv"))]


def open_desk(root: Path = ROOT) -> Desk:
    """Read and check everything under `root`. Raises FaultsFound with every fault of the first layer that has any."""
    catalog = open_catalog(root)
    with _shown_from(root):
        return Desk(catalog, build_store(root / "queries", catalog.definition_rows(), datasets(root)))


def open_catalog(root: Path = ROOT) -> Catalog:
    """Read and check the definitions under `root`, without the records. Raises FaultsFound."""
    with _shown_from(root):
        return read_catalog(root, datasets(root))


@contextmanager
def _shown_from(root: Path) -> Iterator[None]:
    """Tell the place of every fault from the project's folder."""
    try:
        yield
    except FaultsFound as found:
        raise FaultsFound(replace(fault, where=_shown(fault.where, root)) for fault in found.faults) from None


def _shown(where: str, root: Path) -> str:
    """A place as a person looks for it: from the project's folder, where it lies inside."""
    return where.removeprefix(f"{root}{os.sep}")


def edition(root: Path = ROOT) -> str:
    """A short name for exactly these records, definitions and queries; any change in any of them gives another."""
    digest = hashlib.sha256()
    for path in _files(root):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:SHOWN_DIGITS]


def changed_at(root: Path = ROOT) -> int:
    """When any of those files was last changed, in nanoseconds: cheap to ask before each run."""
    return max((path.stat().st_mtime_ns for path in _files(root)), default=0)


def _files(root: Path) -> Iterator[Path]:
    for folder in ("data", "queries"):
        yield from sorted(path for path in (root / folder).rglob("*") if path.is_file())
