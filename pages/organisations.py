"""Organisations: what is known of each one, and nothing that the source leaves without a name."""

from dashboard.ui import choose_place, show_choice, show_fragment, show_section, show_table
from dashboard.ui.lists import organisation_ids, say_organisation

place = choose_place()
show_fragment(place, "masthead", "organisations")

organisation = show_choice(place, "organisation", organisation_ids(place), say_organisation(place))
show_fragment(place, "profile", organisation)

show_section(place, "organisations.sizes", ("sizes_of", organisation))

show_section(place, "organisations.activities", ("activities_of", organisation))

show_section(place, "organisations.links", ("links_of", organisation))

show_section(place, "organisations.outcomes", ("outcomes_of", organisation))

show_section(place, "organisations.all")
show_table(place, "organisations")

show_section(place, "organisations.mentors")
show_table(place, "mentors")
