"""The example rounds as pandas reads them, and what a table query gives for one of them."""

from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.project import ROOT
from tests.indicators.typed import QUERIES, Rows, rows_of
from tests.real import desk

FOLDERS = sorted(path.parent.name for path in (ROOT / "data" / "examples").glob("*/programmes.csv"))


def _file(folder: str, table: str) -> Path:
    return ROOT / "data" / "examples" / folder / f"{table}.csv"


def having(table: str) -> list[str]:
    """The rounds that have such records."""
    return [folder for folder in FOLDERS if _file(folder, table).exists()]


@cache
def read(folder: str, table: str) -> pd.DataFrame:
    """The records of one table of a round."""
    return pd.read_csv(_file(folder, table))


@cache
def asked(folder: str, table_id: str) -> pd.DataFrame:
    """What a table query gives for the programme of a round."""
    return pd.DataFrame(desk().rows(table_id, read(folder, "programmes").programme_id[0]))


def of_typed(connection: duckdb.DuckDBPyConnection, table_id: str) -> Rows:
    """What a table query gives over typed rows."""
    text = (QUERIES / "tables" / f"{table_id}.sql").read_text("utf-8")
    return rows_of(connection, text.partition("*/")[2])
