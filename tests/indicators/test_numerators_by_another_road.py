"""The plain counts and sums of every round, made with pandas straight from the CSV files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from dashboard.project import datasets
from tests.indicators.roads import Tables, _cooperation, programme_of, read_tables
from tests.real import desk

Road = Callable[[Tables], float]


def sessions(series: str, tables: Tables) -> float:
    """Those of a series that stand on their own."""
    held = tables["sessions"].query("part_of == ''")
    return (held.series == series).sum()


def meetings(has_gatherings: bool, tables: Tables) -> float:
    """Meetings of pairs that were held."""
    held = tables["mentor_meetings"].query("status == 'held'")
    return len(held) if has_gatherings else (held.kind != "gathering").sum()


def own_grants(column: str, tables: Tables) -> float:
    """Kroner of the scheme's own grants."""
    return pd.to_numeric(tables["grants"].query("is_own == 'true'")[column]).sum()


def spent(category: str | None, tables: Tables) -> float:
    """Kroner spent, in all or on one thing."""
    rows = tables["spending"]
    return pd.to_numeric(rows[rows.category == (category or rows.category)].amount_nok).sum()


def in_programme(column: str, tables: Tables) -> float:
    """What the frame of the programme says."""
    return float(tables["programmes"][column].iloc[0] or "nan")


def partners(kind: str | None, tables: Tables) -> float:
    """Different partners, of one type or of all."""
    links = _cooperation(tables)
    return links[links.partner_type == (kind or links.partner_type)].partner.str.strip().str.lower().nunique()


def by_organisation(tables: Tables) -> pd.DataFrame:
    """Kroner by organisation and category; every grant's spending, salary and fees also together as pay."""
    rows = tables["spending"].merge(tables["grants"][["grant_id", "organisation_id"]], on="grant_id")
    rows = rows.assign(amount=pd.to_numeric(rows.amount_nok))
    table = rows.pivot_table(index="organisation_id", columns="category", values="amount", aggfunc="sum").fillna(0)
    return table.assign(pay=table.get("salary", 0) + table.get("fees", 0))


def pay_is_largest(tables: Tables) -> float:
    """Organisations in which salary and fees together are more than any other category."""
    table = by_organisation(tables)
    return (table.pay > table.drop(columns=["pay", "salary", "fees"], errors="ignore").max(axis=1)).sum()


def unspent(tables: Tables) -> float:
    """What is left of grants whose spending is known and not more than what was paid."""
    used = tables["spending"].assign(used=pd.to_numeric(tables["spending"].amount_nok)).groupby("grant_id").used.sum()
    grants = tables["grants"].query("is_own == 'true'").set_index("grant_id")
    left = (pd.to_numeric(grants.paid_nok) - used.reindex(grants.index)).dropna()
    return left[left >= 0].sum()


def more_than_agreed(tables: Tables) -> float:
    """Organisations that in some year met their mentor more often than agreed, gatherings not counted."""
    pairs = tables["mentor_pairs"][["pair_id", "organisation_id"]]
    held = tables["mentor_meetings"].query("status == 'held' and kind != 'gathering'").merge(pairs, on="pair_id")
    counts = held.groupby(["organisation_id", held.held_on.str[:4]]).size()
    agreed = in_programme("meetings_agreed_per_year", tables)
    return counts[counts > agreed].index.get_level_values("organisation_id").nunique()


def sent_two(tables: Tables) -> float:
    """Organisations that sent at least two to a gathering."""
    series = tables["sessions"].query("series == 'gathering' and part_of == ''").session_id
    came = tables["attendance"][tables["attendance"].session_id.isin(series)]
    return came[pd.to_numeric(came.persons) >= 2].organisation_id.nunique()


def changes(tables: Tables) -> pd.DataFrame:
    """Levels at the end less those at the start: a row for each organisation, a column for each area."""
    rows = tables["capacity"].assign(level=pd.to_numeric(tables["capacity"].level))
    levels = rows.pivot(index="organisation_id", columns=["occasion", "area"], values="level")
    return levels["end"] - levels["start"]


def improved(area: str, tables: Tables) -> float:
    """Organisations that stand higher in an area than they did."""
    return (changes(tables)[area] >= 1).sum()


def improved_in_all(tables: Tables) -> float:
    """Organisations higher in two areas and lower in one at most, whatever the missing answers would have been."""
    change = changes(tables)
    at_worst = change.fillna(-1)
    return (((change >= 1).sum(axis=1) >= 2) & ((at_worst < 0).sum(axis=1) <= 1)).sum()


