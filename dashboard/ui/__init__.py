"""What pages are made of: what the visitor chose, and functions that show."""

from dashboard.ui.inputs import choose_place
from dashboard.ui.settings import choose_settings
from dashboard.ui.show import (
    show_chart, show_choice, show_fragment, show_passages, show_section, show_several, show_step, show_table,
)  # fmt: skip

__all__ = [
    "choose_place", "choose_settings", "show_chart", "show_choice", "show_fragment", "show_passages", "show_section",
    "show_several", "show_step", "show_table",
]  # fmt: skip
