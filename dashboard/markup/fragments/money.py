"""Money in words: rows that do not add up, the readings of a rate, what a cost lacks, and what others give."""

from collections.abc import Mapping
from typing import Any

from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.fragments.numbers import missing
from dashboard.markup.reader import Reader
from dashboard.markup.tables import table_view

Row = Mapping[str, Any]

MOST_NAMED = 12
"""So many organisations and years without a grant are named; how many more there are is counted."""


def money_findings(reader: Reader, _: str) -> str:
    """Each row that contradicts another, as a sentence; else that there are none, or nothing to check."""
    refusal = reader.refusal("money_findings") or reader.refusal("grant_flow")
    if refusal:
        return render("message.html", text=refusal)
    rows = reader.rows("money_findings")
    if rows:
        return render("list.html", items=[{"term": "", "text": _sentence(reader, row), "link": ""} for row in rows])
    said = "money.no_findings" if reader.rows("grant_flow") else "money.nothing_to_check"
    return render("message.html", text=reader.speaker.text(said))


def _sentence(reader: Reader, row: Row) -> str:
    speaker = reader.speaker
    return speaker.text(
        "forms.finding",
        organisation=reader.names[row["organisation_id"]],
        year=row["year"],
        what=speaker.code("finding", row["finding"]),
        found=speaker.number(float(row["found_nok"]), "nok"),
        limit=speaker.number(float(row["limit_nok"]), "nok"),
    )


def grant_gaps(reader: Reader, _: str) -> str:
    """Which organisations have no registered grant in a year others have, and what to do; nothing where all have."""
    rows = [] if reader.refusal("grant_gaps") else reader.rows("grant_gaps")
    if not rows:
        return ""
    speaker = reader.speaker
    said = [f"{reader.names[row['organisation_id']]} ({row['year']})" for row in rows[:MOST_NAMED]]
    if len(rows) > MOST_NAMED:
        said.append(speaker.text("money.more_gaps", count=len(rows) - MOST_NAMED))
    sheet = speaker.text("dictionary.grants.title")
    return render("message.html", text=speaker.text("money.grant_gaps", said=", ".join(said), sheet=sheet))


def limits_missing(reader: Reader, _: str) -> str:
    """The limits that grants would be measured against and that are not registered; nothing where there is no grant."""
    rows = [] if reader.refusal("grant_sizes") else reader.rows("grant_sizes")
    lacking = [name for name in ("audit_above_nok", "grant_cap_nok") if rows and rows[0][name] is None]
    return "".join(missing(reader, "programmes", name) for name in lacking)


def compensation_readings(reader: Reader, _: str) -> str:
    """What the mentors' rate comes to when it is paid once and when it is paid every year, on a line each."""
    absence = reader.answer("mentor_compensation").figure.absence
    if absence is Absence.NOT_APPLICABLE:
        return render("message.html", text=reader.speaker.text("absences.not_applicable.meaning"))
    if not reader.rows("compensation_readings"):
        return missing(reader, "programmes", "mentor_compensation_nok") if absence else missing(reader, "mentors")
    return render("table.html", table=table_view(reader, "compensation_readings"), summary="")


def missing_parts(reader: Reader, _: str) -> str:
    """The parts of the cost that are not known in kroner, by name and year."""
    speaker, rows = reader.speaker, reader.rows("cost_parts")
    if not rows:
        every = [{"term": words, "text": reader.nothing.lower(), "link": ""} for words in _every_part(reader)]
        return render("list.html", items=every)
    lacking: dict[int, list[str]] = {}
    for row in rows:
        if row["completeness"] != "whole":
            lacking.setdefault(row["year"], []).append(speaker.code("cost_part", row["part"]).lower())
    if not lacking:
        return render("message.html", text=speaker.text("money.nothing_missing"))
    said = {year: speaker.text("money.missing_parts", parts=", ".join(parts)) for year, parts in lacking.items()}
    return render("list.html", items=[{"term": f"{year}:", "text": text, "link": ""} for year, text in said.items()])


def _every_part(reader: Reader) -> list[str]:
    """What the cost is made of, where nothing of it is registered; mentors only where the programme has them."""
    parts = dict(reader.speaker.texts["codes"]["cost_part"])
    if not reader.rows("mentors"):
        del parts["mentor_compensation"]
    del parts["other"]
    return list(parts.values())


def other_grants(reader: Reader, _: str) -> str:
    """What others than the programme have given its participants."""
    if reader.refusal("other_grants"):
        return render("message.html", text=reader.refusal("other_grants"))
    if not reader.rows("other_grants"):
        return render("message.html", text=reader.speaker.text("money.no_others"))
    return render("table.html", table=table_view(reader, "other_grants"), summary="")