def granted_after(tables: Tables) -> float:
    """Organisations granted something in the last year of the round or later."""
    last_year = tables["programmes"].ends_on.iloc[0][:4]
    return tables["applications"].query(f"outcome == 'granted' and year >= '{last_year}'").organisation_id.nunique()


ROADS: dict[str, tuple[str, Road]] = {
    "courses_held": ("sessions", partial(sessions, "course")),
    "gatherings_held": ("sessions", partial(sessions, "gathering")),
    "mentor_joint_meetings_held": ("sessions", partial(sessions, "mentor_meeting")),
    "participant_meetings_held": ("sessions", partial(sessions, "participant_meeting")),
    "mentors_total": ("mentors", lambda tables: len(tables["mentors"])),
    "organisations_total": ("organisations", lambda tables: len(tables["organisations"])),
    "mentor_meetings_held": ("mentor_meetings", partial(meetings, False)),
    "mentor_meetings_with_gatherings": ("mentor_meetings", partial(meetings, True)),
    "pairs_with_challenges": (
        "mentor_pairs",
        lambda tables: tables["mentor_pairs"].query("had_challenges == 'true'").organisation_id.nunique(),
    ),
    "organisations_changing_mentor": (
        "mentor_pairs",
        lambda tables: (tables["mentor_pairs"].groupby("organisation_id").mentor_id.nunique() > 1).sum(),
    ),
    "named_partners": ("collaborations", partial(partners, None)),
    "municipal_partners_named": ("collaborations", partial(partners, "municipality")),
    "organisations_with_named_partner": (
        "collaborations",
        lambda tables: _cooperation(tables).organisation_id.nunique(),
    ),
    "applications_granted": ("applications", lambda tables: (tables["applications"].outcome == "granted").sum()),
    **{
        f"grants_{step}": ("grants", partial(own_grants, f"{step}_nok"))
        for step in ("applied", "awarded", "paid", "repaid")
    },
    "grants_spent": ("spending", partial(spent, None)),
    "spending_share_fees": ("spending", partial(spent, "fees")),
    "spending_share_activities": ("spending", partial(spent, "activities")),
    "organisations_paying_salary": ("spending", lambda tables: (by_organisation(tables).salary > 0).sum()),
    "organisations_without_salary": ("spending", lambda tables: (by_organisation(tables).salary == 0).sum()),
    "organisations_paying_salary_or_fees": ("spending", lambda tables: (by_organisation(tables).pay > 0).sum()),
    "salary_or_fees_largest_item": ("spending", pay_is_largest),
    "grants_unspent": ("spending", unspent),
    "pairs_meeting_more_than_agreed": ("mentor_meetings", more_than_agreed),
    "gathering_two_persons": ("attendance", sent_two),
    "routines_strengthened": ("capacity", partial(improved, "economy")),
    "board_work_strengthened": ("capacity", partial(improved, "board")),
    "applications_improved": ("capacity", partial(improved, "applications")),
    "capacity_improved": ("capacity", improved_in_all),
    "applications_granted_after": ("applications", granted_after),
    "staff_hours": (
        "programme_costs",
        lambda tables: pd.to_numeric(tables["programme_costs"].query("kind == 'staff_hours'").hours).sum(),
    ),
    "grant_cap": ("programmes", partial(in_programme, "grant_cap_nok")),
    "grant_frame": ("programmes", partial(in_programme, "grant_frame_nok")),
    "meetings_agreed": ("programmes", partial(in_programme, "meetings_agreed_per_year")),
    "mentor_compensation": ("programmes", partial(in_programme, "mentor_compensation_nok")),
}
"""indicator -> the table it needs, and its numerator for the whole round"""


@pytest.mark.parametrize("indicator_id", ROADS)
@pytest.mark.parametrize("folder", datasets(), ids=lambda folder: folder.name)
def test_the_program_and_pandas_come_to_the_same(folder: Path, indicator_id: str) -> None:
    needed, road = ROADS[indicator_id]
    tables = read_tables(folder)
    answer = desk().for_programme(indicator_id, programme_of(tables))
    if needed not in tables:
        assert answer.numerator is None or answer.statement is not None
        return
    expected = road(tables)
    if answer.numerator is None:
        # What does not apply has no number; pandas finds nothing to count.
        assert answer.figure.absence is not None and not expected > 0
    else:
        assert answer.numerator == pytest.approx(expected)


def test_the_made_up_round_has_a_number_for_each() -> None:
    answers = [desk().for_programme(indicator_id, "example-imdi") for indicator_id in ROADS]
    assert [answer.indicator.indicator_id for answer in answers if answer.numerator is None] == []
