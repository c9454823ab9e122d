"""What a person must fill in, and what the program fills in itself."""

from dashboard.database import RecordColumn, RecordTable

LAST = ("basis", "source_id", "section", "note")
"""Columns that say where a row comes from; they stand last and may be left empty."""
NUMBER = "org_number"
"""The column of a number that names an organisation as surely as its id."""
MONEY = "_nok"
"""How the names of columns of amounts end."""
OWN_NAMES = {
    "programmes": ("name",), "organisations": ("name",), "mentors": ("name",), "sessions": ("title",),
    "mentor_pairs": ("organisation_id",), "grants": ("organisation_id", "year"),
}  # fmt: skip
"""What a row may be called by beside its id; an id in it is said as the name of what it names."""
PARTS = {"mentor_pairs": ("mentor_id",), "grants": ("organisation_id",)}
"""What a row may be called by where that leaves no doubt: in no more than one row, and no name of a row in itself."""

MORE = {"mentor_pairs": ("mentor_id",), "grants": ("scheme", "funder"), "sessions": ("held_on",)}
"""What is said after the name of rows that are called the same, to tell them apart: the first that does."""


def is_own_key(table: RecordTable, name: str) -> bool:
    """Whether the column alone names the row, and is not taken from another table."""
    column = next(column for column in table.columns if column.name == name)
    return table.keys[0] == (name,) and column.references is None


def must_be_filled(table: RecordTable, column: RecordColumn) -> bool:
    """Whether a person must fill the column: what the program can fill in itself is not asked for."""
    is_assumed = column.name in (*LAST, "is_coded", "is_approximate") or is_own_key(table, column.name)
    return column.is_required and not is_assumed and column.references != "programmes.programme_id"
