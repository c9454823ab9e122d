"""Faults of the whole own dataset, told of the cells of whoever submits: their sheet, row and heading.

What is wrong with rows registered before has no cell in the files; it is told of the sheet, in words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dashboard.database import RecordTable
from dashboard.errors import Fault
from dashboard.intake import Finding, Submission
from dashboard.intake.needs import OWN_NAMES
from dashboard.intake.shared import MERGED
from dashboard.proposals.delimited import Row, Rows
from dashboard.proposals.differences import changes_of, counted

MOST_NAMED = 5
"""Rows that are gone and named one by one; the rest are counted."""
HEADING = 2
"""The number of the first row below the headings in a file of records."""


@dataclass(frozen=True)
class Whole:
    """The own dataset after a submission, beside what it was made from. texts: in the language of the submission."""

    tables: Sequence[RecordTable]
    before: Rows
    after: Rows
    submission: Submission
    texts: Mapping[str, Any]

    def count_kept(self, table: str) -> int:
        """How many rows of a table, the first ones, are registered before and kept."""
        return len(self.after.get(table, ())) - len(self.submission.records.get(table, ()))

    def title(self, table: str) -> str:
        """What the sheet of a table is called in the files, else in the workbook."""
        stands = self.submission.stands.get(table)
        return stands[0].where if stands else str(self.texts["dictionary"][MERGED.get(table, table)]["title"])

    def placed(self, fault: Fault, table: str, number: int | None, columns: Sequence[str]) -> Fault:
        """The fault at a record of the table (its number in the whole dataset, from 0), or else at the sheet."""
        at = -1 if number is None else number - self.count_kept(table)
        place = self.submission.place_of(table, at, columns) if at >= 0 else None
        where, row, label = place or (self.title(table), None, None)
        headings = self.texts["workbook"]["columns"]
        said = label or ", ".join(str(headings.get(name, name)) for name in columns)
        return replace(fault, where=where, row=row, column=said or None)


def placed_findings(whole: Whole, faults: Sequence[Fault]) -> Iterator[Finding]:
    """One finding for all faults of the same kind in the same column. The faults are of files named for tables."""
    names = {table.name for table in whole.tables}
    alike: dict[tuple[str, str, str | None], list[Fault]] = {}
    for fault in faults:
        alike.setdefault((fault.code, fault.where, fault.column), []).append(fault)
    for first, *others in alike.values():
        table = Path(first.where).stem
        if table not in names:
            yield Finding("mend", _ours(whole, first), 1 + len(others))
            continue
        number = None if first.row is None else first.row - HEADING
        told = whole.placed(_in_words(whole, first), table, number, (first.column or "").split(", "))
        yield Finding("mend", told, 1 + len(others))


def _ours(whole: Whole, fault: Fault) -> Fault:
    """A query that fails on rows nothing is wrong with: whoever submits can mend nothing, and is told so."""
    detail = ", ".join(map(str, (Path(fault.where).stem, fault.code, *fault.values.values())))
    return Fault("fault_ours", str(whole.texts["app"]["name"]), values={"detail": detail})


def _in_words(whole: Whole, fault: Fault) -> Fault:
    """The fault with tables called by their sheets, and without the numbers of rows nobody can open."""
    values = dict(fault.values)
    if "table" in values:
        values["table"] = whole.title(str(values["table"]))
    if "first_file" in values:
        values |= {"first_file": whole.title(Path(str(values["first_file"])).stem), "first_row": "–"}
    return replace(fault, values=values)


def left_behind(whole: Whole) -> Iterator[Finding]:
    """Rows that are kept and refer, by however many steps, to a row that the submission takes away."""
    there = {
        table.name: {row.get(table.keys[0][0]) for row in whole.after.get(table.name, ())} for table in whole.tables
    }  # fmt: skip
    lost: dict[tuple[str, str], tuple[str, str]] = {}
    behind: dict[tuple[str, str], list[str]] = {}
    for table in whole.tables:
        for row in list(whole.after.get(table.name, ()))[: whole.count_kept(table.name)]:
            cause = next(filter(None, (_cause(row, r, there, lost) for r in table.references)), None)
            if cause:
                behind.setdefault((table.name, cause[0]), []).append(cause[1])
                lost[table.name, str(row.get(table.keys[0][0]))] = cause
    for (table_name, target), names in behind.items():
        yield _told_behind(whole, table_name, target, names)


def going(whole: Whole) -> Iterator[Finding]:
    """Rows registered before that a submission has not, though it has their sheet: perhaps registered one by one."""
    for table in whole.tables:
        count = counted(changes_of(table, whole.before, whole.after)).removed
        if count and table.name not in whole.submission.emptied:
            yield Finding("look", Fault("rows_going", whole.title(table.name), values={"count": count}))


def _cause(
    row: Row, reference: Any, there: Mapping[str, set], lost: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[str, str] | None:
    """The row that is gone, as (table, id), that a row cannot be without; None where it lacks nothing."""
    target, name = reference.table, row.get(reference.columns[0])
    if name is None or target not in there:
        return None
    return (target, name) if name not in there[target] else lost.get((target, name))


def _told_behind(whole: Whole, table: str, target: str, gone: Sequence[str]) -> Finding:
    names = [_called(whole, target, name) for name in dict.fromkeys(gone)]
    more = f" (+ {len(names) - MOST_NAMED})" if len(names) > MOST_NAMED else ""
    sheet, of_target = whole.title(table), whole.title(target)
    values = {"sheet": sheet, "target": of_target, "count": len(gone), "names": ", ".join(names[:MOST_NAMED]) + more}
    return Finding("mend", Fault("rows_left_behind", of_target, values=values), len(gone))


def _called(whole: Whole, table: str, name: str) -> str:
    """What a row registered before is called by people; its id where it has no name."""
    keys = {one.name: (one.keys[0][0], {r.columns[0]: r.table for r in one.references}) for one in whole.tables}
    key, targets = keys[table]
    row = next((row for row in whole.before.get(table, ()) if row.get(key) == name), None)
    said = [(column, row.get(column)) for column in OWN_NAMES.get(table, ())] if row else []
    parts = [_called(whole, targets[c], v) if c in targets else v for c, v in said if v]
    return " ".join(parts) or name
