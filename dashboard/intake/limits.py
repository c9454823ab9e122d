"""How much of a submission is taken in. Far above what a round of the scheme fills, far below what harms a machine."""

MOST_FILES = 40
MOST_BYTES = 30_000_000
"""Of all files together, as they come."""
MOST_UNPACKED = 300_000_000
"""Of all parts of one workbook together, in bytes."""
MOST_TIMES = 250
"""How many times its packed size a large part may unpack to; text of real tables reaches about 30."""
LARGE_PART = 10_000_000
MOST_PARTS = 1_000
MOST_ROWS = 200_000
MOST_COLUMNS = 200
MOST_SHEETS = 100
LONGEST_CELL = 4_000
MOST_TEXT = 60_000_000
"""Characters of all cells together."""

MEMORY = 3_000_000_000
"""Address space of the process that reads, in bytes; the database reserves much more than it uses."""
SECONDS = 120.0
