"""What each audience may see. Published figures are public already; the rest is held back from the open audience."""

from dashboard.disclosure.audiences import AUDIENCES, INTERNAL, OPEN, is_public, is_public_row
from dashboard.disclosure.codes import Codes
from dashboard.disclosure.known import watch_for
from dashboard.disclosure.plan import Plan, make_plan
from dashboard.disclosure.veil import Shown, free_texts, hide_answer, show_table

__all__ = [
    "AUDIENCES", "INTERNAL", "OPEN", "Codes", "Plan", "Shown", "free_texts", "hide_answer", "is_public",
    "is_public_row", "make_plan", "show_table", "watch_for",
]  # fmt: skip
