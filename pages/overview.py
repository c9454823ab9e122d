"""Overview: are the goals reached, what needs attention, what was held, the key figures, and what is not known."""

from dashboard.charts.sessions import draw_planned_and_held
from dashboard.ui import choose_place, show_chart, show_fragment, show_heading

place = choose_place()
show_fragment(place, "masthead", "overview")

show_heading(place, "overview.goals")
show_fragment(place, "goal_list")

show_heading(place, "overview.attention")
show_fragment(place, "attention")

show_heading(place, "overview.sessions")
show_chart(place, "sessions_by_series", draw_planned_and_held)

show_heading(place, "overview.keys")
show_fragment(place, "key_figures")

show_heading(place, "overview.changes")
show_fragment(place, "changes")

show_heading(place, "overview.unknown")
show_fragment(place, "unknown")
