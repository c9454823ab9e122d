"""Organisations: what is known of each one, and nothing that the source leaves without a name."""

from dashboard.ui import choose_place, show_choice, show_fragment, show_heading, show_table
from dashboard.ui.lists import organisation_ids, say_organisation

place = choose_place()
show_fragment(place, "masthead", "organisations")

organisation = show_choice(place, "organisation", organisation_ids(place), say_organisation(place))
show_fragment(place, "profile", organisation)

show_heading(place, "organisations.sizes")
show_fragment(place, "sizes_of", organisation)

show_heading(place, "organisations.activities")
show_fragment(place, "activities_of", organisation)

show_heading(place, "organisations.links")
show_fragment(place, "links_of", organisation)

show_heading(place, "organisations.outcomes")
show_fragment(place, "outcomes_of", organisation)

show_heading(place, "organisations.all")
show_table(place, "organisations")

show_heading(place, "organisations.mentors")
show_table(place, "mentors")
