"""Writing that nothing can halve: what is named is whole and on the disk, whenever the power goes."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from dashboard.errors import Fault, FaultsFound

PATIENCE_S = 20.0
"""How long to wait while another program keeps an edition."""
PAUSE_S = 0.05
TEMPORARY = ".unfinished-"
"""What the name of a folder or file begins with until it is whole."""


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, and see it onto the disk. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_whole(path: Path, content: bytes) -> None:
    """Put a file in place of another in one step: a reader sees the old one or the new one. Raises OSError."""
    beside = path.with_name(f"{TEMPORARY}{path.name}-{os.getpid()}-{time.monotonic_ns()}")
    try:
        write_new(beside, content)
        os.replace(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise
    # The new file is in place; should the power go before its name is on the disk, the old one is, and that is whole.
    with contextlib.suppress(OSError):
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """See the names in a folder onto the disk; Windows does so by itself and refuses to be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold the lock file, which the system lets go by itself should this program be killed.

    Raises FaultsFound where another program has held it too long, OSError where it cannot be made.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        deadline = time.monotonic() + PATIENCE_S
        while not _taken(handle):
            if time.monotonic() > deadline:
                raise FaultsFound([Fault("editions_busy", str(lock.parent))])
            time.sleep(PAUSE_S)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
