"""Mentoring: meetings against the agreement, when and how the pairs met, and what is known of how it went."""

from dashboard.charts.meetings import draw_kinds, draw_topics
from dashboard.charts.mentoring import (
    draw_meetings_apart,
    draw_meetings_counted,
    draw_silences_apart,
    draw_silences_counted,
)
from dashboard.charts.months import draw_mentor_calendar
from dashboard.ui import choose_place, show_chart, show_choice, show_fragment, show_section, show_table
from dashboard.ui.cached import has_rows
from dashboard.ui.lists import say_input

KNOWN = (
    "mentors_total,meetings_agreed,pairs_meeting_more_than_agreed,pairs_with_challenges,organisations_changing_mentor"
)

place = choose_place()
show_fragment(place, "masthead", "mentoring")

show_section(place, "mentoring.known", ("figures_of", KNOWN))

show_section(place, "mentoring.by_year")
reading = show_choice(place, "gatherings", ("apart", "counted"), say_input(place))
is_counted = reading == "counted"
show_fragment(place, "figures_of", "mentor_meetings_with_gatherings" if is_counted else "mentor_meetings_held")

if has_rows(place, "mentor_meetings_by_year"):
    show_chart(place, "mentor_meetings_by_year", draw_meetings_counted if is_counted else draw_meetings_apart)

    show_section(place, "mentoring.calendar")
    show_chart(place, "mentor_calendar", draw_mentor_calendar)

    show_section(place, "mentoring.silences", "silences_until")
    show_chart(place, "mentor_silences", draw_silences_counted if is_counted else draw_silences_apart)
else:
    show_fragment(place, "no_meetings")

if has_rows(place, "mentor_meetings_by_kind"):
    show_section(place, "mentoring.kinds")
    show_chart(place, "mentor_meetings_by_kind", draw_kinds, "meetings")

    show_section(place, "mentoring.topics")
    show_chart(place, "mentor_topics", draw_topics, "meetings")

    show_section(place, "mentoring.pairs")
    show_table(place, "mentor_pairs")
