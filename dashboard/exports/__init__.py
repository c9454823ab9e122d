"""What a reader takes away: tables and figure lists as CSV and Excel, with unit, basis, source and absence in them."""

from dashboard.exports.delimited import write_csv
from dashboard.exports.figures import figures_sheet
from dashboard.exports.files import File, make_file
from dashboard.exports.records import table_sheet
from dashboard.exports.sheet import Sheet, Stamp, file_name, stamp_of
from dashboard.exports.workbook import write_xlsx

__all__ = ["File", "figures_sheet", "file_name", "make_file", "stamp_of", "table_sheet", "write_csv", "write_xlsx"]
