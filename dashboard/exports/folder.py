"""Several files that belong together: written as a folder that is whole or not there, or packed into one file."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.errors import Fault, FaultsFound

Files = Mapping[str, bytes]
"""Path inside the folder, with slashes -> content."""

FIRST_YEAR = 1980
"""A packed file cannot be older."""


def write_folder(files: Files, folder: Path, mark: str) -> None:
    """Write the files as a folder. One that is there is replaced where it holds the file `mark`, as ours do.

    Raises FaultsFound where the folder holds something else, or cannot be written; what was there then stays.
    """
    if folder.exists() and not (folder / mark).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise FaultsFound([Fault("folder_not_ours", str(folder))])
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
            _write_all(files, Path(beside) / "new")
            _swap(Path(beside) / "new", folder, Path(beside) / "old")
    except OSError as error:
        raise FaultsFound([Fault("cannot_write", str(folder), values={"reason": error.strerror})]) from None


def _write_all(files: Files, folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put the new folder in place of the one that is there, which is put back where that fails."""
    if folder.exists():
        os.replace(folder, old)
    try:
        os.replace(new, folder)
    except OSError:
        if old.exists():
            os.replace(old, folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def packed(files: Files, made_on: date) -> bytes:
    """The files as a .zip; the same files and day give the same bytes."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, (max(made_on.year, FIRST_YEAR), made_on.month, made_on.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
