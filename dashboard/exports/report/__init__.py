"""A report to print and to read aloud: the whole programme, one organisation, or the delivery models."""

from dashboard.exports.report.contents import about_models, about_organisation, about_programme
from dashboard.exports.report.document import Report
from dashboard.exports.report.setting import write_pdf

__all__ = ["Report", "about_models", "about_organisation", "about_programme", "write_pdf"]
