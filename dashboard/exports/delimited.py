"""Writes one clean table as CSV: one line of names, one line for each row, the stamp as columns of its own."""

import csv
from io import StringIO

from dashboard.exports.neutral import written
from dashboard.exports.sheet import Sheet, Stamp

# Without it Excel in Norway reads æ, ø and å as something else.
ENCODING = "utf-8-sig"


def write_csv(sheet: Sheet, stamp: Stamp) -> bytes:
    """The sheet as CSV with commas. Texts are quoted and neutralised, numbers have a point, dates are ISO."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([*(field.name for field in sheet.fields), *(f"export_{name}" for name in stamp.lines)])
    stamped = [written(value) for _, value in stamp.lines.values()]
    # A table that is refused has no rows; one line without values then says why, as the remark of the stamp.
    rows = sheet.rows or (((None,) * len(sheet.fields),) if stamp.is_refused else ())
    writer.writerows([*map(written, row), *stamped] for row in rows)
    return out.getvalue().encode(ENCODING)
