"""A file that is whole or not there: written beside its place, made safe, and then moved there in one step."""

import os
import secrets
from pathlib import Path

from dashboard.errors import Fault, FaultsFound


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, or replace the one that is there, making its folder where there is none.

    Raises FaultsFound where it cannot be written; what was there then stays as it was.
    """
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


def _cannot(path: Path, error: OSError) -> Fault:
    return Fault("cannot_write", str(path), values={"reason": error.strerror})
