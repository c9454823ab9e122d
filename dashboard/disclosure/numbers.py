"""Every number of one programme that is not public: where it stands, whether it is small, and what it adds up to."""

from collections.abc import Mapping, Sequence

from dashboard.answers import WHOLE_ROUND, Answer
from dashboard.catalog import Catalog
from dashboard.definitions import Disclosure, Indicator, Table
from dashboard.disclosure.audiences import OPEN, is_public, is_public_row
from dashboard.disclosure.layout import BESIDE, WHOLES, Layout
from dashboard.disclosure.small import is_small, is_small_count
from dashboard.disclosure.sums import AMOUNT, OF_ALL, WHOLE, YEAR, Cell, Column, Entry, Group, groups_of

Row = Mapping[str, object]

ANSWERS, OF = "answers", "of"
# A year is a year, whatever the column is called.
YEARS = ("year", "period")


class Numbers:
    """values: every number by its cell. small: cells to hide. rows: the cells that are hidden with each cell.

    groups and parts: what adds up, across the views and within a row.
    """

    def __init__(self, catalog: Catalog, organisations: int) -> None:
        self.values: dict[Cell, float] = {}
        self.small: set[Cell] = set()
        self.rows: dict[Cell, frozenset[Cell]] = {}
        self.groups: list[Group] = []
        self.parts: list[Mapping[Cell, int]] = []
        self._catalog, self._organisations = catalog, organisations

    @property
    def _rules(self) -> Disclosure:
        return self._catalog.disclosure

    def take_answers(self, answers: Sequence[Answer]) -> None:
        """The answers to one indicator, for each period."""
        held = [a for a in answers if a.figure.absence is None and not is_public(self._catalog, a.figure.sources)]
        self.small |= {answer_cell(a) for a in held if a.indicator.audience != OPEN or is_small(a, self._rules)}
        counted = [a for a in held if a.numerator is not None and a.indicator.unit not in self._rules.about_nobody]
        if not counted:
            return
        indicator = counted[0].indicator
        kind = self._kind(indicator.unit)
        self._keep(Column(kind, (indicator.indicator_id,), False), [_entry_of(a, answer_cell(a)) for a in counted])
        told_of = [a for a in counted if a.denominator is not None and is_whole_telling(indicator)]
        self._keep(Column(kind, (whole_id(indicator),), False), [_entry_of(a, whole_cell(a)) for a in told_of])
        # A figure and what it is told out of stand in one line.
        pairs = [frozenset((answer_cell(a), whole_cell(a))) for a in told_of]
        self.rows |= {cell: pair for pair in pairs for cell in pair}

    def take_table(self, table: Table, layout: Layout, rows: Sequence[Row]) -> None:
        """The rows of a table query, all of them, so that their numbers are those of the query."""
        numbered = [(str(number), row) for number, row in enumerate(rows) if not self._is_dropped(layout, row)]
        for column in layout.measures:
            cells = {number: Cell(table.table_id, number, column.name) for number, _ in numbered}
            filled = ((number, row) for number, row in numbered if row[column.name] is not None)
            entries = [self._entry(layout, row, cells[number]) for number, row in filled]
            self._keep(Column(self._kind(column.unit), table.indicators, True), entries)
        for number, row in numbered:
            if not is_public_row(self._catalog, row):
                self._take_row(layout, row, {c.name: Cell(table.table_id, number, c.name) for c in layout.measures})

    def _kind(self, unit: str) -> str:
        return AMOUNT if unit in self._rules.not_counts else unit

    def _is_dropped(self, layout: Layout, row: Row) -> bool:
        return layout.points_at_someone(row) and not is_public_row(self._catalog, row)

    def _keep(self, column: Column, entries: Sequence[Entry]) -> None:
        self.values |= {entry.cell: entry.value for entry in entries if not entry.is_public}
        self.groups += groups_of(column, entries)

    def _entry(self, layout: Layout, row: Row, cell: Cell) -> Entry:
        return Entry(cell, float(str(row[cell.column])), _fixed(layout, row), is_public_row(self._catalog, row))

    def _take_row(self, layout: Layout, row: Row, cells: Mapping[str, Cell]) -> None:
        """Judge the counts of a row, those of one unit together: each may be told from the others."""
        present = {name: cell for name, cell in cells.items() if cell in self.values}
        counted = {column.name for column in layout.counts}
        # An amount and its share of the whole tell each other.
        amounts = frozenset(cell for name, cell in present.items() if name not in (*counted, *BESIDE))
        self.rows |= dict.fromkeys(amounts, amounts)
        beside = frozenset(cell for name, cell in present.items() if name in BESIDE)
        has_few = any(0 < self.values[cell] < self._rules.smallest_shown for cell in beside)
        for unit in {column.unit for column in layout.counts}:
            names = [c.name for c in layout.counts if c.unit == unit and c.name in present]
            counts = {name: self.values[present[name]] for name in names}
            has_few |= any(0 < count < self._rules.smallest_shown for count in counts.values())
            near = beside if unit in OF_ALL else frozenset()
            self._take_counts(row, counts, {name: present[name] for name in counts}, unit, near)
        if has_few:
            # Whatever stands beside a small count is of the same few.
            mates = frozenset(present.values())
            self.small |= mates
            self.rows |= dict.fromkeys(mates, mates)

    def _take_counts(
        self, row: Row, counts: Mapping[str, float], cells: Mapping[str, Cell], unit: str, near: frozenset[Cell]
    ) -> None:
        """Judge counts of one unit. near: what is hidden with them."""
        whole = _whole_of(counts)
        if whole:
            self.parts.append({cells[name]: 1 for name in counts if name != whole})
        judged = {name: count for name, count in counts.items() if name != whole}
        # Where the parts all stand there, a small rest is itself one of them.
        wholes = {} if whole else self._wholes(row, judged, unit)
        if any(
            is_small_count(count, [size for named, size in wholes.items() if named != name], self._rules.smallest_shown)
            for name, count in judged.items()
        ):
            self.small |= set(cells.values())
        together = near.union(cells.values())
        self.rows |= dict.fromkeys(together, together)

    def _wholes(self, row: Row, counts: Mapping[str, float], unit: str) -> dict[str, float]:
        """What a count of the row may be a part of."""
        named = {name: float(str(row[name])) for name in WHOLES if row.get(name) is not None}
        larger = dict([max(counts.items(), key=lambda item: item[1])]) if len(counts) == 2 else {}
        return named | larger | ({"": float(self._organisations)} if unit == "organisations" else {})


