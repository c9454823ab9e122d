"""Network: who works with whom, what is new, how the participants hang together, and where they are based."""

import streamlit as st

from dashboard.charts.network import draw_network
from dashboard.charts.norway import draw_places
from dashboard.charts.participants import draw_organisation_ties, draw_participant_ties
from dashboard.ui import choose_place, show_chart, show_fragment, show_section, show_table
from dashboard.ui.cached import has_rows

NAMED = "named_links,named_partners,organisations_with_named_partner,new_ties"

place = choose_place()
show_fragment(place, "masthead", "network")

show_section(place, "network.partners")
show_chart(place, "network", draw_network)
show_fragment(place, "network_caveats")

show_section(place, "network.figures", ("figures_of", NAMED))

# Where no cooperation is registered at all, that is said above, once.
has_ties = has_rows(place, "network") or has_rows(place, "organisation_ties")
if has_ties:
    show_section(place, "network.each")
    show_chart(place, "organisation_ties", draw_organisation_ties)

show_section(place, "network.among", ("figures_of", "ties_among_participants,ties_told_by_both"))
if has_rows(place, "participant_ties"):
    show_chart(place, "participant_ties", draw_participant_ties)
show_fragment(place, "network_cohesion")

if has_ties:
    show_section(place, "network.types", "network_bridges")
    show_table(place, "partner_types")

show_section(place, "network.map")
if has_rows(place, "organisation_places"):
    drawn, listed = st.columns([3, 2])
    with drawn:
        show_chart(place, "organisation_places", draw_places)
    with listed:
        show_fragment(place, "places_list")
else:
    show_fragment(place, "places_missing")
