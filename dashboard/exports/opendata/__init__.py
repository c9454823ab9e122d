"""Everything an audience may see as open data: CSV and Parquet, with a description that programs read."""

from dashboard.exports.opendata.package import DESCRIPTION, data_files

__all__ = ["DESCRIPTION", "data_files"]
