"""Puts a new edition onto the shelf: written beside the others, read back, and only then given its name."""

import contextlib
import os
import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from dashboard.editions.contents import Contents
from dashboard.editions.durable import TEMPORARY, sync_folder, write_new
from dashboard.editions.manifest import Manifest, digest_of, write_manifest, write_sealed

MANIFEST, ORIGINALS, RECORDS = "manifest.json", "originals", "records"
SHOWN_DIGITS = 8
LONGEST_NAME = 80


def files_of(contents: Contents) -> dict[str, bytes]:
    """Every file of an edition but the manifest, by its path inside the edition's folder."""
    files = {record_path(table): content for table, content in contents.records.items()}
    for number, (name, content) in enumerate(contents.originals.items(), start=1):
        files[f"{ORIGINALS}/{number:02d}-{_plain(name)}"] = content
    return files


def record_path(table: str) -> str:
    """Where the rows of a record table stand inside an edition's folder."""
    return f"{RECORDS}/{table}.csv"


def make_manifest(contents: Contents, files: Mapping[str, bytes], parent: str | None) -> Manifest:
    """The manifest of a new edition: named for the day and for everything in it."""
    now = datetime.now(UTC)
    digests = {path: digest_of(content) for path, content in files.items()}
    named_for = {"files": digests, "parent": parent, "at": now.isoformat()}
    name = f"{now.astimezone().date().isoformat()}-{digest_of(write_sealed(named_for))[:SHOWN_DIGITS]}"
    return Manifest(
        name, parent, now.isoformat(), contents.who, contents.note, contents.programmes, digests,
        {path: len(content) for path, content in files.items()}, dict(contents.rows_in), dict(contents.rows_kept),
        {table: dict(reasons) for table, reasons in contents.rows_skipped.items()},
    )  # fmt: skip


def write_edition(shelf: Path, manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Write a whole edition under its name. Raises OSError."""
    beside = shelf / f"{TEMPORARY}{manifest.edition}"
    folders = sorted({(beside / path).parent for path in files})
    for folder in (beside, *folders):
        os.mkdir(folder)
    for path, content in {**files, MANIFEST: write_manifest(manifest)}.items():
        write_new(beside / path, content)
        if (beside / path).read_bytes() != content:
            raise OSError(None, "read back otherwise than written", path)
    for folder in (*folders, beside):
        sync_folder(folder)
    os.rename(beside, shelf / manifest.edition)
    sync_folder(shelf)


def take_back(shelf: Path, edition: str) -> None:
    """Remove what was written of an edition that did not become current: whoever kept it is told that it was not."""
    beside = shelf / f"{TEMPORARY}{edition}"
    with contextlib.suppress(OSError):
        os.rename(shelf / edition, beside)
    shutil.rmtree(beside, ignore_errors=True)


def sweep(shelf: Path) -> None:
    """Remove what killed programs left unfinished; only for whoever holds the lock, for then nobody is writing."""
    for path in shelf.glob(f"{TEMPORARY}*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _plain(name: str) -> str:
    """A file name that every system takes: its last part, without what has a meaning in paths."""
    plain = re.sub(r"[^\w. -]", "_", re.split(r"[\\/]", name)[-1]).strip(" .")
    return plain[-LONGEST_NAME:] or "_"
