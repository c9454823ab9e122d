"""Courses and gatherings: planned and held, who came, how they were given, and what the organisations can do now."""

from dashboard.charts.capacity import draw_capacity
from dashboard.charts.courses import draw_attendance, draw_forms, draw_turnout
from dashboard.charts.sessions import draw_planned_and_held
from dashboard.ui import choose_place, show_chart, show_fragment, show_section, show_table
from dashboard.ui.cached import has_rows

WHO_CAME = "course_attendance,board_course_attendance,gathering_two_persons"

place = choose_place()
show_fragment(place, "masthead", "courses")

show_section(place, "courses.planned")
show_chart(place, "sessions_by_series", draw_planned_and_held)

show_section(place, "courses.turnout", ("figures_of", WHO_CAME))
show_chart(place, "turnout_by_session", draw_turnout)

if has_rows(place, "turnout_by_session"):
    show_section(place, "courses.attendance")
    show_chart(place, "attendance_by_session", draw_attendance)

show_section(place, "courses.forms")
show_chart(place, "session_forms", draw_forms)

show_section(place, "courses.capacity", ("figures_of", "capacity_improved"), "capacity_reach")
show_chart(place, "capacity_changes", draw_capacity)
if has_rows(place, "capacity_by_area"):
    show_table(place, "capacity_by_area")

show_section(place, "courses.levels", "levels")