def answer_cell(answer: Answer) -> Cell:
    """Where an answer stands."""
    return Cell(ANSWERS, answer.indicator.indicator_id, answer.period)


def whole_cell(answer: Answer) -> Cell:
    """Where that stands which an answer is told out of."""
    return Cell(ANSWERS, whole_id(answer.indicator), answer.period)


def whole_id(indicator: Indicator) -> str:
    """What that is called which an indicator is told out of."""
    return f"{indicator.indicator_id}/{OF}"


def is_whole_telling(indicator: Indicator) -> bool:
    """Whether it may be another figure; where organisations are counted it is how many there are, as all know."""
    return indicator.unit not in OF_ALL


def _entry_of(answer: Answer, cell: Cell) -> Entry:
    fixed = frozenset() if answer.period == WHOLE_ROUND else frozenset(((YEAR, answer.period),))
    number = answer.numerator if cell == answer_cell(answer) else answer.denominator
    return Entry(cell, float(str(number)), fixed)


def _fixed(layout: Layout, row: Row) -> frozenset[tuple[str, str]]:
    named = ((YEAR if name in YEARS else name, row[name]) for name in layout.words)
    return frozenset((name, str(value)) for name, value in named if value is not None and str(value) != WHOLE)


def _whole_of(counts: Mapping[str, float]) -> str:
    """The count that all the others are the parts of; empty where there is none."""
    largest = max(counts, key=lambda name: counts[name]) if len(counts) > 2 else ""
    return largest if largest and counts[largest] * 2 == sum(counts.values()) else ""
