"""The only package that knows DuckDB: records in, checked; answers out."""

from dashboard.database.building import build_store
from dashboard.database.schema import RecordColumn, RecordTable
from dashboard.database.store import Store

__all__ = ["RecordColumn", "RecordTable", "Store", "build_store"]
