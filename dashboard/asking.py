"""Asks every query once and holds it to its contract: the columns it must give, and one answer for each key."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dashboard.catalog import Catalog
from dashboard.database import Store
from dashboard.definitions import Indicator, Table
from dashboard.errors import Fault, FaultsFound, stop_on

COLUMNS = ("programme_id", "period", "numerator", "denominator", "expected", "reported", "basis_rank", "sources")
"""What every indicator's query gives, in this order."""

Row = Mapping[str, object]


def ask_indicators(catalog: Catalog, store: Store) -> dict[str, Sequence[Row]]:
    """The rows of every indicator, by its id. Raises FaultsFound with every query that breaks its contract."""
    faults: list[Fault] = []
    rows = {}
    for indicator in catalog.indicators.values():
        where = f"queries/indicators/{indicator.indicator_id}.sql"
        rows[indicator.indicator_id] = _ask(store, indicator.query, COLUMNS, where, faults)
        faults += _repeated(rows[indicator.indicator_id], where)
        faults += _impossible(indicator, rows[indicator.indicator_id], where)
    stop_on(faults)
    return rows


def check_other_queries(catalog: Catalog, store: Store) -> list[Fault]:
    """A fault for each query of a table, or of the rows behind an indicator, that breaks its contract.

    Asked by the check and the tests, not at start: a page asks the few that it shows.
    """
    faults: list[Fault] = []
    for indicator in catalog.indicators.values():
        if indicator.rows_query is not None:
            _ask(store, indicator.rows_query, None, f"queries/indicators/{indicator.indicator_id}.sql", faults)
    for table in catalog.tables.values():
        _ask_table(store, table, faults)
    return faults


def ask_table(store: Store, table: Table) -> Sequence[Row]:
    """The rows of a table's query. Raises FaultsFound where it breaks its contract."""
    faults: list[Fault] = []
    rows = _ask_table(store, table, faults)
    stop_on(faults)
    return rows


def _ask_table(store: Store, table: Table, faults: list[Fault]) -> Sequence[Row]:
    names = tuple(column.name for column in table.columns)
    return _ask(store, table.query, names, f"queries/tables/{table.table_id}.sql", faults)


def _ask(store: Store, query: str, columns: tuple[str, ...] | None, where: str, faults: list[Fault]) -> Sequence[Row]:
    try:
        rows = store.ask(query)
    except FaultsFound as found:
        faults += [Fault(fault.code, where, values=fault.values) for fault in found.faults]
        return ()
    found_columns = tuple(rows[0]) if rows else columns
    if columns is not None and found_columns != columns:
        values = {"found": ", ".join(found_columns or ()), "expected": ", ".join(columns)}
        faults.append(Fault("columns_differ", where, values=values))
        return ()
    return rows


def _repeated(rows: Sequence[Row], where: str) -> Iterator[Fault]:
    """Two rows for one programme and period would leave it open which of them is the answer."""
    counts = Counter((row["programme_id"], row["period"]) for row in rows)
    for (programme_id, period), count in counts.items():
        if count > 1:
            yield Fault("answer_repeated", where, values={"programme": programme_id, "period": period})


def _impossible(indicator: Indicator, rows: Sequence[Row], where: str) -> Iterator[Fault]:
    """A count below zero or above its whole, and more that reported than could: the query is wrong, not the world.

    What has a target may go beyond it.
    """
    for row in rows:
        part, whole, reported, expected = (row[name] for name in ("numerator", "denominator", "reported", "expected"))
        is_part = indicator.measure == "count" and indicator.target is None
        if _is_below(part, 0) or (is_part and _is_below(whole, part)) or _is_below(expected, reported):
            said = part if whole is None else f"{part} / {whole}"
            told = {"programme": row["programme_id"], "period": row["period"], "found": said}
            yield Fault("answer_impossible", where, values={**told, "reported": reported, "expected": expected})


def _is_below(one: object, other: object) -> bool:
    """Whether both are known and the first is less."""
    return one is not None and other is not None and one < other
