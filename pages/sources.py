"""Sources and method: where figures come from, how words are read, what is unclear, how a status is computed."""

from dashboard.ui import choose_place, show_choice, show_fragment, show_section
from dashboard.ui.lists import SECTIONS, say_section, say_table, table_ids

place = choose_place()
show_fragment(place, "masthead", "sources")

section = show_choice(place, "section", SECTIONS, say_section(place))
show_section(place, f"sources.{section}")
if section == "downloads":
    show_fragment(place, "publications")
    show_fragment(place, "downloads", "figures")
    show_fragment(place, "downloads", show_choice(place, "table", table_ids(place), say_table(place)))
else:
    show_fragment(place, f"sources_{section}")
if section == "indicators":
    show_fragment(place, "downloads", "figures")
