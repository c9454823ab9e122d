"""Two small rounds in one folder: one from a publication, one from registrations, counted by the real queries."""

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dashboard.answers import Desk
from dashboard.catalog import read_catalog
from dashboard.database import build_store
from dashboard.definitions import Source
from dashboard.project import ROOT

Rows = list[dict[str, object]]

WORDS = {"nb": "Registreringer", "en": "Registrations"}
REGISTER = Source("register", WORDS, "registration", "Registreringer", "IMDi", "2024-12", "NLOD")
PRINTED = "evaluation_2025"
OWN_ORGANISATIONS = [f"o{number}" for number in range(1, 10)]
ROUND = {
    "name": "En runde",
    "owner": "IMDi",
    "delivery_model": "imdi",
    "starts_on": "2023-01-01",
    "ends_on": "2024-12-31",
}


def _round(programme_id: str, source_id: str, **more: object) -> dict[str, object]:
    return {"programme_id": programme_id, **ROUND, "source_id": source_id, **more}


def _organisation(programme_id: str, organisation_id: str, source_id: str, is_coded: bool) -> dict[str, object]:
    row = {"organisation_id": organisation_id, "programme_id": programme_id, "name": f"Forening {organisation_id}"}
    return {**row, "is_coded": "true" if is_coded else "false", "source_id": source_id}


def _spending() -> tuple[Rows, Rows]:
    """Seven of nine have told what they spent; six of the seven something on salary."""
    spenders = OWN_ORGANISATIONS[:7]
    usual = {"funder": "IMDi", "scheme": "Runden", "year": 2023}
    grants = [{"grant_id": f"g_{o}", "organisation_id": o, **usual} for o in spenders]
    spending = [
        {"spending_id": f"s_{o}", "grant_id": f"g_{o}", "category": category, "amount_nok": 1000 * number}
        for number, o in enumerate(spenders, start=1)
        for category in ["activities" if number == 7 else "salary"]
    ]
    return grants, spending


def _pairs() -> Rows:
    """Every organisation has a mentor, and one pair of nine had difficulties."""
    usual = {"programme_id": "own", "mentor_id": "m", "starts_on": "2023-01-01"}
    return [
        {"pair_id": f"p_{o}", "organisation_id": o, **usual, "had_challenges": "true" if o == "o1" else "false"}
        for o in OWN_ORGANISATIONS
    ]


def _records() -> dict[str, Rows]:
    grants, spending = _spending()
    both = [_organisation("own", o, "register", o == "o2") for o in OWN_ORGANISATIONS]
    both += [_organisation("printed", f"q{number}", PRINTED, False) for number in (1, 2, 3)]
    return {
        "programmes": [_round("own", "register", meetings_agreed_per_year=6), _round("printed", PRINTED)],
        "organisations": both,
        "mentors": [{"mentor_id": "m", "programme_id": "own", "name": "En mentor"}],
        "mentor_pairs": _pairs(),
        "grants": grants,
        "spending": spending,
        "planned_sessions": [
            {"programme_id": "own", "year": year, "series": "course", "planned": 2} for year in (2023, 2024)
        ],
        "sessions": [
            {"session_id": f"c{n}", "programme_id": "own", "series": "course", "title": "Et kurs", "held_on": day,
             "held_precision": "day"}
            for n, day in enumerate(("2023-03-01", "2023-09-01", "2024-03-01"))
        ],
        "collaborations": [
            {"link_id": "l", "organisation_id": "o1", "partner": "Et lag", "partner_type": "other",
             "nature": "cooperation", "stage": "established", "origin": "unknown"}
        ],
        "statements": STATEMENTS,
        "notes": NOTES,
    }  # fmt: skip


def _said(indicator_id: str, **more: object) -> dict[str, object]:
    return {"programme_id": "own", "indicator_id": indicator_id, **more}


STATEMENTS = [
    _said("organisations_paying_salary", quantifier="most", out_of=9),
    _said("more_activity", quantifier="nearly_all", out_of=9),
    _said("new_branches", low=1, out_of=9),
    {**_said("new_branches", low=2, high=2, out_of=3), "programme_id": "printed", "source_id": PRINTED},
]
NOTES = [
    _said("courses_held", note_id="always", text="Alltid."),
    _said("courses_held", note_id="one_year", period="2023", text="2023."),
    _said("named_links", note_id="other", text="Noe annet."),
]
USUAL = {
    "statements": {"period": "all"},
    "notes": {"author": "En evaluator", "written_on": "2024-12-31"},
}


def write_rounds(folder: Path, records: Mapping[str, Rows] | None = None) -> None:
    """Write the records, or others, as one CSV for each table."""
    for table, rows in (records or _records()).items():
        whole = [{"basis": "reported", "source_id": "register", **USUAL.get(table, {}), **row} for row in rows]
        _write(folder / f"{table}.csv", whole)


def _write(path: Path, rows: list[Mapping[str, object]]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def open_rounds(folder: Path, records: Mapping[str, Rows] | None = None) -> Desk:
    """The desk of both rounds, or of other records, with the real definitions and one source of registrations."""
    write_rounds(folder, records)
    real = read_catalog(ROOT)
    catalog = replace(real, sources={**real.sources, REGISTER.source_id: REGISTER})
    return Desk(catalog, build_store(ROOT / "queries", catalog.definition_rows(), [folder]))
