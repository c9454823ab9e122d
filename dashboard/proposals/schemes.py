"""Whether a submitted programme is one there is already: one of the project's own, or the same by another name."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from dashboard.errors import Fault
from dashboard.intake import Finding
from dashboard.intake.completing import is_made
from dashboard.proposals.delimited import Row, Rows
from dashboard.proposals.placing import Whole

SAME = ("owner", "starts_on", "ends_on")
"""What two programmes have in common that may be the same."""
MOST_OTHERS = 0.5
"""The share of organisations that may differ between two programmes that may be the same."""


def taken(whole: Whole, names: Collection[str]) -> Iterator[Finding]:
    """Programmes named as one of the project's own. names: the ids of those."""
    for number, row in enumerate(whole.submission.records.get("programmes", ())):
        if row["programme_id"] in names:
            yield _told("mend", whole, number, "programme_taken", {"name": row["programme_id"]})


def again(whole: Whole) -> Iterator[Finding]:
    """New programmes that are much like one registered: they may be that one, corrected."""
    known = {str(row["programme_id"]): row for row in whole.before.get("programmes", ())}
    submitted = {str(row["programme_id"]): row for row in whole.submission.records.get("programmes", ())}
    others = [row for name, row in known.items() if name not in submitted]
    for number, (name, row) in enumerate(submitted.items()):
        alike = [one for one in others if name not in known and _is_much_like(whole, row, one)]
        if alike:
            other = max(alike, key=lambda one, row=row: _likeness(row, one))
            values = {"other": other.get("name"), "id": other["programme_id"]}
            yield _told("look", whole, number, "programme_again", values)


def _is_much_like(whole: Whole, new: Row, old: Row) -> bool:
    if any(_fold(new[column]) != _fold(old.get(column)) for column in SAME):
        return False
    ours = _organisations(whole.submission.records, new)
    theirs = _organisations(whole.before, old)
    return bool(ours & theirs) and len(ours ^ theirs) <= MOST_OTHERS * len(ours | theirs)


def _organisations(rows: Rows, programme: Row) -> set[str]:
    found: Sequence[Row] = rows.get("organisations", ())
    return {_fold(row.get("name")) for row in found if row.get("programme_id") == programme["programme_id"]}


def _likeness(new: Row, old: Row) -> float:
    """How much like each other two names are, 0 to 1."""
    return SequenceMatcher(None, _fold(new["name"]), _fold(old.get("name"))).ratio()


def _fold(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _told(severity: Any, whole: Whole, number: int, code: str, values: Mapping[str, object]) -> Finding:
    """The finding at the cell a programme has its id from: that of the id, or of the name it was made from."""
    row = whole.submission.records["programmes"][number]
    columns = ("name",) if is_made("programmes", "programme_id", row) else ("programme_id", "name")
    place = whole.submission.place_of("programmes", number, columns)
    where, line, label = place or (whole.title("programmes"), None, None)
    cells = (f"{label.partition(' ')[0]}{line}",) if label else ()
    return Finding(severity, Fault(code, where, line, label, values), 1, cells)
