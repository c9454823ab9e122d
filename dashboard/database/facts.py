"""The facts: one view for each file in queries/facts, named as the file, and its rows kept as a table of that name.

The records never change after loading, so counting from kept rows gives the same and spares every query the planning
of views upon views. The views stay, in a schema of their own: they tell what a fact stands on.
"""

import re
from pathlib import Path

import duckdb

from dashboard.database.statements import first_line, single_select
from dashboard.errors import Fault


def create_facts(connection: duckdb.DuckDBPyConnection, folder: Path) -> list[Fault]:
    """Create every fact, those that others stand on first; a fault for each that cannot be created."""
    connection.execute("create schema views")
    waiting = {path: path.read_text("utf-8") for path in sorted(folder.glob("*.sql"))}
    while waiting:
        refused = {path: message for path, query in waiting.items() if (message := _refusal(connection, path, query))}
        if len(refused) == len(waiting):
            return [Fault("fact_broken", str(path), values={"message": refused[path]}) for path in _roots(waiting)]
        waiting = {path: waiting[path] for path in refused}
    return []


def _refusal(connection: duckdb.DuckDBPyConnection, path: Path, query: str) -> str:
    """Why DuckDB would not create the view; empty where it did."""
    # A file may begin with "create view <its own name> as", so that it also runs as it stands in a DuckDB shell.
    select = re.sub(rf"^create view {re.escape(path.stem)} as$", "", query, count=1, flags=re.MULTILINE | re.IGNORECASE)
    try:
        connection.execute(f'create view views."{path.stem}" as {single_select(connection, select)}')
        connection.execute(f'create table "{path.stem}" as select * from views."{path.stem}"')
    except duckdb.Error as error:
        return first_line(error)
    return ""


def _roots(waiting: dict[Path, str]) -> list[Path]:
    """Those that do not wait for another; all of them where they wait for one another in a circle."""
    stems = {path.stem for path in waiting}
    roots = [path for path, query in waiting.items() if not (stems - {path.stem}) & set(re.findall(r"\w+", query))]
    return roots or list(waiting)
