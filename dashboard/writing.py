"""Files whole or not at all: written beside their place and then moved there in one step; read only if they are files.

What a person names may be a device, a folder or a pipe: it is neither written over nor waited for.
"""

import os
import secrets
from pathlib import Path
from stat import S_ISREG

from dashboard.errors import Fault, FaultsFound

MOST_READ = 100_000_000
"""Bytes of a file that somebody names; far above any template or deck."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, or replace the one that is there, making its folder where there is none.

    Raises FaultsFound where it cannot be written, or something else than a file is there; that then stays as it was.
    """
    refuse_other_than_file(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Not tempfile's: what it makes only its maker may read, also after the move.
        beside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
        out = beside.open("xb")
    except OSError as error:
        raise FaultsFound([_cannot(path, error)]) from None
    try:
        with out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(beside, path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FaultsFound([_cannot(path, error)]) from None


def refuse_other_than_file(path: Path) -> None:
    """Raises FaultsFound where something is at the path that is no file, such as a folder or a device."""
    try:
        is_file = S_ISREG(path.stat().st_mode)
    except OSError:
        # Nothing is there, or nobody may look: then writing tells why.
        return
    if not is_file:
        raise FaultsFound([Fault("place_not_file", str(path))])


def read_whole(path: Path, most: int = MOST_READ) -> bytes:
    """The content of a file of at most so many bytes. Raises FaultsFound where it is not there, or no such file."""
    try:
        if not S_ISREG(path.stat().st_mode):
            raise FaultsFound([Fault("file_not_file", str(path))])
        with path.open("rb") as file:
            # Not by its size alone: what the system makes up as it is read has none.
            content = file.read(most + 1)
    except FileNotFoundError:
        raise FaultsFound([Fault("file_not_there", str(path))]) from None
    except OSError as error:
        raise FaultsFound([Fault("file_unreadable", str(path), values={"reason": error.strerror})]) from None
    if len(content) > most:
        raise FaultsFound([Fault("file_too_heavy", str(path), values={"most": _in_units(most)})])
    return content


def _in_units(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1_000} kB"


def _cannot(path: Path, error: OSError) -> Fault:
    return Fault("cannot_write", str(path), values={"reason": error.strerror})
