"""Headings of somebody's own: the usual ones are known, the others are read once it is said what they mean."""

import pytest

from dashboard.intake import Meaning, Offer, Submission, read_submission
from dashboard.intake.folding import fold_heading
from dashboard.intake.guessing import guess
from dashboard.intake.layout import SheetLayout
from dashboard.intake.reading import read_here
from dashboard.project import ROOT
from tests.intake.made import Sheets, column_of, found, layout, read, read_sheets, sheets, told, workbook

KNOWN = [
    ("Tilskudd", "Tildelt (kr)", "Innvilget"), ("Tilskudd", "Tildelt (kr)", "Innvilget beløp"),
    ("Tilskudd", "Vedtaksdato", "Dato vedtak"), ("Tilskudd", "Utbetalt (kr)", "Betalt ut"),
    ("Tilskudd", "Utbetalt (kr)", "Utbetalt"), ("Tilskudd", "Organisasjon", "Forening"),
    ("Tilskudd", "Organisasjon", "Lag"), ("Møter", "Dato holdt", "Når"), ("Samlinger", "Dato holdt", "Når"),
    ("Tilskudd", "Tildelt (kr)", "Innvilga"), ("Tilskudd", "Tildelt (kr)", "Granted"),
    ("Søknader", "Innvilget (kr)", "Innvilget"), ("Organisasjoner", "Navn", "Forening"),
    ("Organisasjoner", "Navn", "Organisasjon"), ("Program", "Navn", "Ordning"),
    ("Organisasjoner", "Navn", "Organisasjonsnavn"), ("Organisasjoner", "Navn", "Navn på forening"),
    ("Tilskudd", "Organisasjon", "Organisasjonsnavn"), ("Tilskudd", "Organisasjon", "Tilskuddsmottaker"),
    ("Oppmøte", "Organisasjon", "Foreningens navn"), ("Aktiviteter", "Organisasjon", "Organisasjonsnavn"),
    ("Søknader", "Organisasjon", "Grant recipient"), ("Mentorpar", "Organisasjon", "Navn på lag"),
    ("Forbruk", "Tilskudd", "Forening"), ("Forbruk", "Tilskudd", "Mottaker"), ("Møter", "Mentorpar", "Forening"),
]  # fmt: skip


def _renamed(sheet: str, heading: str, instead: str) -> Sheets:
    made = sheets(*({sheet} - {"Program", "Organisasjoner"}))
    if sheet == "Organisasjoner":
        made[sheet] = [row[1:] for row in made[sheet]]
    made[sheet][0][column_of(made, sheet, heading)] = instead
    return made


NEAR = [
    ("Tilskudd", "Utbetalt (kr)", "Utbetlt", "paid_nok"), ("Møter", "Tema", "Temaet", "topic"),
    ("Tilskudd", "Utbetalt (kr)", "Beløp utbetalt", "paid_nok"), ("Møter", "Tema", "Tema for 2023", "topic"),
    ("Organisasjoner", "Organisasjonsnummer", "Organisasj.", "org_number"),
    ("Møter", "Mentorpar", "Mentor", "pair_id"),
]  # fmt: skip
OTHERS = ("Kontonummer", "Ansvarsområde", "Formål", "Regnskap", "Organisasjonsform", "Dato sendt", "Rest", "Bydel")


@pytest.mark.parametrize(("sheet", "heading", "instead", "column"), NEAR)
def test_a_heading_that_says_a_column_in_another_form_or_with_a_slip_is_offered_as_that(
    sheet: str, heading: str, instead: str, column: str
) -> None:
    (offer,) = read_sheets(_renamed(sheet, heading, instead)).offers
    assert (offer.heading, offer.likely) == (instead, column)


@pytest.mark.parametrize("sheet", layout().sheets.values(), ids=list(layout().sheets))
def test_a_heading_that_only_shares_letters_with_ours_or_is_that_of_another_sheet_is_offered_as_nothing(
    sheet: SheetLayout,
) -> None:
    names = [column.name for column in sheet.columns]
    known = {own for other in layout().sheets.values() for c in other.columns for own in c.headings.values()}
    foreign = sorted(heading for heading in (*known, *OTHERS) if sheet.named(heading) is None)
    said = {heading: guess(sheet, heading, names, layout().headings) for heading in foreign}
    unclear = {h for c in sheet.columns for h in foreign if fold_heading(h) in c.other_names | c.hints}
    assert {heading: column.name for heading, column in said.items() if column and heading not in unclear} == {}


def test_another_word_for_a_row_is_its_name_also_where_its_id_has_a_column() -> None:
    made = sheets("Tilskudd")
    made["Organisasjoner"][0][column_of(made, "Organisasjoner", "Navn")] = "Forening"
    submission = read_sheets(made)
    assert told(submission) == [] and submission.offers == ()
    assert [(row["organisation_id"], row["name"]) for row in submission.records["organisations"]] == [
        ("a", "Alfa"), ("b", "Beta"),
    ]  # fmt: skip


def _read(made: Sheets, *meanings: tuple[str, str, str]) -> Submission:
    return read_here({"bok.xlsx": workbook(made)}, layout(), {}, [Meaning(*meaning) for meaning in meanings])


@pytest.mark.parametrize(("sheet", "heading", "instead"), KNOWN)
def test_a_usual_heading_is_read_as_the_column_it_means(sheet: str, heading: str, instead: str) -> None:
    as_template, as_own = read_sheets(_renamed(sheet, heading, heading)), read_sheets(_renamed(sheet, heading, instead))
    assert told(as_own) == told(as_template) == []
    assert as_own.records == as_template.records


