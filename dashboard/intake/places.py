"""Where records stand on the sheets they came from; and ids that could not be a place of their own."""

import re
from collections.abc import Mapping
from itertools import groupby

from dashboard.database import quoted
from dashboard.intake.entries import Entries
from dashboard.intake.grid import letter
from dashboard.intake.notebook import Notebook
from dashboard.intake.shared import MENTOR_KEY, MERGED
from dashboard.intake.submission import Stand

PLAIN = re.compile(r"[\w-]+")
"""Letters, digits, hyphen and underscore: what the id of a programme is made of, for it stands in addresses."""
NOT_PLAIN = re.compile(r"[^\w-]+")


def stands(entries: Entries) -> tuple[Stand, ...]:
    """Where the records of a table stand, one for each run of rows of the same sheet."""
    found = []
    for _, run in groupby(entries.origins, key=lambda origin: id(origin.sheet)):
        origins = list(run)
        sheet = origins[0].sheet
        labels = {name: f"{letter(at)} {sheet.grid.heading(at)}".strip() for name, at in sheet.columns.items()}
        if entries.table.name in MERGED:
            # Mentors stand among organisations, and their id under the same heading.
            labels = {MENTOR_KEY if name == "organisation_id" else name: label for name, label in labels.items()}
        found.append(Stand(sheet.grid.where, labels, tuple(origin.row for origin in origins)))
    return tuple(found)


def refuse_names(entries: Mapping[str, Entries], notebook: Notebook) -> None:
    """Tell of every programme whose id holds what may not stand in an address or a file's name."""
    programmes = entries["programmes"]
    for origin, name in zip(programmes.origins, programmes.columns["programme_id"], strict=True):
        if name and not PLAIN.fullmatch(name):
            at = origin.sheet.columns.get("programme_id", 0)
            values = {"value": quoted(name), "likely": NOT_PLAIN.sub("-", name).strip("-_") or "a"}
            notebook.tell_cell(origin.sheet.grid, origin.row, at, ("mend", "id_not_plain", values))
