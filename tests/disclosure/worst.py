"""A round of nine named organisations, registered and not published, in which nearly every count is small."""

import csv
from collections.abc import Iterable
from pathlib import Path

from tests.disclosure.telling_texts import evidence, telling, verdicts

PROGRAMME = "own-2026"
NAMES = (
    "Foreningen Solsikke", "Kulturlaget Nordlys", "Familiehuset Fjord", "Kvinnenettverket Bro", "Ungdomsklubben Havn",
    "Språkkafeen Bjørk", "Foreldrelaget Eik", "Idrettslaget Samhold", "Leksehjelpen Fyr",
)  # fmt: skip
ORGANISATIONS = tuple(name.split()[-1].lower() for name in NAMES)
SOURCE = """
[registration_2026]
label = { nb = "Registrering i ordningen", nn = "Registrering i ordninga", en = "Registration in the scheme" }
kind = "registration"
citation = { nb = "Registrering", nn = "Registrering", en = "Registration" }
publisher = "Ordningen"
published_on = "2026"
licence = { nb = "Ikke offentlig", nn = "Ikkje offentleg", en = "Not public" }
"""
ORIGIN = {"basis": "reported", "source_id": "registration_2026"}
AREAS = ("board", "economy", "applications", "volunteers", "activity", "visibility", "network")


def write_worst_case(root: Path) -> None:
    """Add the round to a copy of the project."""
    sources = root / "data" / "sources.toml"
    sources.write_text(sources.read_text("utf-8") + SOURCE, "utf-8")
    folder = root / "data" / "examples" / "own"
    folder.mkdir()
    for table, rows in TABLES.items():
        _write(folder / f"{table}.csv", [{**row, **ORIGIN} for row in rows])


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows({name: _as_text(value) for name, value in row.items()} for row in rows)


