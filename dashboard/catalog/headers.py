"""Reads a .sql file that carries its definition: a TOML header in the first comment, then the query."""

import re
import tomllib
from pathlib import Path
from typing import Any

from dashboard.catalog.blocks import fill
from dashboard.definitions import Indicator, Table
from dashboard.errors import Fault

# A semicolon inside a line may belong to a comment or to quoted words.
AFTER_QUERY = re.compile(r";[ \t]*$", re.MULTILINE)


def read_indicator(path: Path, where: str, faults: list[Fault]) -> Indicator | None:
    """The indicator of one file; a second query after a semicolon gives the rows behind the number."""
    header, queries = _split(path, where, faults)
    if header is None:
        return None
    query, *behind = queries
    rows_query = behind[0] if behind else None
    block = {**header, "indicator_id": path.stem, "query": query, "rows_query": rows_query}
    return fill(Indicator, block, where, faults)


def read_table(path: Path, where: str, faults: list[Fault]) -> Table | None:
    """The table of one file; its header declares each column's unit and words."""
    header, queries = _split(path, where, faults)
    if header is None:
        return None
    columns = [{"name": name, **column} for name, column in header.get("columns", {}).items()]
    return fill(Table, {**header, "table_id": path.stem, "query": queries[0], "columns": columns}, where, faults)


def _split(path: Path, where: str, faults: list[Fault]) -> tuple[dict[str, Any] | None, list[str]]:
    try:
        text = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault("file_unreadable", where, values={"reason": type(error).__name__}))
        return None, []
    opening, found, rest = text.removeprefix("/*").partition("*/")
    if not text.startswith("/*") or not found:
        faults.append(Fault("header_missing", where))
        return None, []
    queries = [query.strip() for query in AFTER_QUERY.split(rest) if query.strip()]
    if not queries:
        faults.append(Fault("query_missing", where))
        return None, []
    try:
        return tomllib.loads(opening), queries
    except tomllib.TOMLDecodeError as error:
        faults.append(Fault("toml_unreadable", where, values={"reason": str(error)}))
        return None, []
