"""A secret of this data folder, by which codes are dealt out. It is in no edition and in nothing that is exported."""

import os
import secrets
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from dashboard.home import data_folder

FILE = "codes.salt"
BYTES = 32
FOLDERS_KEPT = 8


def salt() -> bytes:
    """The secret of the data folder, made the first time it is asked for.

    Where nothing can be kept there it lasts as long as the process, so that codes differ from one start to the next.
    """
    return _salt(data_folder() / FILE)


@lru_cache(maxsize=FOLDERS_KEPT)
def _salt(path: Path) -> bytes:
    made = secrets.token_bytes(BYTES)
    with suppress(OSError):
        if not path.exists():
            _keep(path, made)
        return path.read_bytes() or made
    return made


def _keep(path: Path, content: bytes) -> None:
    """Write the file whole, unless another process was first; only the one who runs the program may read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        # A link is refused where the name is taken, so that two who begin at once end with the same secret.
        os.link(beside, path)
    except FileExistsError:
        return
    except OSError:
        # Not every disk has links.
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
