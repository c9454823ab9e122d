"""What a reader takes away: tables and figure lists as CSV and Excel, with unit, basis, source and absence in them."""

from collections.abc import Callable

from dashboard.exports.delimited import write_csv
from dashboard.exports.figures import figures_sheet
from dashboard.exports.records import table_sheet
from dashboard.exports.sheet import Sheet, Stamp, file_name, stamp_of
from dashboard.exports.workbook import write_xlsx

Writer = Callable[[Sheet, Stamp], bytes]

__all__ = ["Writer", "figures_sheet", "file_name", "stamp_of", "table_sheet", "write_csv", "write_xlsx"]
