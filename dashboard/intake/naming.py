"""What rows are called by those that refer to them: by their id, or by what stands in them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from dashboard.intake.dates import as_written
from dashboard.intake.entries import Entries, Origin
from dashboard.intake.folding import fold
from dashboard.intake.known import Known, words_of
from dashboard.intake.likeness import listed, near
from dashboard.intake.needs import MORE, NUMBER, OWN_NAMES, PARTS
from dashboard.intake.registered import Registered
from dashboard.intake.submission import Record

MOST_LOOKED_THROUGH, MOST_TIMES = 2_000, 10
"""How many names are looked through, and one in how many of those is how often: no file can make it take long."""


class Naming:
    """Learns the names of one table after another, those referred to before those that refer."""

    def __init__(self, entries: Mapping[str, Entries], earlier: Registered) -> None:
        self._entries, self._earlier = entries, earlier
        self._referred = {r.table for of_table in entries.values() for r in of_table.table.references}
        self._known: dict[str, Known] = {}

    def keep_to(self, programmes: Collection[str | None]) -> None:
        """Of what is registered only rows of these programmes can be meant, where they are known."""
        # Where the id of one is not known, nobody knows whose rows are meant.
        if programmes and None not in programmes:
            self._earlier.keep_to(programmes)

    def learn(self, table: str) -> None:
        """What the rows of a table may be called, in any letter case; where it has none, those registered before."""
        known = self._known[table] = Known()
        if table not in self._referred:
            return
        entries, key = self._entries[table], self._entries[table].table.keys[0][0]
        own = [(number, line) for number, line in enumerate(entries.lines()) if line[key]]
        rows = own or [(-1, line) for line in self._earlier.get(table, ())]
        faulty = {number for number, _ in rows if self._is_faulty(table, number)}
        for number, line in rows:
            own_id, said = str(line[key]), self.said(table, line)
            self._learn_parts(table, line)
            known.called[own_id] = said or ("" if own_id in entries.made else own_id)
            if number not in faulty:
                known.add(fold(own_id), own_id)
                known.add(fold(said), own_id)
                known.add_number(str(line.get(NUMBER) or ""), own_id)
        self._learn_longer(table, [line for number, line in rows if number not in faulty])
        self._learn_earlier(table)
        self._learn_faulty(table, [(number, line) for number, line in rows if number in faulty])
        nameless = (number for number, line in rows if not known.called[str(line[key])])
        known.unnamed = next((number for number in nameless if number not in known.faulty.values()), None)
        # An id is that row's alone, whatever others are called.
        known.ids |= {own_id: {own_id} for own_id in known.called}
        for name, own_id in () if entries.origins else self._earlier.other_names(table):
            known.add(name, own_id)

    def _learn_parts(self, table: str, line: Record) -> None:
        """What names a row where it is the only one that holds it, and where nothing else is called so."""
        known, key = self._known[table], self._entries[table].table.keys[0][0]
        targets = {r.columns[0]: r.table for r in self._entries[table].table.references}
        first = next((targets.get(name, "") for name in OWN_NAMES.get(table, ())), "")
        for name in PARTS.get(table, ()):
            part, own_id = str(line[name] or ""), str(line[key])
            for said in {fold(part), fold(self.called(targets[name], part))} - {""}:
                if targets[name] == first or not self.meant(first, said):
                    known.parts.setdefault(said, set()).add(own_id)

    def _learn_longer(self, table: str, lines: Sequence[Record]) -> None:
        """Rows that are called the same by the name and what tells them apart; that is then what they are called."""
        known, key = self._known[table], self._entries[table].table.keys[0][0]
        names = dict(known.called)
        for column in MORE.get(table, ()):
            shared = Counter(known.called.values())
            alike = [(str(line[key]), str(line[column])) for line in lines if line[column]]
            alike = [(own_id, value) for own_id, value in alike if names[own_id] and shared[known.called[own_id]] > 1]
            forms = {own_id: self._forms(table, column, value) for own_id, value in alike}
            for own_id, said in ((own_id, form) for own_id, of_row in forms.items() for form in of_row):
                known.add(fold(f"{names[own_id]} {said}"), own_id)
            times = Counter((names[own_id], said[0]) for own_id, said in forms.items())
            apart = {own_id: said[0] for own_id, said in forms.items() if times[names[own_id], said[0]] == 1}
            known.called |= {own_id: f"{names[own_id]} {said}" for own_id, said in apart.items()}

    def _forms(self, table: str, column: str, value: str) -> list[str]:
        """How a cell is said after a name: a row by what it is called, a date with and without noughts."""
        target = next((r.table for r in self._entries[table].table.references if r.columns[0] == column), "")
        said = as_written(self.called(target, value) if target else value)
        return [said, said.removeprefix("0").replace(".0", ".")] if said != value else [said]

    def _learn_earlier(self, table: str) -> None:
        """Whoever gives a registered row another name may refer to it by the old one still."""
        known, key = self._known[table], self._entries[table].table.keys[0][0]
        for line in self._earlier.get(table, ()):
            own_id = str(line[key])
            if own_id in known.called:
                known.before[own_id] = said = self.said(table, line, of_before=True)
                known.add(fold(said), own_id)

    def _learn_faulty(self, table: str, rows: Sequence[tuple[int, Record]]) -> None:
        """Rows whose own name does not hold: by what was written, and by what was probably meant."""
        entries, known = self._entries[table], self._known[table]
        taken = set(known.ids)
        for number, line in rows:
            own_id = str(line[entries.table.keys[0][0]])
            for instead in (entries.written, entries.meant):
                parts = {name: instead[name, number] for name in line if (name, number) in instead}
                said = self.said(table, {**line, **parts})
                if said:
                    known.faulty.setdefault(said, number)
                if fold(said) not in taken:
                    known.add(fold(said), own_id)

    def _is_faulty(self, table: str, number: int) -> bool:
        return any((name, number) in self._entries[table].at_fault for name in OWN_NAMES.get(table, ()))

    def said(self, table: str, line: Record, of_before: bool = False) -> str:
        """What a row is called beside its id, or was before; empty where it has no whole name."""
        targets = {r.columns[0]: r.table for r in self._entries[table].table.references}
        parts = [(targets.get(name, ""), line[name]) for name in OWN_NAMES.get(table, ())]
        if any(value is None for _, value in parts):
            return ""
        called = self._called_before if of_before else self.called
        return " ".join(called(target, str(value)) for target, value in parts)

    def called(self, table: str, own_id: str) -> str:
        """What the row with an id is called; the id itself where no such row is known."""
        return self._known[table].called.get(own_id, own_id) if table in self._known else own_id

    def _called_before(self, table: str, own_id: str) -> str:
        known = self._known.get(table)
        return (known.before.get(own_id) if known else None) or self.called(table, own_id)

    def meant(self, table: str, value: str) -> set[str]:
        """The ids of the rows that a name may mean."""
        known = self._known[table]
        return known.ids.get(value) or known.ids.get(fold(value)) or self.with_part(table, value)

    def with_part(self, table: str, value: str) -> set[str]:
        """The ids of the rows that have this as a part of their name."""
        return self._known[table].parts.get(fold(value), set())

    def by_words(self, table: str, value: str) -> set[str]:
        """The ids of the rows meant by words that only one name has: Eritreiske for Solvik eritreiske forening."""
        targets = {r.columns[0]: r.table for r in self._entries[table].table.references}
        first = next((targets.get(name, table) for name in OWN_NAMES.get(table, ())), table)
        said, known = words_of(value), self._known[first]
        if not known.words:
            for name in {*known.called.values()}:
                for word in words_of(name):
                    known.words.setdefault(word, set()).add(name)
        names = [*set.intersection(*(known.words.get(word, set()) for word in said))] if said else []
        return self.meant(table, names[0]) if len(names) == 1 else set()

    def ids(self, table: str) -> set[str]:
        """The ids of all rows of a table."""
        return set(self._known[table].called)

    def near(self, table: str, value: str) -> str:
        """What the row is called that this name is nearly; empty where there is none, or too many to look through."""
        known = self._known[table]
        most = max(len(known.called) + len(known.faulty), len(known.near) * MOST_TIMES)
        if value not in known.near and most <= MOST_LOOKED_THROUGH:
            known.near[value] = near(value, sorted({*filter(None, known.called.values()), *known.faulty}))
        return known.near.get(value, "")

    def listed(self, table: str) -> str:
        """What the rows of a table are called, as many as one cares to read."""
        return listed(filter(None, self._known[table].called.values()))

    def listed_of(self, table: str, ids: Collection[str]) -> str:
        """What these rows are called, as many as one cares to read."""
        return listed(sorted({self.called(table, own_id) or own_id for own_id in ids}))

    def faulty(self, table: str, said: str) -> Origin | None:
        """Where the row stands that is called this, if its name is itself at fault."""
        number = self._known[table].faulty.get(said)
        return None if number is None or number < 0 else self._entries[table].origins[number]

    def is_nameless(self, table: str) -> bool:
        """Whether rows of a table lack their name because the sheet lacks the column."""
        entries, number = self._entries[table], self._known[table].unnamed
        if number is None or number < 0:
            return False
        return not set(OWN_NAMES.get(table, ())) <= entries.origins[number].sheet.columns.keys()

    def doubtful(self, table: str) -> Origin | None:
        """Where the first row stands that has no name to refer to it by, or one that is itself at fault."""
        known = self._known[table]
        numbers = [*known.faulty.values(), *([] if known.unnamed is None else [known.unnamed])]
        number = min(numbers, default=-1)
        return None if number < 0 else self._entries[table].origins[number]
