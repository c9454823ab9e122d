"""Persons are refused wherever they stand, with the place and never the content; what is honest is read."""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from dashboard.bench.hostile import with_part
from dashboard.database import is_personal, personal_word
from dashboard.errors import describe
from dashboard.intake import marked_copy
from dashboard.texts import read_sentences
from tests.intake.hostile import SHEET, honest
from tests.intake.made import Finish, Sheets, found, layout, read, read_sheets, sheets, told, with_cell, workbook
from tests.real import LANGUAGES

SECRETS = ("Kari", "kari@example.no", "912 34 567", "91234567", "0101701", "Storgata")
ASKING = (
    "Tlf|Tlf.|Tlf nr|T.l.f.|mob.|Mobil|Telefonnummer|Telefon leder|fnr|F.nr.|Født|Fødselsdato|D-nummer|Personnr|"
    "Kontakt|Kontaktinfo|Kontakt info|Kontaktpers.|KONTAKTPERSON|Person|Ansvarlig person|Leder|Daglig leder|Styreleder|"
    "Saksbehandler|Fullt navn|Fornavn|Navn på leder|Navn på deltaker|Deltakernavn|Deltaker navn|Mentors navn|Adresse|"
    "E-post|Epostadresse|E mail|Kontonummer|Underskrift|Namn på leiar|Dagleg leiar|Contact person|Full name|"
    "Date of birth|Phone no.|Address"
).split("|")
NOT_ASKING = (
    "Personer|Antall personer|Ledere|Navn|Prosjektnavn|Mentor|Navn på organisasjon|Navn på deltakerorganisasjon|"
    "Mobilisering|Kontakt med kommunen|Telefonmøter|Nettadresse|Møtepost|Postnummer|Personalkostnader|Deltakere|"
    "Navn på barnegruppe|Saksnummer|Ansvarlig|Medlemmer|Organisation name|Mailing|Gleder|Mine notater"
).split("|")
PERSONAL = (
    "Ring Kari på 91234567", "Språkkafé hos Kari, +47 912 34 567", "tlf. 22 33 44 55", "Kari (912 34 567)",
    "Kari 91 23 45 67", "0047 91234567", "91234567 / 92345678", "010170 12345", "d-nr 41017012345", "kari@example.no",
)  # fmt: skip
HONEST = (
    "912 345 678", "NO 912 345 678 MVA", "orgnr 912345678", "45 000 000", "Budsjett 45000000 kr", "kr 45 123 456",
    "Bilag 40012345", "Faktura nr. 91234567", "20230903", "03.09.2023", "Møte på telefon 12.03.2025",
    "uke 41 42 43 44", "registrering 20250301", "2023/91234567", "12345678901", "+47 Bergen", "2024-2025",
    "100 000 - 200 000", "ISBN 978-82-12345-67-8", "kl. 09.00 12.03.2025 og 13.03.2025", "1234 56 78901",
)  # fmt: skip


def _with_column(heading: str, value: Any) -> Sheets:
    made = sheets("Tilskudd")
    for row, cell in zip(made["Tilskudd"], (heading, value), strict=False):
        row.append(cell)
    return made


@pytest.mark.parametrize("heading", ASKING)
def test_a_column_that_asks_for_persons_is_refused(heading: str) -> None:
    submission = read_sheets(_with_column(heading, "Kari"))
    assert found(submission, "column_personal").fault.column == f"I {heading}", told(submission)


def test_honest_headings_do_not_ask_for_persons() -> None:
    assert [heading for heading in NOT_ASKING if personal_word(heading)] == []
    ours = {h for sheet in layout().sheets.values() for c in sheet.columns for h in c.headings.values()}
    known = {name for sheet in layout().sheets.values() for c in sheet.columns for name in c.other_names}
    assert [heading for heading in sorted(ours | known) if personal_word(heading)] == []


NOBODYS = [("Leder", 3), ("Person", "12"), ("Kontonummer", 5000), ("Telefon", "ja")]


@pytest.mark.parametrize(("heading", "value"), NOBODYS)
def test_how_many_they_are_is_no_person(heading: str, value: Any) -> None:
    assert read_sheets(_with_column(heading, value)).verdict == "accept"


@pytest.mark.parametrize(("heading", "value"), [("Leder", 91234567), ("Født", 1985), ("Kontonummer", "12345678901")])
def test_numbers_that_are_somebodys_are(heading: str, value: Any) -> None:
    assert found(read_sheets(_with_column(heading, value)), "column_personal")


def test_texts_are_told_apart() -> None:
    assert [text for text in PERSONAL if not is_personal(text)] == []
    assert [text for text in HONEST if is_personal(text)] == []


@pytest.mark.parametrize("text", [*PERSONAL, "91234567"])
@pytest.mark.parametrize("heading", ["Merknad", "Mine notater", "Tilskuddsordning"])
def test_a_text_with_a_person_in_it_is_refused_in_columns_of_ours_and_of_others(heading: str, text: str) -> None:
    made = _with_column(heading, text) if heading != "Tilskuddsordning" else with_cell("Tilskudd", heading, text)
    submission = read_sheets(made)
    assert found(submission, "cell_personal").fault.row == 2
    assert not any(secret in str(finding) for finding in submission.findings for secret in SECRETS)