def test_a_heading_that_looks_like_a_column_the_sheet_lacks_is_offered_as_that() -> None:
    made = _renamed("Tilskudd", "Utbetalt (kr)", "Utbetalte")
    (offer,) = read_sheets(made).offers
    assert offer == Offer("column", "Tilskudd", "Utbetalte", "G", "paid_nok", offer.choices)
    assert offer.choices["paid_nok"] == "Utbetalt (kr)" and offer.choices["applied_nok"] == "Søkt (kr)"
    assert "awarded_nok" not in offer.choices and "grant_id" not in offer.choices


@pytest.mark.parametrize("column", ["paid_nok", "Utbetalt (kr)", "utbetalt"])
def test_what_somebody_says_a_heading_means_is_what_it_is_read_as(column: str) -> None:
    made = _renamed("Tilskudd", "Utbetalt (kr)", "Gitt til laget")
    assert [row["paid_nok"] for row in read_sheets(made).records["grants"]] == [None, None]
    submission = _read(made, ("Tilskudd", "gitt til laget", column))
    assert [row["paid_nok"] for row in submission.records["grants"]] == ["90000", "80000"]
    assert found(submission, "heading_accepted").fault.place == "Tilskudd, 1, G Gitt til laget"
    assert told(submission) == [] and submission.offers == ()


def test_a_column_that_must_be_there_can_be_given_by_its_meaning() -> None:
    made = _renamed("Tilskudd", "Tilskuddsgiver", "Hvem ga")
    assert read_sheets(made).verdict == "reject"
    assert _read(made, ("Tilskudd", "Hvem ga", "funder")).verdict == "accept"


def test_two_columns_cannot_mean_the_same() -> None:
    made = _renamed("Tilskudd", "Utbetalt (kr)", "Gitt til laget")
    submission = _read(made, ("Tilskudd", "Gitt til laget", "awarded_nok"))
    assert found(submission, "heading_twice").fault.column == "G Gitt til laget"


def test_amounts_in_thousands_are_refused_under_any_heading() -> None:
    made = _renamed("Tilskudd", "Utbetalt (kr)", "Gitt i 1000 kr")
    assert found(_read(made, ("Tilskudd", "Gitt i 1000 kr", "paid_nok")), "heading_thousands").severity == "mend"


def test_a_column_of_persons_is_refused_whatever_it_is_said_to_mean() -> None:
    made = _renamed("Tilskudd", "Tilskuddsordning", "Kontaktperson")
    for row in made["Tilskudd"][1:]:
        row[3] = "Kari Nordmann"
    submission = _read(made, ("Tilskudd", "Kontaktperson", "scheme"))
    assert found(submission, "column_personal").severity == "mend"
    assert [(offer.asks, offer.column) for offer in submission.offers] == [("value", "scheme")]


@pytest.mark.parametrize("meaning", [("Tilskudd", "Finnes ikke", "paid_nok"), ("Tilskudd", "Gitt", "tull"),
                                     ("Penger", "Gitt", "paid_nok")])  # fmt: skip
def test_a_meaning_that_no_column_has_is_told(meaning: tuple[str, str, str]) -> None:
    submission = _read(_renamed("Tilskudd", "Utbetalt (kr)", "Gitt"), meaning)
    assert found(submission, "meaning_unmet").fault.where == meaning[0]


def test_meanings_reach_the_process_that_reads_and_offers_come_back() -> None:
    files = {"bok.xlsx": workbook(_renamed("Tilskudd", "Utbetalt (kr)", "Gitt"))}
    assert read_submission(files, ROOT).offers == read(files).offers
    submission = read_submission(files, ROOT, None, [Meaning("Tilskudd", "Gitt", "paid_nok")])
    assert [row["paid_nok"] for row in submission.records["grants"]] == ["90000", "80000"]


def test_a_heading_too_long_to_be_quoted_can_be_given_a_meaning_all_the_same() -> None:
    made = _renamed("Tilskudd", "Utbetalt (kr)", "Det laget til slutt fikk " + "etter mange runder " * 9)
    (offer,) = read_sheets(made).offers
    submission = _read(made, (offer.where, offer.heading, "paid_nok"))
    assert [row["paid_nok"] for row in submission.records["grants"]] == ["90000", "80000"]


def test_what_stands_in_a_column_says_which_it_is() -> None:
    made = _renamed("Forbruk", "Kategori", "Hva")
    offers = {offer.heading: offer for offer in read_sheets(made).offers if offer.asks == "column"}
    assert offers["Hva"].likely == "category"
    assert found(read_sheets(made), "heading_words").fault.values["nearest"] == "Kategori"


@pytest.mark.parametrize(("heading", "code"), [
    ("Tildelt (tkr)", "heading_thousands"), ("Tildelt t.kr", "heading_thousands"),
    ("Tildelt KNOK", "heading_thousands"),
    ("Tildelt (i hele hundre)", "heading_thousands"), ("Tildelt (EUR)", "heading_currency"),
    ("Tildelt i euro", "heading_currency"), ("Tildelt 1000-kr", "heading_thousands"),
])  # fmt: skip
def test_amounts_in_another_unit_are_never_kroner(heading: str, code: str) -> None:
    made = _renamed("Tilskudd", "Tildelt (kr)", heading)
    assert not any(offer.likely for offer in read_sheets(made).offers)
    meanings = [(offer.where, offer.heading, "awarded_nok") for offer in read_sheets(made).offers if offer.letter]
    assert found(_read(made, *meanings), code).severity == "mend"
