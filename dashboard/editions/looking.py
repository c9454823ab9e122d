"""Looks into the folder of editions, and says why that cannot be done."""

import os
from pathlib import Path

from dashboard.editions.manifest import EDITION_ID
from dashboard.errors import Fault


def names_in(folder: Path) -> list[str]:
    """The names of the editions there are; none where the folder cannot be looked into."""
    try:
        return sorted(name for name in os.listdir(folder) if EDITION_ID.fullmatch(name))
    except OSError:
        return []


def why_closed(folder: Path) -> Fault | None:
    """Why nothing can be looked for, if so: a file stands where a folder should, or the folder may not be read.

    A folder that is not there is no fault: nothing has been kept yet.
    """
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        file = next(path for path in (folder, *folder.parents) if path.exists())
        return Fault("folder_is_file", str(file))
    except OSError as error:
        return Fault("folder_closed", str(folder), values={"reason": error.strerror or str(error)})
    return None
