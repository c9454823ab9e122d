"""Typed tables: a database with the schema, the facts, and only the rows a test gives."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

QUERIES = Path(__file__).parents[2] / "queries"
FILLED = {
    "programmes": {
        "name": "A round",
        "owner": "A directorate",
        "delivery_model": "imdi",
        "starts_on": "2023-01-01",
        "ends_on": "2024-12-31",
    },
    "organisations": {"programme_id": "p", "name": "Organisation", "is_coded": True},
    "mentors": {"programme_id": "p", "name": "Mentor"},
    "mentor_pairs": {"programme_id": "p", "mentor_id": "m", "starts_on": "2023-01-01"},
    "mentor_meetings": {"status": "held"},
    "grants": {"funder": "A directorate", "scheme": "A scheme", "year": 2023},
    "planned_sessions": {"programme_id": "p", "series": "course"},
    "sessions": {"programme_id": "p", "series": "course", "title": "A session"},
    "attendance": {"invited": True},
    "collaborations": {"partner": "A partner", "partner_type": "other", "nature": "cooperation", "origin": "unknown"},
    "applications": {"funder": "A fund", "year": 2024},
    "statements": {"programme_id": "p", "period": "all"},
}
WITHOUT_BASIS = ("sources", "quantifiers", "goals", "indicators")

Rows = list[dict[str, object]]


def typed(**tables: Rows) -> duckdb.DuckDBPyConnection:
    """A database holding these rows; what a row leaves out is filled in, with basis reported from source "s".

    Tables are filled in the order given. Every row of sessions with a date is dated to the day.
    """
    connection = duckdb.connect()
    connection.execute((QUERIES / "schema.sql").read_text("utf-8"))
    for path in sorted((QUERIES / "facts").glob("*.sql")):
        connection.execute(path.read_text("utf-8"))
    _insert(connection, "sources", {"source_id": "s", "kind": "registration"})
    for table, rows in tables.items():
        for row in rows:
            _insert(connection, table, row)
    return connection


def _insert(connection: duckdb.DuckDBPyConnection, table: str, row: Mapping[str, object]) -> None:
    common = {} if table in WITHOUT_BASIS else {"basis": "reported", "source_id": "s"}
    whole = {**common, **FILLED.get(table, {}), **row}
    if table == "sessions" and whole.get("held_on"):
        whole.setdefault("held_precision", "day")
    marks = ", ".join("?" for _ in whole)
    connection.execute(f"insert into {table} ({', '.join(whole)}) values ({marks})", list(whole.values()))


def rows_of(connection: duckdb.DuckDBPyConnection, query: str) -> Rows:
    """The rows of a query as {column: value}."""
    result = connection.execute(query)
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def queries_of(indicator_id: str) -> list[str]:
    """The query of an indicator, and that of the rows behind it where it has one."""
    text = (QUERIES / "indicators" / f"{indicator_id}.sql").read_text("utf-8")
    return [query for query in text.partition("*/")[2].split(";") if query.strip()]


def count(
    connection: duckdb.DuckDBPyConnection, indicator_id: str, programme_id: str = "p", period: str = "all"
) -> tuple[object, ...]:
    """(numerator, denominator, expected, reported) of an indicator for one programme and period."""
    found = [
        row
        for row in rows_of(connection, queries_of(indicator_id)[0])
        if (row["programme_id"], row["period"]) == (programme_id, period)
    ]
    assert len(found) == 1, f"{len(found)} rows of {indicator_id} for {programme_id}, {period}"
    return tuple(found[0][name] for name in ("numerator", "denominator", "expected", "reported"))