def _as_text(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def _spending() -> Iterable[dict[str, object]]:
    """Seven of nine pay salary, and two have their accounts audited."""
    for number, organisation in enumerate(ORGANISATIONS):
        categories = ["activities"] + ["salary"] * (number < 7) + ["accounting_audit"] * (number > 6)
        for category in categories:
            yield {
                "spending_id": f"{organisation}-{category}", "grant_id": f"{organisation}-2026", "category": category,
                "amount_nok": 20000 + 1000 * number, "spent_on": "2026-11-01",
            }  # fmt: skip


def _meetings() -> Iterable[dict[str, object]]:
    """Six meetings a year for each pair; one of them by phone, and two postponed."""
    for number, organisation in enumerate(ORGANISATIONS):
        for year in (2026, 2027):
            for month in range(1, 7):
                is_late = number < 2 and month == 6 and year == 2026
                is_phone = (number, year, month) == (4, 2027, 3)
                day = f"{year}-{month:02}-{10 + number}"
                yield {
                    "meeting_id": f"{organisation}-{year}-{month}", "pair_id": f"pair-{organisation}",
                    "planned_on": day, "held_on": None if is_late else day,
                    "status": "postponed" if is_late else "held",
                    "kind": "phone" if is_phone else "physical", "topic": telling(), "note": telling(),
                }  # fmt: skip


def _attendance() -> Iterable[dict[str, object]]:
    """One course a year: all but one came to the first, six to the second."""
    for session, came in (("course-a", 8), ("course-b", 6)):
        for number, organisation in enumerate(ORGANISATIONS):
            yield {
                "session_id": session, "organisation_id": organisation, "invited": True,
                "came": "yes" if number < came else "no", "persons": 1 if number < came else None,
            }  # fmt: skip


def _links() -> Iterable[dict[str, object]]:
    """Two know a municipality, one a county; the rest only one another."""
    types = ["municipality"] * 2 + ["county"] + ["established_organisation"] * 6
    for number, (organisation, partner_type) in enumerate(zip(ORGANISATIONS, types, strict=True)):
        yield {
            "link_id": f"link-{organisation}", "organisation_id": organisation, "partner": f"Partner {number}",
            "partner_type": partner_type, "nature": "cooperation", "stage": "established",
            "origin": "before" if number % 2 else "through_programme", "confirmed_by_both": number < 2,
        }  # fmt: skip


TABLES: dict[str, list[dict[str, object]]] = {
    "programmes": [{
        "programme_id": PROGRAMME, "name": "Egen ordning", "owner": "Kommunen", "delivery_model": "imdi",
        "starts_on": "2026-01-01", "ends_on": "2027-12-31", "meetings_agreed_per_year": 6, "grant_cap_nok": 110000,
        "audit_above_nok": 100000, "note": telling(), "section": telling(),
    }],
    "organisations": [
        {"organisation_id": organisation, "programme_id": PROGRAMME, "name": name, "is_coded": False,
         "place": f"Stedet til {organisation}", "target_group": f"Målgruppa til {organisation}", "membership": "yes",
         "note": f"Naboen til {organisation}"}
        for organisation, name in zip(ORGANISATIONS, NAMES, strict=True)
    ],
    "grants": [
        {"grant_id": f"{organisation}-2026", "organisation_id": organisation, "funder": "Kommunen", "scheme": "Egen",
         "year": 2026, "applied_nok": 100000, "awarded_nok": 95000, "paid_nok": 95000}
        for organisation in ORGANISATIONS
    ] + [
        # Only two have reported on the second year.
        {"grant_id": f"{organisation}-2027", "organisation_id": organisation, "funder": "Kommunen", "scheme": "Egen",
         "year": 2027, "applied_nok": 90000, "awarded_nok": 51000 + number, "paid_nok": 51000 + number}
        for number, organisation in enumerate(ORGANISATIONS[:2])
    ],
    "spending": list(_spending()),
    "mentors": [{"mentor_id": f"mentor-{number}", "programme_id": PROGRAMME, "name": f"Mentorlaget {number}"}
                for number in range(9)],
    "mentor_pairs": [
        {"pair_id": f"pair-{organisation}", "programme_id": PROGRAMME, "organisation_id": organisation,
         "mentor_id": f"mentor-{number}", "starts_on": "2026-01-01", "had_challenges": number < 2}
        for number, organisation in enumerate(ORGANISATIONS)
    ],
    "mentor_meetings": list(_meetings()),
    "planned_sessions": [
        {"programme_id": PROGRAMME, "year": year, "series": "course", "planned": 1} for year in (2026, 2027)
    ],
    "sessions": [
        {"session_id": session, "programme_id": PROGRAMME, "series": "course", "mode": "digital", "form": "mixed",
         "title": f"Kurs hos {name}", "held_on": held_on, "held_precision": "day", "topic": telling(),
         "provider": telling(), "section": telling(), "note": telling()}
        for session, name, held_on in (("course-a", NAMES[0], "2026-03-01"), ("course-b", NAMES[1], "2027-03-01"))
    ],
    "attendance": list(_attendance()),
    "collaborations": list(_links()),
    "evidence": evidence(PROGRAMME),
    "verdicts": verdicts(PROGRAMME),
    "applications": [
        {"application_id": f"application-{organisation}", "organisation_id": organisation, "funder": "Fondet",
         "year": 2027, "outcome": "granted" if number < 2 else "rejected", "applied_nok": 50000,
         "granted_nok": 50000 if number < 2 else 0}
        for number, organisation in enumerate(ORGANISATIONS)
    ],
    "capacity": [
        {"organisation_id": organisation, "area": area, "occasion": occasion,
         "level": 2 + (occasion == "end" and number < 1 + place)}
        for number, organisation in enumerate(ORGANISATIONS)
        for place, area in enumerate(AREAS)
        for occasion in ("start", "end")
    ],
    "notes": [
        {"note_id": f"note-{number}", "programme_id": PROGRAMME, "indicator_id": indicator, "organisation_id": owner,
         "text": text, "author": "Evaluator", "written_on": "2027-12-01", "section": telling()}
        for number, (owner, indicator, text) in enumerate((
            (None, "course_attendance", f"{NAMES[0]} kom for sent."),
            (ORGANISATIONS[0], "course_attendance", f"{NAMES[0]} kom for sent."),
            (None, "pairs_with_challenges", telling()), (None, None, telling()),
        ))
    ],
    "statements": [{"programme_id": PROGRAMME, "indicator_id": "new_branches", "period": "all", "low": 2, "high": 2,
                    "out_of": 9, "section": telling(), "note": telling()},
                   {"programme_id": PROGRAMME, "indicator_id": "more_activity", "period": "all", "low": 5, "high": 6,
                    "out_of": 9, "section": telling(), "note": telling()}],
}  # fmt: skip
