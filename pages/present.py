"""Present: choose and order slides, show them over the whole window, take them away as PowerPoint."""

import streamlit as st

from dashboard.ui import choose_place, show_fragment, show_section
from dashboard.ui.decks import choose_deck, choose_entries, show_editor, show_keeping
from dashboard.ui.powerpoint import show_powerpoint
from dashboard.ui.showing import is_running, show_slides
from dashboard.ui.slides import at_audience, show_audience, show_start

place = at_audience(choose_place())
entries = choose_entries(place)

if is_running():
    show_slides(place, entries)
    st.stop()

show_fragment(place, "masthead", "present")
show_audience(place, entries)
deck = choose_deck(place)
show_start(place, entries)

show_section(place, "present.slides")
show_editor(place, entries)

show_section(place, "present.away")
show_powerpoint(place, entries)

show_section(place, "present.decks")
show_keeping(place, deck, entries)
