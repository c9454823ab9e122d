"""Grants in the open standard 360Giving, JSON or flat CSV, as sheets that are read and checked like any other."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from dashboard.database import is_personal

REGISTER = "NO-BRC-"
GRANTS = ("grant_id", "organisation_id", "funder", "scheme", "year", "applied_nok", "awarded_nok", "paid_nok",
          "decided_on", "basis", "source_id")  # fmt: skip
ORGANISATIONS = ("organisation_id", "name", "org_number")
AMOUNTS = {
    "amountAppliedFor": "applied_nok",
    "amountAwarded": "awarded_nok",
    "amountDisbursed": "paid_nok",
}
KRONER = "NOK"
OURS = "360G-maaltavle-"
"""Begins the ids of grants and organisations that were written by this program; the rest is our own id."""
BASIS, MADE_UP = "maaltavle-basis", "example"
"""The vocabulary in which we say how firm a grant is, and the word for one that is made up, which it stays."""
FLAT = {
    "Identifier": ("id",),
    "Currency": ("currency",),
    "Amount Applied For": ("amountAppliedFor",),
    "Amount Awarded": ("amountAwarded",),
    "Amount Disbursed": ("amountDisbursed",),
    "Award Date": ("awardDate",),
    "Planned Dates:Start Date": ("plannedDates", "startDate"),
    "Recipient Org:Identifier": ("recipientOrganization", "id"),
    "Recipient Org:Name": ("recipientOrganization", "name"),
    "Funding Org:Name": ("fundingOrganization", "name"),
    "Grant Programme:Title": ("grantProgramme", "title"),
    "Classifications:Vocabulary": ("classifications", "vocabulary"),
    "Classifications:Code": ("classifications", "code"),
}
Grant = Mapping[str, Any]


def as_sheets(name: str, content: bytes) -> dict[str, bytes]:
    """The file itself; for grants in kroner in the standard's form, the sheets grants and organisations instead.

    A file that is not in the standard's form is left as it is, for whoever reads it next to judge.
    """
    grants = [grant for grant in _grants(content) if isinstance(grant, Mapping)]
    if not grants or any(grant.get("currency") != KRONER for grant in grants):
        return {name: content}
    recipients = {_one(grant, "recipientOrganization").get("id"): grant for grant in grants}
    rows = {"grants": map(_grant, grants), "organisations": map(_organisation, recipients.values())}
    columns = {"grants": GRANTS, "organisations": ORGANISATIONS}
    return {f"{name}/{table}.csv": _sheet(columns[table], list(found)) for table, found in rows.items()}


def tells_of_persons(content: bytes) -> bool:
    """Whether any text of a file in the standard's form may tell of a person: most of its fields are not read."""
    waiting: list[Any] = list(_grants(content))
    for found in waiting:
        if isinstance(found, Mapping):
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
    return any(is_personal(text) for text in waiting if isinstance(text, str))


def _grants(content: bytes) -> Sequence[Any]:
    try:
        text = content.decode("utf-8-sig")
        if text.lstrip().startswith("{"):
            found = json.loads(text).get("grants", ())
            return found if isinstance(found, list) else ()
        return list(_unflattened(text))
    except (ValueError, RecursionError, csv.Error):
        return ()


def _unflattened(text: str) -> Iterator[dict[str, Any]]:
    """The rows of the flat form as the JSON has them; none where the headings are others."""
    lines = csv.DictReader(StringIO(text, newline=""))
    if not {"Identifier", "Amount Awarded", "Funding Org:Name"} <= set(lines.fieldnames or ()):
        return
    for line in lines:
        grant: dict[str, Any] = {}
        for heading, (first, *rest) in FLAT.items():
            value = (line.get(heading) or "").strip()
            if value and rest:
                grant.setdefault(first, [{}])[0][rest[0]] = value
            elif value:
                grant[first] = value
        yield grant


def _one(grant: Grant, key: str) -> Mapping[str, Any]:
    """The first of a list of organisations, programmes or dates; empty where there is none."""
    found = grant.get(key)
    return found[0] if isinstance(found, list) and found and isinstance(found[0], Mapping) else {}


def _grant(grant: Grant) -> dict[str, Any]:
    day = str(grant.get("awardDate") or "")[:10]
    basis = _one(grant, "classifications")
    is_made_up = basis.get("vocabulary") == BASIS and basis.get("code") == MADE_UP
    starts = str(_one(grant, "plannedDates").get("startDate") or day)
    return {
        "grant_id": _own(grant.get("id")),
        "organisation_id": _own(_one(grant, "recipientOrganization").get("id")),
        "funder": _one(grant, "fundingOrganization").get("name"),
        "scheme": _one(grant, "grantProgramme").get("title") or _one(grant, "fundingOrganization").get("name"),
        "year": starts[:4],
        **{column: grant.get(key) for key, column in AMOUNTS.items()},
        "decided_on": day,
        **({"basis": MADE_UP, "source_id": MADE_UP} if is_made_up else {}),
    }


def _own(identifier: Any) -> str:
    return str(identifier or "").removeprefix(OURS)


def _organisation(grant: Grant) -> dict[str, Any]:
    recipient = _one(grant, "recipientOrganization")
    identifier = str(recipient.get("id") or "")
    number = identifier.removeprefix(REGISTER) if identifier.startswith(REGISTER) else None
    return {"organisation_id": _own(identifier), "name": recipient.get("name"), "org_number": number}


def _sheet(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    out = StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
