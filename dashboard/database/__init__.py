"""The only package that knows DuckDB: records in, checked; answers out."""

from dashboard.database.building import build_store, read_schema
from dashboard.database.personal import is_personal, is_phone, personal_word
from dashboard.database.proving import Breach, Prover
from dashboard.database.quoting import nearest, quoted
from dashboard.database.schema import RecordColumn, RecordTable
from dashboard.database.store import Store

__all__ = [
    "Breach", "Prover", "RecordColumn", "RecordTable", "Store", "build_store", "is_personal", "is_phone",
    "nearest", "personal_word", "quoted", "read_schema",
]  # fmt: skip
