"""The same counts by another road: pandas straight from the CSV files, sharing nothing with the queries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Counted:
    """What an indicator should come to: numerator (None: unknown), denominator, and who was heard from of whom."""

    numerator: float | None
    denominator: float | None = None
    reported: int | None = None
    expected: int | None = None


def read_tables(folder: Path) -> Tables:
    """Every CSV of a dataset as text, an empty cell as an empty string."""
    return {path.stem: pd.read_csv(path, dtype=str, keep_default_na=False) for path in folder.glob("*.csv")}


def programme_of(tables: Tables) -> str:
    """The one programme of a dataset."""
    (programme_id,) = tables["programmes"].programme_id
    return programme_id


def sessions(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Sessions held of those planned, in all and per year; an undated one may belong to any year of its series."""
    plan = tables["planned_sessions"].astype({"planned": int})
    held = tables["sessions"].query("part_of == ''")
    year, undated = held.held_on.str[:4], held[held.held_on == ""]
    unregistered = plan[~plan.year.isin(year)]
    known, unknown = len(held), int(unregistered.planned.sum())
    yield "all", Counted(known, int(plan.planned.sum()), known, known + unknown)
    for each in sorted({*plan.year, *year} - {""}):
        series = {*plan[plan.year == each].series, *held[year == each].series}
        known = int((year == each).sum())
        unknown = int(undated.series.isin(series).sum() + unregistered[unregistered.year == each].planned.sum())
        planned = int(plan[plan.year == each].planned.sum())
        yield each, Counted(known or None, planned or None, known, known + unknown)


def selected(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Organisations taken in, of the applications."""
    for row in tables["selections"].itertuples():
        received = int(row.applications_received)
        yield "all", Counted(int(row.organisations_selected), received, received, received)


def named_links(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Who works with whom, once for each two, however often it is told; not funding, venues or mere plans."""
    ids = {name.strip().lower(): id_ for id_, name in tables["organisations"][["organisation_id", "name"]].values}
    links = _cooperation(tables)
    is_participant = links.partner_type == "participant"
    partners = links.partner.str.strip().str.lower()
    partners = partners.where(~is_participant, partners.map(ids).fillna(partners))
    told = {frozenset(two) for two in zip(links.organisation_id, partners, strict=True)}
    yield "all", Counted(len(told) or None)


def municipal(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Organisations with a named municipality as a partner; silence about the others says nothing."""
    links, everyone = _cooperation(tables), len(tables["organisations"])
    count = links[links.partner_type == "municipality"].organisation_id.nunique()
    yield "all", Counted(count or None, everyone, count, everyone)


def _cooperation(tables: Tables) -> pd.DataFrame:
    links = tables["collaborations"]
    return links[(links.nature == "cooperation") & (links.stage != "planned")]


def activities(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Different activities, each organisation on its own and each name once however often it comes."""
    names = tables["activities"].name.str.strip().str.lower()
    yield "all", Counted(len(set(zip(tables["activities"].organisation_id, names, strict=True))) or None)


def salary_share(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Salary of all spending of the round's own grants, by the year of the grant; the silent are not zero."""
    grants, everyone = tables["grants"], len(tables["organisations"])
    is_own = grants.is_own != "false" if "is_own" in grants else grants.grant_id != ""
    spent = tables["spending"].astype({"amount_nok": float}).merge(grants[is_own], on="grant_id")
    for period, rows in [("all", spent), *spent.groupby("year")]:
        salary = float(rows[rows.category == "salary"].amount_nok.sum())
        heard = rows.organisation_id.nunique()
        yield str(period), Counted(salary if heard else None, rows.amount_nok.sum() or None, heard, everyone)


def attendance(tables: Tables) -> Iterator[tuple[str, Counted]]:
    """Invited organisations that came to courses; a course without a list waits for everyone."""
    courses = tables["sessions"].query("series == 'course' and part_of == ''")
    listed = tables["attendance"].merge(courses[["session_id", "held_on"]], on="session_id")
    invited = listed[listed.invited == "true"].assign(year=lambda rows: rows.held_on.str[:4])
    silent = courses[~courses.session_id.isin(tables["attendance"].session_id)]
    everyone = len(tables["organisations"])
    for period in ["all", *sorted({*courses.held_on.str[:4]} - {""})]:
        rows = invited if period == "all" else invited[invited.year == period]
        waiting = everyone * len(silent if period == "all" else silent[silent.held_on.str[:4] == period])
        heard, whole = int(rows.came.isin(["yes", "no"]).sum()), len(rows) + waiting
        came = int((rows.came == "yes").sum()) if heard else None
        yield period, Counted(came, whole or None, heard, whole)
