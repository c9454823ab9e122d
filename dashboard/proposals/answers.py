"""What was answered to questions about files that were kept: the next file of the same kind is asked about less."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from dashboard.errors import FaultsFound
from dashboard.home import data_folder
from dashboard.writing import read_whole, write_whole

LARGEST_FILE = 1_000_000


def read_answers() -> dict[str, str]:
    """The answers by the name of the question; none where there is no file of them, or one nobody can read.

    They are shown where they are used and can be answered anew, so that a lost one does no harm.
    """
    with suppress(FaultsFound, ValueError):
        found = json.loads(read_whole(_path(), LARGEST_FILE))
        if isinstance(found, dict):
            return {str(name): said for name, said in found.items() if isinstance(said, str)}
    return {}


def keep_answers(answers: Mapping[str, str | None]) -> None:
    """Keep these answers beside those there are; one that is None is taken away. Left out where nothing can be written.

    What is registered is kept already, and is not to be lost for want of a convenience.
    """
    found = read_answers() | answers
    kept = {name: said for name, said in sorted(found.items()) if said}
    with suppress(FaultsFound):
        write_whole(_path(), json.dumps(kept, ensure_ascii=False, indent=1).encode())


def _path() -> Path:
    return data_folder() / "answers.json"
