"""Overview: are the goals reached, what needs attention, what was held, the key figures, and what is not known."""

from dashboard.charts.sessions import draw_planned_and_held
from dashboard.ui import choose_place, show_chart, show_passages, show_section
from dashboard.ui.cached import has_rows

place = choose_place()
show_passages(place, ("masthead", "overview"), ("registered", ""))

# Where nobody has judged the goals, what is known and what to do about it comes first.
is_judged = has_rows(place, "verdicts")
if is_judged:
    show_section(place, "overview.goals", "goal_list")
else:
    show_section(place, "overview.keys", "key_figures")

show_section(place, "overview.attention", "attention")

show_passages(place, ("heading_of_round", "overview.sessions"))
show_chart(place, "sessions_by_series", draw_planned_and_held)

if is_judged:
    show_section(place, "overview.keys", "key_figures")
else:
    show_section(place, "overview.goals", "goal_list")

show_section(place, "overview.changes", "changes")

show_section(place, "overview.unknown", "unknown")
