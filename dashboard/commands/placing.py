"""Where a command writes: a place that cannot be written to is refused before anything is made, a new folder told."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.texts import read_sentences
from dashboard.writing import refuse_other_than_file


@contextmanager
def written_to(out: Path, language: str, *, is_folder: bool = False) -> Iterator[None]:
    """Around what writes to `out`: tells on the error stream where a folder had to be made for it.

    is_folder: whether a folder is written, which looks itself at what is there. Raises FaultsFound.
    """
    if not is_folder:
        refuse_other_than_file(out)
    is_new = not out.parent.exists()
    yield
    if is_new:
        print(read_sentences(language)["page"]["folder_made"].format(folder=out.parent), file=sys.stderr)
