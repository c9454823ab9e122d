"""Compare: programmes side by side on the same figures, how they differ told first, and no ranking."""

from dashboard.ui import choose_place, show_choice, show_fragment, show_section, show_several
from dashboard.ui.lists import comparable_ids, goal_ids, say_goal, say_programme

place = choose_place()
show_fragment(place, "masthead", "compare")

others = show_several(place, "with", comparable_ids(place), say_programme(place), "none_offered")
programmes = ",".join((place.programme, *others))

show_section(place, "compare.differences", ("differences", programmes))

show_section(place, "compare.figures")
goal = show_choice(place, "goal", goal_ids(place), say_goal(place))
show_fragment(place, "compared", f"{goal}/{programmes}")
