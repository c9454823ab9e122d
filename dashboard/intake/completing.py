"""What a tired person may leave out: names in data, the programme where there is one, where a row comes from."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from dashboard.database import quoted
from dashboard.intake.dates import IMPRECISE, written
from dashboard.intake.entries import Entries
from dashboard.intake.folding import fold
from dashboard.intake.naming import Naming
from dashboard.intake.needs import OWN_NAMES, is_own_key
from dashboard.intake.placing import Placer
from dashboard.intake.roles import TWINS, Roles
from dashboard.intake.submission import Record

SHORT_HASH = 8
LONGEST_SLUG = 40
PROGRAMMES = "programmes"


class Completer:
    """Fills in what was left out, table by table, those referred to before those that refer.

    lacking: tables without a row that others refer to, and how many references there are.
    """

    def __init__(self, entries: Mapping[str, Entries], naming: Naming, placer: Placer) -> None:
        self._entries, self._naming, self._placer = entries, naming, placer
        self._roles = Roles(entries, naming, placer)
        self.lacking: Counter[str] = Counter()

    def complete(self, assumed: Mapping[str, str]) -> None:
        """Fill in everything; what cannot be decided is told."""
        # Who is referred to in one role is looked for in the other too.
        first = sorted(self._entries.items(), key=lambda item: item[0] not in (PROGRAMMES, *TWINS))
        for table, entries in first:
            self._dates(entries)
            self._within(entries)
            for name, value in assumed.items():
                if name in entries.columns:
                    entries.columns[name] = [value if v is None else v for v in entries.columns[name]]
            for reference in entries.table.references:
                if len(reference.columns) == 1 and reference.table in self._entries and reference.table != table:
                    self._refer(entries, reference.columns[0], reference.table)
            self._name(entries)
            if table == PROGRAMMES:
                self._naming.keep_to({*entries.columns["programme_id"]})
            self._naming.learn(table)
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
                    self._tell(entries, number, name, "date_imprecise", {"day": told})

    def _within(self, entries: Entries) -> None:
        """Give the ids of rows that stand in the same row of a sheet; where one has none, that is told of it."""
        targets = {reference.columns[0]: reference.table for reference in entries.table.references}
        for (column, number), at in entries.within.items():
            target = self._entries[targets[column]]
            own = target.columns[target.table.keys[0][0]][at]
            entries.columns[column][number] = own
            entries.at_fault |= set() if own else {(column, number)}

    def _refer(self, entries: Entries, column: str, target: str) -> None:
        """Turn what a row calls another by into its id."""
        values, there = entries.columns[column], self._naming.ids(target)
        only = next(iter(there)) if target == PROGRAMMES and len(there) == 1 else None
        for number, value in enumerate(values):
            if value is None:
                is_told = (column, number) in entries.at_fault
                values[number] = None if is_told else only
                if target == PROGRAMMES and not is_told and only is None:
                    self._tell_programme(entries, number, column)
                continue
            meant = self._naming.meant(target, value) or self._meant_by_words(entries, number, column, (target, value))
            values[number] = next(iter(meant)) if len(meant) == 1 else None
            if len(meant) != 1:
                entries.written[column, number] = value
                entries.at_fault.add((column, number))
                if not meant and self._is_in_other_role(entries, number, column, (target, value)):
                    continue
                self.lacking[target] += not there
                # Of a sheet without rows, or without the column its rows are named by, it is told once.
                if there and (meant or not self._naming.is_nameless(target)):
                    self._tell_unknown(entries, number, column, (target, value))

    def _meant_by_words(self, entries: Entries, number: int, column: str, reference: tuple[str, str]) -> set[str]:
        """The rows that a part of a name means, where it is no other's; told, for it may have been meant otherwise."""
        target, value = reference
        meant = self._naming.by_words(target, value)
        if len(meant) != 1:
            return set()
        told = {"value": quoted(value), "nearest": self._naming.called(target, next(iter(meant)))}
        self._placer.tell(entries, number, (column,), ("look", "name_by_words", told))
        return meant

    def _tell_programme(self, entries: Entries, number: int, column: str) -> None:
        """A row does not say which programme it belongs to, and there is not just one."""
        is_needed = next(c.is_required for c in entries.table.columns if c.name == column)
        if is_needed and self._naming.ids(PROGRAMMES):
            self._tell(entries, number, column, "programme_unclear", {})
        elif is_needed:
            # That there is none at all is told once, for all rows.
            entries.at_fault.add((column, number))

    def _is_in_other_role(self, entries: Entries, number: int, column: str, reference: tuple[str, str]) -> bool:
        """Tell where what is referred to (table, name) is there, but in another role; whether it is."""
        told = self._roles.other(*reference)
        if told and told[0]:
            self._tell(entries, number, column, *told)
        return told is not None

    def _tell_unknown(self, entries: Entries, number: int, column: str, reference: tuple[str, str]) -> None:
        """A reference that is unclear, or leads nowhere: with what may be meant, or where the cause stands."""
        target, value = reference
        said = {"value": quoted(value), "sheet": self._placer.title(target)}
        if meant := self._naming.meant(target, value):
            is_part = meant == self._naming.with_part(target, value)
            several = {**said, "choices": self._naming.listed_of(target, meant)}
            self._tell(entries, number, column, "name_of_part" if is_part else "name_of_several", several)
            return
        likely = self._naming.near(target, value)
        cause = self._naming.faulty(target, likely) if likely else self._naming.doubtful(target)
        if cause is not None:
            code = "name_of_faulty" if likely else "name_perhaps_faulty"
            there = {"first_row": cause.row, "first_file": cause.sheet.grid.where}
            self._tell(entries, number, column, code, {**said, **there})
        elif likely:
            entries.meant[column, number] = likely
            self._tell(entries, number, column, "name_near", {**said, "nearest": quoted(likely)})
        else:
            self._tell(entries, number, column, "name_unknown", {**said, "choices": self._naming.listed(target)})

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
                made = made_name(entries.table.name, line)
                used[made] += 1
                ids[number] = made if used[made] == 1 else f"{made}-{used[made]}"
                entries.made.add(str(ids[number]))

    def _tell(self, entries: Entries, number: int, column: str, code: str, values: Mapping[str, object]) -> None:
        """Tell of a cell of a record that it must be mended."""
        entries.at_fault.add((column, number))
        self._placer.tell(entries, number, (column,), ("mend", code, values))


def is_made(table: str, key: str, line: Record) -> bool:
    """Whether a row has the id that was made for it here, for want of one of its own."""
    made, own = made_name(table, {**line, key: None}), str(line[key])
    number = own.removeprefix(f"{made}-")
    return own == made or (number != own and number.isdigit())


def made_name(table: str, line: Record) -> str:
    """An id for a row that has none: from its name, or from all it holds where nothing names it."""
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
