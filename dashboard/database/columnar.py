"""Tables in a form that programs read by column: Parquet."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def write_parquet(columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[Any]]) -> bytes:
    """Rows as Parquet. columns: (name, type), the type one of TYPES; None is an empty cell."""
    arrays = [
        pa.array([_plain(row[number], kind) for row in rows], TYPES[kind]) for number, (_, kind) in enumerate(columns)
    ]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(arrays, [name for name, _ in columns]), sink)
    return sink.getvalue().to_pybytes()


def _plain(value: Any, kind: str) -> Any:
    """A decimal as the number it is; anything in a column of texts as a text."""
    if value is None:
        return None
    return {"number": float, "string": str}.get(kind, lambda same: same)(value)
