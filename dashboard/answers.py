"""From an id to an Answer: the definition, the figure with its bounds and coverage, its status, its notes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.achievement import GoalStatus, Status, judge, roll_up
from dashboard.asking import ask_indicators, ask_table
from dashboard.bounds import from_row, from_statement, read_coverage, read_number
from dashboard.catalog import Catalog
from dashboard.database import Store
from dashboard.definitions import Goal, Indicator
from dashboard.editions import Serving
from dashboard.figures import Absence, Basis, Figure, absent

WHOLE_ROUND = "all"
"""The period of a figure that holds for the whole round."""

Row = Mapping[str, object]


@dataclass(frozen=True)
class Statement:
    """What a source says in words or as bounds, where no rows are registered. Its texts may be hidden."""

    quantifier: str | None
    out_of: float | None
    source_id: str
    section: str | Absence | None
    note: str | Absence | None


@dataclass(frozen=True)
class Answer:
    """One indicator for one programme and period."""

    indicator: Indicator
    programme_id: str
    period: str
    figure: Figure
    numerator: float | None
    denominator: float | None
    status: Status
    statement: Statement | None = None
    notes: tuple[Row, ...] = ()


class Desk:
    """Answers from one catalog and one store, which never change: every indicator is counted once, at start."""

    def __init__(self, catalog: Catalog, store: Store, own: Serving | None = None) -> None:
        self.catalog = catalog
        self.store = store
        self.own = own or Serving()
        self._asked: dict[str, list[Row]] = {}
        in_order = sorted(self.rows("programmes"), key=lambda row: self.is_own(row["programme_id"]))
        in_order.sort(key=lambda row: row["basis_rank"] == Basis.EXAMPLE)
        self.programmes = {row["programme_id"]: row for row in in_order}
        self._counted = ask_indicators(catalog, store)
        self._statements = _by_key(self.rows("statements"))
        self._notes = self.rows("notes")

    def rows(self, table_id: str, programme_id: str | None = None) -> list[Row]:
        """The rows of one table query, of one programme or of all. Raises KeyError for an unknown table."""
        if table_id not in self._asked:
            self._asked[table_id] = ask_table(self.store, self.catalog.tables[table_id])
        return [row for row in self._asked[table_id] if programme_id in (None, row["programme_id"])]

    def is_example(self, programme_id: str) -> bool:
        """Whether the programme is made up."""
        return self.programmes[programme_id]["basis_rank"] == Basis.EXAMPLE

    def is_own(self, programme_id: str) -> bool:
        """Whether the programme is one of the user's own."""
        return self.own.manifest is not None and programme_id in self.own.manifest.programmes

    def periods(self) -> list[str]:
        """The whole round, then every year that any programme covers."""
        years = {y for row in self.programmes.values() for y in range(row["first_year"], row["last_year"] + 1)}
        return [WHOLE_ROUND, *map(str, sorted(years))]

    def ask(self, indicator_id: str) -> tuple[Answer, ...]:
        """The answers to an indicator, by programme: the whole round, then each year. KeyError for an unknown one."""
        indicator = self.catalog.indicators[indicator_id]
        rows = _by_key([{**row, "indicator_id": indicator_id} for row in self._counted[indicator_id]])
        keys = {*rows, *(key for key in self._statements if key[1] == indicator_id)}
        keys |= {(programme_id, indicator_id, WHOLE_ROUND) for programme_id in self.programmes} | {*self._gaps(rows)}
        ordered = sorted(keys, key=lambda key: (key[0], key[2] != WHOLE_ROUND, key[2]))
        return tuple(self._answer(indicator, key, rows.get(key)) for key in ordered)

    def _answer(self, indicator: Indicator, key: tuple[str, str, str], row: Row | None) -> Answer:
        programme_id, _, period = key
        row = row or {"numerator": None, "denominator": None, "basis_rank": None, "sources": ()}
        stated = self._statements.get(key)
        numerator, denominator = read_number(row["numerator"]), read_number(row["denominator"])
        if numerator is None and stated is not None:
            figure = from_statement(indicator, stated)
            numerator, denominator = figure.value, read_number(stated["out_of"])
        else:
            # What is counted outranks what is stated, which then says nothing of this figure.
            stated = None
            figure = self._absent(indicator, programme_id, row) if numerator is None else from_row(indicator, row)
        return Answer(
            indicator, programme_id, period, figure, numerator, denominator,
            judge(indicator, figure, denominator, self.catalog.statuses, self._is_over(programme_id, period)),
            _as_statement(stated), self.notes_on(programme_id, indicator.indicator_id, period),
        )  # fmt: skip

    def _is_over(self, programme_id: str, period: str) -> bool:
        """Whether the records reach the end of the period."""
        programme = self.programmes[programme_id]
        last_year = programme["last_year"] if period == WHOLE_ROUND else int(period)
        return min(last_year, programme["last_year"]) <= programme["closed_year"]

    def _absent(self, indicator: Indicator, programme_id: str, row: Row) -> Figure:
        """Not applicable where nobody is expected; else what an absence is in this programme."""
        programme = self.programmes[programme_id]
        reason = Absence.NOT_APPLICABLE if row.get("expected") == 0 else self.absence_in(programme_id)
        # What is counted beside the gap, such as how many were invited, is as firm as its own rows.
        basis = Basis(row["basis_rank"] or programme["basis_rank"])
        return absent(reason, indicator.unit, basis, [programme["source_id"]], read_coverage(row))

    def absence_in(self, programme_id: str) -> Absence:
        """Not published where the programme is known from a publication; else not reported."""
        source = self.catalog.sources[self.programmes[programme_id]["source_id"]]
        return Absence.NOT_PUBLISHED if source.kind == "publication" else Absence.NOT_REPORTED

    def notes_on(self, programme_id: str, indicator_id: str, period: str) -> tuple[Row, ...]:
        """The notes tied to this indicator; a note without a period holds for every period."""
        return tuple(
            note
            for note in self._notes
            if note["programme_id"] == programme_id
            and note["indicator_id"] == indicator_id
            and note["period"] in (None, period)
        )

    def rows_behind(self, answer: Answer) -> list[Row]:
        """The records an answer is counted from; empty where it rests on a statement or on nothing."""
        query = answer.indicator.rows_query
        if query is None or answer.figure.absence is not None:
            return []
        return [row for row in self.store.ask(query) if row["programme_id"] == answer.programme_id]

    def goal_status(self, goal: Goal, programme_id: str) -> GoalStatus:
        """The statuses of a goal's indicators for the whole round, rolled up without averaging."""
        answers = [self.for_programme(i.indicator_id, programme_id) for i in self.catalog.indicators_of(goal.goal_id)]
        return roll_up(((a.indicator, a.status) for a in answers), self.catalog.statuses)

    def for_programme(self, indicator_id: str, programme_id: str, period: str = WHOLE_ROUND) -> Answer:
        """The answer for one programme: of the period if it has one of its own, else of the whole round."""
        mine = {answer.period: answer for answer in self.ask(indicator_id) if answer.programme_id == programme_id}
        return mine.get(period, mine[WHOLE_ROUND])

    def _gaps(self, rows: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
        """The years after the first counted one of a programme that keeps records: what one lacks is no other's."""
        for programme_id, indicator_id, period in rows:
            if period != WHOLE_ROUND and self.absence_in(programme_id) is Absence.NOT_REPORTED:
                years = range(int(period) + 1, int(str(self.programmes[programme_id]["last_year"])) + 1)
                yield from ((programme_id, indicator_id, str(year)) for year in years)


def _by_key(rows: Iterable[Row]) -> dict[tuple[str, str, str], Row]:
    return {(row["programme_id"], row["indicator_id"], row["period"]): row for row in rows}


def _as_statement(stated: Row | None) -> Statement | None:
    if stated is None:
        return None
    out_of = read_number(stated["out_of"])
    return Statement(stated["quantifier"], out_of, stated["source_id"], stated["section"], stated["note"])


def as_json(answer: Answer) -> dict[str, object]:
    """The answer in the shape of `ask --json`; a missing number is null, with the reason under absence."""
    figure = answer.figure
    return {
        "indicator": answer.indicator.indicator_id,
        "programme": answer.programme_id,
        "period": answer.period,
        "numerator": answer.numerator,
        "denominator": answer.denominator,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "status": answer.status.status_id,
        "absence": figure.absence.value if figure.absence else None,
        "basis": figure.basis.name.lower(),
        "reported": figure.reported,
        "expected": figure.expected,
        "sources": sorted(figure.sources),
    }


def ask_all(desk: Desk, indicator_ids: Sequence[str]) -> list[Answer]:
    """Every answer to the given indicators, or to all where none is given."""
    asked = indicator_ids or list(desk.catalog.indicators)
    return [answer for indicator_id in asked for answer in desk.ask(indicator_id)]
