"""What a tired person may leave out: names in data, the programme where there is one, where a row comes from."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from dashboard.database import nearest, quoted
from dashboard.intake.dates import written
from dashboard.intake.entries import Entries
from dashboard.intake.layout import fold
from dashboard.intake.needs import is_own_key
from dashboard.intake.notebook import Notebook
from dashboard.intake.registered import Registered
from dashboard.intake.submission import Record

Earlier = Mapping[str, Sequence[Record]]
OWN_NAMES = {
    "programmes": ("name",), "organisations": ("name",), "mentors": ("name",), "sessions": ("title",),
    "mentor_pairs": ("organisation_id",), "grants": ("organisation_id", "year"),
}  # fmt: skip
"""What a row may be called by beside its id; an id in it is said as the name of what it names."""
SHORT_HASH = 8
LONGEST_SLUG = 40
MOST_LOOKED_THROUGH = 2_000
IMPRECISE = "~"
Names = dict[str, set[str]]


class Completer:
    """Fills in what was left out, table by table, those referred to before those that refer."""

    def __init__(self, entries: Mapping[str, Entries], earlier: Registered, notebook: Notebook) -> None:
        self._entries, self._earlier, self._notebook = entries, earlier, notebook
        self._referred = {r.table for of_table in entries.values() for r in of_table.table.references}
        self._names: dict[str, Names] = {}
        self._called: dict[str, dict[str, str]] = {}

    def complete(self, assumed: Mapping[str, str]) -> None:
        """Fill in everything; what cannot be decided is told."""
        for table, entries in self._entries.items():
            self._dates(entries)
            for name, value in assumed.items():
                if name in entries.columns:
                    entries.columns[name] = [value if v is None else v for v in entries.columns[name]]
            for reference in entries.table.references:
                if len(reference.columns) == 1 and reference.table in self._entries and reference.table != table:
                    self._refer(entries, reference.columns[0], reference.table)
            self._name(entries)
            programmes = {*entries.columns["programme_id"]} if table == "programmes" else set()
            # Where the id of one is not known, nobody knows whose rows are meant.
            if programmes and None not in programmes:
                self._earlier.keep_to(programmes)
            self._learn(table)
            for reference in entries.table.references:
                if reference.table == table:
                    self._refer(entries, reference.columns[0], table)

    def _dates(self, entries: Entries) -> None:
        """A month or a year is enough where the table says how exact its date is."""
        for name in [c.name for c in entries.table.columns if c.type == "DATE"]:
            precisions = entries.columns.get(f"{name.removesuffix('_on')}_precision")
            given = [(number, value) for number, value in enumerate(entries.columns[name]) if value]
            for number, value in given:
                day, _, precision = value.partition(IMPRECISE)
                entries.columns[name][number] = day if precisions or not precision else None
                if precisions:
                    precisions[number] = precision or precisions[number] or "day"
                elif precision:
                    told = written(date.fromisoformat(day), precision)
                    self.tell(entries, number, name, "date_imprecise", {"day": told})

    def _refer(self, entries: Entries, column: str, target: str) -> None:
        """Turn what a row calls another by into its id."""
        names, values = self._names[target], entries.columns[column]
        only = self._only(target) if target == "programmes" else None
        likely: dict[str, str] = {}
        for number, value in enumerate(values):
            if value is None:
                values[number] = None if (column, number) in entries.at_fault else only
                continue
            meant = names.get(value) or names.get(fold(value), set())
            values[number] = next(iter(meant)) if len(meant) == 1 else None
            if len(meant) != 1:
                if value not in likely:
                    likely[value] = self._likely(target, value)
                code = "name_of_several" if meant else "name_unknown" if likely[value] else "name_of_nothing"
                self.tell(entries, number, column, code, {"value": quoted(value), "nearest": quoted(likely[value])})

    def _likely(self, target: str, value: str) -> str:
        """What the row most like it is called; empty where there is none, or too many to look through."""
        called = set(self._called[target].values())
        return nearest(value, called) if len(called) <= MOST_LOOKED_THROUGH else ""

    def _only(self, target: str) -> str | None:
        """The id of the only row there is; None where there are more or none."""
        ids = {name for names in self._names[target].values() for name in names}
        return ids.pop() if len(ids) == 1 else None

    def _name(self, entries: Entries) -> None:
        """Make the ids that were left out, from the content of the row: the same content has the same id again."""
        key = entries.table.keys[0][0]
        if not is_own_key(entries.table, key):
            return
        ids = entries.columns[key]
        if None not in ids:
            return
        used = Counter(value for value in ids if value)
        for number, line in enumerate(entries.lines()):
            if ids[number] is None and (key, number) not in entries.at_fault:
                made = _made(entries.table.name, line)
                used[made] += 1
                ids[number] = made if used[made] == 1 else f"{made}-{used[made]}"

    def _learn(self, table: str) -> None:
        """What the rows of a table may be called by: their id, and what else they are called, in any letter case."""
        schema = self._entries[table].table
        names: Names = {}
        called: dict[str, str] = {}
        if table in self._referred:
            key = schema.keys[0][0]
            lines = [line for line in self._lines(table) if line[key]]
            called = {str(line[key]): self._said(table, line) or str(line[key]) for line in lines}
            for own, said in called.items():
                for name in {fold(own), fold(said)} - {""}:
                    names[name] = {*names.get(name, ()), own}
            # An id is that row's alone, whatever others are called.
            names |= {own: {own} for own in called}
            for name, own in () if self._entries[table].origins else self._earlier.other_names(table):
                names[name] = {*names.get(name, ()), own}
        self._names[table], self._called[table] = names, called

    def _lines(self, table: str) -> Sequence[Record]:
        """The rows of a table in the submission; where it has none, those registered before."""
        return list(self._entries[table].lines()) or self._earlier.get(table, ())

    def _said(self, table: str, line: Record) -> str:
        """What a row is called beside its id; empty where it has no name."""
        targets = {r.columns[0]: r.table for r in self._entries[table].table.references}
        parts = [(name, line[name]) for name in OWN_NAMES.get(table, ())]
        return " ".join(self._called.get(targets.get(n, ""), {}).get(v, v) for n, v in parts if v is not None)

    def tell(self, entries: Entries, number: int, column: str, code: str, values: Mapping[str, object]) -> None:
        """Tell of a cell of a record that it must be mended."""
        origin = entries.origins[number]
        entries.at_fault.add((column, number))
        at = place_of(entries, number, column)
        self._notebook.tell_cell(origin.sheet.grid, origin.row, at, ("mend", code, values))


def place_of(entries: Entries, number: int, column: str) -> int:
    """Where a column of a record stands on its sheet, from 0; the first column for one that is not there."""
    columns = entries.origins[number].sheet.columns
    return columns.get(column, columns.get("organisation_id", 0) if column == "mentor_id" else 0)


def is_made(table: str, key: str, line: Record) -> bool:
    """Whether a row has the id that was made for it here, for want of one of its own."""
    made, own = _made(table, {**line, key: None}), str(line[key])
    number = own.removeprefix(f"{made}-")
    return own == made or (number != own and number.isdigit())


def _made(table: str, line: Record) -> str:
    """An id from a row's name, or from all it holds where it has none."""
    named = [line.get(name) for name in OWN_NAMES.get(table, ()) if not name.endswith("_id")]
    parts = [_slug(name) for name in named if name]
    if len(OWN_NAMES.get(table, ())) == len(parts) > 0:
        within = line.get("programme_id") if table != "programmes" else None
        return "-".join(filter(None, (within, *parts)))
    content = "\x1f".join(f"{name}={value}" for name, value in sorted(line.items()) if value is not None)
    return f"{table}-{hashlib.sha256(content.encode()).hexdigest()[:SHORT_HASH]}"


def _slug(name: str) -> str:
    plain = name.casefold().translate(str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ö": "o", "ä": "a", "ü": "u"}))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-") or fold(name)[:LONGEST_SLUG]
