"""What was answered to questions about files that were kept: suggested when the next such file is asked about."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from dashboard.errors import FaultsFound
from dashboard.home import data_folder
from dashboard.writing import read_whole, write_whole

LARGEST_FILE, MOST_KEPT = 1_000_000, 2_000


def read_answers() -> dict[str, str]:
    """The answers by the name of the question; none where there is no file of them, or one nobody can read.

    They are no more than suggestions, so that a lost one does no harm.
    """
    with suppress(FaultsFound, ValueError):
        found = json.loads(read_whole(_path(), LARGEST_FILE))
        if isinstance(found, dict):
            return {name: said for name, said in found.items() if isinstance(said, str)}
    return {}


def keep_answers(answers: Mapping[str, str]) -> None:
    """Keep these answers beside those there are, the oldest of too many left out; or none where nothing can be written.

    What is registered is kept already, and is not to be lost for want of a convenience.
    """
    found = {name: said for name, said in read_answers().items() if name not in answers} | dict(answers)
    kept = dict([*found.items()][-MOST_KEPT:])
    with suppress(FaultsFound, ValueError):
        write_whole(_path(), json.dumps(kept, ensure_ascii=False, indent=1).encode())


def _path() -> Path:
    return data_folder() / "answers.json"