@pytest.mark.parametrize(("heading", "value"), [("Saksnr", "91234567"), ("Bilag", "45123456"), ("Plan", 91234567)])
def test_eight_digits_under_a_heading_for_numbers_are_no_telephone(heading: str, value: Any) -> None:
    assert read_sheets(_with_column(heading, value)).verdict == "accept"


@pytest.mark.parametrize("text", HONEST)
def test_numbers_dates_and_amounts_in_notes_are_read(text: str) -> None:
    submission = read_sheets(_with_column("Merknad", text))
    assert submission.verdict == "accept", told(submission)


def _sheet(title: str, *rows: list[Any]) -> Callable[[], dict[str, bytes]]:
    return lambda: {"bok.xlsx": workbook(sheets("Tilskudd") | {title: [list(row) for row in rows]})}


def _finished(finish: Finish) -> Callable[[], dict[str, bytes]]:
    return lambda: {"bok.xlsx": workbook(sheets("Tilskudd"), finish)}


def _rows(at: int, *row: Any) -> Callable[[], dict[str, bytes]]:
    made = sheets("Tilskudd")
    made["Tilskudd"].insert(at, list(row))
    return lambda: {"bok.xlsx": workbook(made)}


def _remark(text: str) -> Finish:
    return lambda book, pages: pages["Tilskudd"].write_comment("C2", text)


def _box(text: str) -> Finish:
    return lambda book, pages: pages["Tilskudd"].insert_textbox("K2", text)


def _giving() -> dict[str, bytes]:
    recipient = {"id": "NO-BRC-850000018", "name": "Alfa", "email": "kari@example.no"}
    grants = [{"id": "g", "currency": "NOK", "recipientOrganization": [recipient]}]
    return {"grants.json": json.dumps({"grants": grants}).encode()}


HIDING = {
    "sheet": (_sheet("Kontaktliste", ["Navn", "Telefon"], ["Kari", 91234567]), "column_personal", "Kontaktliste", 1),
    "title": (_sheet("Kontaktliste", ["Navn", "Forening"], ["Kari", "Alfa"]), "sheet_personal", "Kontaktliste", None),
    "label": (_sheet("Om oss", ["Daglig leder", "Kari"], ["Mål", 3]), "column_personal", "Om oss", 1),
    "line": (_sheet("Om oss", ["Notater"], ["Kontaktperson: Kari"]), "cell_personal", "Om oss", 2),
    "readme": (_sheet("Les meg", ["Utfylt av Kari, tlf 91234567"]), "cell_personal", "Les meg", 1),
    "above": (_rows(0, "Utfylt av Kari, 912 34 567"), "cell_personal", "Tilskudd", 1),
    "footnote": (_rows(3, "* Spør kari@example.no"), "cell_personal", "Tilskudd", 4),
    "remark": (_finished(_remark("Kari, 91234567")), "remark_personal", "Tilskudd", 2),
    "remark that names": (_finished(_remark("Kontaktperson: Kari")), "remark_personal", "Tilskudd", 2),
    "box": (_finished(_box("Spør Kari\npå 912 34 567")), "box_personal", "Tilskudd", None),
    "open standard": (_giving, "file_personal", "grants.json", None),
}


@pytest.mark.parametrize("where", HIDING)
def test_a_person_where_nothing_is_read_is_refused_all_the_same(where: str) -> None:
    files, code, sheet, row = HIDING[where]
    submission = read(files())
    finding = found(submission, code)
    assert (finding.severity, finding.fault.where, finding.fault.row) == ("mend", sheet, row), told(submission)
    for language in LANGUAGES:
        said = " ".join(part for one in submission.findings for part in describe(one.fault, read_sentences(language)))
        assert "{" not in said and not any(secret in said for secret in SECRETS)


def test_a_remark_of_the_new_kind_is_looked_at_too() -> None:
    name = SHEET.rpartition("/")[2]
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    leads = f'<Relationships><Relationship Id="r" Type="{kind}" Target="../threadedComments/t.xml"/></Relationships>'
    remark = '<a><threadedComment ref="B3"><text>Ring 912 34 567</text></threadedComment></a>'
    content = with_part(honest(), f"xl/worksheets/_rels/{name}.rels", leads.encode())
    content = with_part(content, "xl/threadedComments/t.xml", remark.encode())
    assert found(read({"bok.xlsx": content}), "remark_personal").cells == ("B3",)


OWN = [["Regnestykke", "Leder", "Sum"], ["Lønn", 300000, 300000], ["Møte med leder om plan", "ja", 3]]


def test_own_sheets_and_remarks_without_persons_are_no_matter() -> None:
    made = sheets("Tilskudd") | {"Budsjett": OWN, "Liste": [["Møte med styreleder i mars"], ["Husk rapport"]]}
    submission = read_sheets(made, lambda book, pages: pages["Tilskudd"].write_comment("C2", "Husk: ring IMDi."))
    assert submission.verdict == "accept", told(submission)


def test_the_marked_copy_can_be_handed_in_once_the_column_is_gone() -> None:
    files = {"bok.xlsx": workbook(_with_column("Telefon", "91234567"))}
    book = load_workbook(BytesIO(marked_copy(files, read(files), "nb")))
    book["Tilskudd"].delete_cols(9)
    out = BytesIO()
    book.save(out)
    again = read({"bok.xlsx": out.getvalue()})
    assert again.verdict == "accept", told(again)
