"""Grants as the open standard 360Giving has them: JSON, and the same as a flat CSV."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any

from dashboard.errors import Fault, FaultsFound
from dashboard.exports.neutral import written
from dashboard.markup.reader import Reader

VERSION = "1.4"
CURRENCY = "NOK"
BASIS = "maaltavle-basis"
"""The vocabulary in which we say how firm a grant is."""
PREFIX = "360G-maaltavle"
REGISTER = "NO-BRC"
"""The scheme of Norwegian organisation numbers, as org-id.guide names it."""
FLAT = {
    "Identifier": ("id",),
    "Title": ("title",),
    "Description": ("description",),
    "Currency": ("currency",),
    "Amount Applied For": ("amountAppliedFor",),
    "Amount Awarded": ("amountAwarded",),
    "Amount Disbursed": ("amountDisbursed",),
    "Award Date": ("awardDate",),
    "Planned Dates:Start Date": ("plannedDates", 0, "startDate"),
    "Planned Dates:End Date": ("plannedDates", 0, "endDate"),
    "Recipient Org:Identifier": ("recipientOrganization", 0, "id"),
    "Recipient Org:Name": ("recipientOrganization", 0, "name"),
    "Funding Org:Identifier": ("fundingOrganization", 0, "id"),
    "Funding Org:Name": ("fundingOrganization", 0, "name"),
    "Grant Programme:Title": ("grantProgramme", 0, "title"),
    "Classifications:Vocabulary": ("classifications", 0, "vocabulary"),
    "Classifications:Code": ("classifications", 0, "code"),
    "Classifications:Title": ("classifications", 0, "title"),
    "Last Modified": ("dateModified",),
}
"""The heading of each column of the flat form, with where the same stands in the JSON."""
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Giving:
    """The grants of a programme in the standard's form. left_out: grants without what it demands: amount and day."""

    title: str
    grants: Sequence[Mapping[str, Any]]
    left_out: int
    made_at: datetime


def giving(reader: Reader, made_at: datetime) -> Giving:
    """The grants that the audience may see. Raises FaultsFound where there is none that can be written."""
    programme = reader.place.programme
    registered = reader.desk.store.rows_of("grants", programme)
    rows = [row for row in registered if reader.may_take(row)]
    organisations = reader.desk.store.rows_of("organisations", programme)
    recipients = {str(row["organisation_id"]): row for row in organisations}
    whole = [row for row in rows if row["awarded_nok"] is not None and row["decided_on"] is not None]
    if not whole:
        raise FaultsFound(_why_none(reader, len(registered), len(rows)))
    grants = [_grant(reader, row, recipients[str(row["organisation_id"])], made_at) for row in whole]
    return Giving(reader.speaker.programme(reader.programme), grants, len(rows) - len(whole), made_at)


def _why_none(reader: Reader, registered: int, seen: int) -> Iterator[Fault]:
    """What is held back, and what lacks something; how many are held back is nobody's business."""
    name = reader.speaker.programme(reader.programme)
    if seen < registered:
        yield Fault("grants_held_back", name)
    if seen or not registered:
        yield Fault("no_grants", name, values={"left_out": seen})


def _grant(reader: Reader, row: Row, recipient: Row, made_at: datetime) -> dict[str, Any]:
    speaker = reader.speaker
    made_up = speaker.text("forms.made_up") if row["basis"] == "example" else ""
    basis = speaker.text(f"bases.{row['basis']}.label")
    scheme, funder, name = str(row["scheme"]), str(row["funder"]), str(recipient["name"])
    amounts = {
        "amountAppliedFor": row["applied_nok"], "amountAwarded": row["awarded_nok"], "amountDisbursed": row["paid_nok"]
    }  # fmt: skip
    return {
        "id": f"{PREFIX}-{row['grant_id']}",
        "title": ". ".join(filter(None, (made_up, speaker.text("giving.title", scheme=scheme, year=row["year"])))),
        "description": speaker.text("giving.description", scheme=scheme, year=row["year"], name=name),
        "currency": CURRENCY,
        **{key: float(amount) for key, amount in amounts.items() if amount is not None},
        "awardDate": row["decided_on"].isoformat(),
        "plannedDates": [{"startDate": f"{row['year']}-01-01", "endDate": f"{row['year']}-12-31"}],
        "recipientOrganization": [{"id": _recipient_id(recipient), "name": name}],
        "fundingOrganization": [{"id": f"{PREFIX}-{_slug(funder)}", "name": funder}],
        "grantProgramme": [{"title": scheme}],
        "classifications": [{"vocabulary": BASIS, "code": row["basis"], "title": basis}],
        "dateModified": _moment(made_at),
    }


def _recipient_id(row: Row) -> str:
    return f"{REGISTER}-{row['org_number']}" if row["org_number"] else f"{PREFIX}-{row['organisation_id']}"


def _slug(name: str) -> str:
    return "-".join("".join(sign if sign.isalnum() else " " for sign in name.lower()).split())


def _moment(moment: datetime) -> str:
    return moment.astimezone().isoformat(timespec="seconds")


def write_giving_json(found: Giving) -> bytes:
    """The package as JSON."""
    package = {
        "version": VERSION, "title": found.title, "issued": found.made_at.date().isoformat(),
        "modified": _moment(found.made_at), "grants": found.grants,
    }  # fmt: skip
    return json.dumps(package, ensure_ascii=False, indent=1).encode()


def write_giving_csv(found: Giving) -> bytes:
    """The grants as one line each, under the standard's headings."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FLAT)
    writer.writerows([_flat(grant, path) for path in FLAT.values()] for grant in found.grants)
    return out.getvalue().encode("utf-8-sig")


def _flat(grant: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        if isinstance(grant, Mapping) and step not in grant:
            return ""
        grant = grant[step]
    return written(grant)
