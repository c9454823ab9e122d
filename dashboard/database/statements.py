"""What a query is and what it stands on, read before it is run."""

import json

import duckdb


def single_select(connection: duckdb.DuckDBPyConnection, query: str) -> str:
    """The query without a closing semicolon; raises duckdb.Error unless it is one select and nothing else."""
    statements = connection.extract_statements(query)
    if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
        raise duckdb.InvalidInputException("a query must be one select and nothing else")
    return statements[0].query.rstrip().rstrip(";")


def first_line(error: duckdb.Error) -> str:
    """What DuckDB said, without the excerpt of the query that follows."""
    return str(error).strip().partition("\n")[0]


def tables_under(connection: duckdb.DuckDBPyConnection, query: str) -> set[str]:
    """Every table and view a select stands on, through the views it names."""
    views = dict(connection.execute("select view_name, sql from duckdb_views() where not internal").fetchall())
    under: set[str] = set()
    waiting = [single_select(connection, query)]
    for select in waiting:
        (parsed,) = connection.execute("select json_serialize_sql($query)", {"query": select}).fetchone()
        new = {name.lower() for name in _named(json.loads(parsed))} - under
        under |= new
        waiting += [views[name].partition(" AS ")[2] for name in new & views.keys()]
    return under


def _named(part: object, hidden: frozenset[str] = frozenset()) -> set[str]:
    """The tables a part of a parsed query names; the names of its own "with" hide tables from what follows."""
    if isinstance(part, list):
        return set().union(*(_named(inner, hidden) for inner in part))
    if not isinstance(part, dict):
        return set()
    if part.get("type") == "BASE_TABLE":
        return {part["table_name"]} - hidden
    named: set[str] = set()
    for step in part.get("cte_map", {}).get("map", []):
        named |= _named(step["value"], hidden)
        hidden |= {step["key"]}
    return named | _named([inner for key, inner in part.items() if key != "cte_map"], hidden)
