"""What each audience may see. Published figures are public already; the rest is held back from the open audience."""

from dashboard.disclosure.audiences import AUDIENCES, INTERNAL, OPEN, is_public, is_public_row
from dashboard.disclosure.codes import Codes
from dashboard.disclosure.plan import Plan, make_plan
from dashboard.disclosure.veil import Shown, hide_answer, show_table

__all__ = [
    "AUDIENCES", "INTERNAL", "OPEN", "Codes", "Plan", "Shown", "hide_answer", "is_public", "is_public_row",
    "make_plan", "show_table",
]  # fmt: skip
