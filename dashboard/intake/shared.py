"""Record tables that share a sheet: in another role on a row of their own, or beside another table on the same row."""

MERGED = {"mentors": "organisations"}
"""Record tables without a sheet of their own, and the sheet that holds their rows, told apart by the role."""
HELD = {shared: name for name, shared in MERGED.items()}
"""The same the other way: the sheet of a record table -> the table whose rows it holds too."""
ROLE, MENTOR, PARTICIPANT, MENTOR_KEY = "role", "mentor", "participant", "mentor_id"
BOTH = "both"
"""The role of an organisation that is participant and mentor: a row of it is a row of each table."""
BESIDE = {"sessions": "attendance"}
"""Record tables whose sheet may have several rows of each, and what such a row then says beside it."""
