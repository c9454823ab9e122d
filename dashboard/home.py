"""Where a user's own things are kept: editions, scenarios, decks, the secret of codes. Nothing else knows the place."""

import os
from functools import cache
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "MAALTAVLE_DATA"


def data_folder() -> Path:
    """The folder that `--data` or the environment names, else the platform's for a user's data; it may not exist."""
    named = os.environ.get(VARIABLE)
    return Path(named).expanduser().absolute() if named else _usual()


@cache
def _usual() -> Path:
    """Asked for at every rerun, and never another one."""
    return user_data_path("maaltavle", appauthor=False)


def settle_in(folder: Path) -> None:
    """Keep own things in this folder from now on, in this process and those it starts."""
    os.environ[VARIABLE] = str(folder.expanduser().absolute())
