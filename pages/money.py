"""Money: the limits and sums, each grant from application to spending, what it went to, and what else was paid."""

from dashboard.charts.costs import draw_cost_parts
from dashboard.charts.grant_sizes import draw_grant_sizes
from dashboard.charts.money import draw_grant_flow
from dashboard.charts.spending import draw_shares_each, draw_shares_in_all
from dashboard.ui import choose_place, show_chart, show_fragment, show_heading

place = choose_place()
show_fragment(place, "masthead", "money")

show_heading(place, "money.figures")
show_fragment(
    place,
    "figures_of",
    "grant_cap,grant_frame,grants_awarded,grants_paid,"
    "organisations_paying_salary,organisations_without_salary,salary_or_fees_largest_item",
)

show_heading(place, "money.flow")
show_fragment(place, "figures_of", "grants_spent,grants_unspent,grants_repaid")
show_chart(place, "grant_flow", draw_grant_flow)

show_heading(place, "money.findings")
show_fragment(place, "money_findings")

show_heading(place, "money.sizes")
show_fragment(place, "figures_of", "grants_just_below_audit")
show_chart(place, "grant_sizes", draw_grant_sizes)

show_heading(place, "money.shares")
show_fragment(place, "figures_of", "spending_share_salary,spending_share_fees,spending_share_activities")
show_chart(place, "spending_by_category", draw_shares_in_all)
show_heading(place, "money.shares_each")
show_chart(place, "spending_shares", draw_shares_each)

show_heading(place, "money.costs")
show_fragment(place, "figures_of", "staff_hours,mentor_compensation")
show_chart(place, "cost_parts", draw_cost_parts)

show_heading(place, "money.compensation")
show_fragment(place, "compensation_readings")

show_heading(place, "money.per_organisation")
show_fragment(place, "figures_of", "cost_per_organisation")
show_fragment(place, "missing_parts")

show_heading(place, "money.others")
show_fragment(place, "other_grants")
