"""Where the project's own files are, and how the whole of it is read: definitions, records, one store, one edition."""

import hashlib
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dashboard.answers import Desk
from dashboard.catalog import Catalog, read_catalog
from dashboard.database import build_store
from dashboard.editions import Serving, Shelf
from dashboard.errors import FaultsFound
from dashboard.home import data_folder

ROOT = Path(__file__).resolve().parent.parent
SHOWN_DIGITS = 8
JOINT = "+"
"""Between the name for what the project holds and the name of the user's own edition."""
DAMAGED = "!"


def shelf() -> Shelf:
    """The editions of the user's own records."""
    return Shelf(data_folder() / "editions")


def datasets(root: Path = ROOT, own: Path | None = None) -> list[Path]:
    """The record folders the program serves: the pilot, the user's own, then the made-up rounds."""
    examples = sorted(path.parent for path in (root / "data" / "examples").glob("*/programmes.csv"))
    return [root / "data" / "pilot", *([own] if own else []), *examples]


def open_desk(root: Path = ROOT, edition: str | None = None) -> Desk:
    """Read and check everything under `root`, with the user's own records of an edition, or of the current one.

    Where own records have faults the desk is without them, and tells the faults as desk.own.faults.
    Raises FaultsFound with every fault of the first layer of the project that has any.
    """
    own = _own(edition)
    try:
        return build_desk(root, own)
    except FaultsFound as found:
        if own.records is None:
            raise
        return build_desk(root, Serving(faults=(*own.faults, *found.faults)))


def build_desk(root: Path, own: Serving, catalog: Catalog | None = None) -> Desk:
    """A desk with exactly these own records. Raises FaultsFound for the first layer of anything that has any.

    catalog: the definitions under `root`, where they are read already.
    """
    catalog = catalog or open_catalog(root)
    with _shown_from(root):
        folders = datasets(root, own.records)
        return Desk(catalog, build_store(root / "queries", catalog.definition_rows(), folders), own)


def _own(edition: str | None) -> Serving:
    current = shelf().serve()
    asked = current.edition if edition is None else edition.partition(JOINT)[2].removesuffix(DAMAGED) or None
    return current if asked == current.edition else shelf().serve_as(asked)


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
    """A short name for exactly these records, definitions and queries; any change in any of them gives another.

    With own records it ends with the name of their edition: "1a2b3c4d+2026-11-23-5e6f7a8b"; where that is served
    because another is damaged, with "!" behind it, so that nothing kept from before hides what is to be told.
    """
    digest = hashlib.sha256()
    for path in _files(root):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    serving = shelf().serve()
    own = (serving.edition or "") + (DAMAGED if serving.faults else "")
    return JOINT.join([digest.hexdigest()[:SHOWN_DIGITS], *([own] if own else [])])


def state_of_files(root: Path = ROOT) -> int:
    """A number that is another one when a file is changed, added or removed: cheap to ask before each run."""
    return zlib.crc32("\n".join(map(_state, (*_files(root), *shelf().watched()))).encode("utf-8", "surrogatepass"))


def _state(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return f"{path} -"
    return f"{path} {found.st_mtime_ns} {found.st_size}"


def _files(root: Path) -> Iterator[Path]:
    for folder in ("data", "queries"):
        yield from sorted(path for path in (root / folder).rglob("*") if path.is_file())
