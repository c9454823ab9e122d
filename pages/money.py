"""Money: the limits and sums, each grant from application to spending, what it went to, and what others gave."""

from dashboard.charts.costs import draw_cost_parts
from dashboard.charts.grant_sizes import draw_grant_sizes
from dashboard.charts.money import draw_grant_flow
from dashboard.charts.spending import draw_shares_each, draw_shares_in_all
from dashboard.ui import choose_place, show_chart, show_fragment, show_section, show_table

LIMITS_AND_SUMS = (
    "grant_cap,grant_frame,grants_awarded,grants_paid,"
    "organisations_paying_salary,organisations_without_salary,salary_or_fees_largest_item"
)
SHARES = "spending_share_salary,spending_share_fees,spending_share_activities"

place = choose_place()
show_fragment(place, "masthead", "money")

show_section(place, "money.figures", ("figures_of", LIMITS_AND_SUMS), "grant_gaps")

show_section(place, "money.flow", ("figures_of", "grants_spent,grants_unspent,grants_repaid"))
show_chart(place, "grant_flow", draw_grant_flow)

show_section(place, "money.findings", "money_findings")

show_section(place, "money.sizes", ("figures_of", "grants_just_below_audit"), "limits_missing")
show_chart(place, "grant_sizes", draw_grant_sizes, "awarded_nok")

show_section(place, "money.shares", ("figures_of", SHARES))
show_chart(place, "spending_by_category", draw_shares_in_all, "share")
show_section(place, "money.shares_each")
show_chart(place, "spending_shares", draw_shares_each)

show_section(place, "money.costs", ("figures_of", "staff_hours,mentor_compensation"))
show_chart(place, "cost_parts", draw_cost_parts, "amount_nok")

show_section(place, "money.compensation", "compensation_readings")

show_section(place, "money.per_organisation", ("figures_of", "cost_per_organisation"), "missing_parts")

show_section(place, "money.others", "other_grants")

show_section(place, "money.applications", ("figures_of", "applications_granted,applications_granted_after"))
show_table(place, "applications")
