"""Goals: one goal at a time, its verdict, its criteria with their figures, and the evidence for and against."""

from dashboard.ui import choose_place, show_choice, show_fragment, show_section
from dashboard.ui.inputs import choose_figure
from dashboard.ui.lists import goal_ids, say_goal

place = choose_place()
show_fragment(place, "masthead", "goals")

goal = show_choice(place, "goal", goal_ids(place), say_goal(place))
opened = choose_figure(place, goal)
show_fragment(place, "goal_title", goal)
show_fragment(place, "judgement", goal)

show_section(place, "goals.criteria", ("criteria", f"{goal}/{opened}"))

show_section(place, "goals.evidence", ("evidence", goal))
