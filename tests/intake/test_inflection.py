"""A word of a list in another form is the word it must be, and never another word of the list."""

import pytest

from dashboard.intake.folding import fold
from dashboard.intake.inflection import Inflections
from dashboard.intake.layout import SheetColumn
from tests.intake.made import layout, read_sheets, told, with_cell

ENDINGS = ("", "a", "e", "r", "t", "s", "en", "et", "er", "ar", "es", "ene", "ane", "ies")
READ = [
    ("Samlinger", "Type samling", "Fellessamling", "gathering"),
    ("Samlinger", "Type samling", "fellessamlingen", "gathering"),
    ("Samlinger", "Type samling", "Felles-samling", "gathering"),
    ("Samlinger", "Type samling", "Felles samlinger", "gathering"),
    ("Samlinger", "Type samling", "Kurset", "course"), ("Samlinger", "Type samling", "Kursdag", "course"),
    ("Samlinger", "Type samling", "Kursdager", "course"), ("Samlinger", "Type samling", "Course", "course"),
    ("Samlinger", "Type samling", "Digitalt kurs", "course"), ("Samlinger", "Type samling", "Samling", "gathering"),
    ("Samlinger", "Type samling", "Fellesmøte for mentor", "mentor_meeting"),
    ("Samlinger", "Type samling", "Felles møte for deltakarane", "participant_meeting"),
    ("Forbruk", "Kategori", "Aktivitet", "activities"), ("Forbruk", "Kategori", "aktivitetene", "activities"),
    ("Forbruk", "Kategori", "Lokale", "premises"), ("Forbruk", "Kategori", "Activity", "activities"),
    ("Forbruk", "Kategori", "Reiser", "travel"), ("Forbruk", "Kategori", "Salaries", "salary"),
    ("Forbruk", "Kategori", "Fee", "fees"), ("Møter", "Slag", "Fysiske", "physical"),
    ("Møter", "Slag", "digitale", "digital"), ("Møter", "Status", "Avlyste", "cancelled"),
]  # fmt: skip
ASKED = [
    ("Forbruk", "Kategori", "Anne"), ("Forbruk", "Kategori", "Lønn og reise"),
    ("Samlinger", "Type samling", "Fellesmøte"), ("Samlinger", "Type samling", "Fellesmøter for alle"),
    ("Møter", "Status", "Planlagt"),
]  # fmt: skip
LISTS = [
    (table, column)
    for table, sheet in layout().sheets.items()
    for column in sheet.columns
    if column.column is None or column.column.choices
]
"""Every column of every sheet with a list of words of its own."""


def _inflected(word: str) -> set[str]:
    """The word with every ending in place of every ending, and its parts written apart and together."""
    stems = {word, *(word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))}
    forms = {stem + ending for stem in stems for ending in ENDINGS if len(stem) > 1}
    return forms | {form.replace(" ", "") for form in forms} | {form.replace(" ", "-") for form in forms}


@pytest.mark.parametrize(("table", "column"), LISTS)
def test_no_form_of_a_word_is_read_as_another_word_of_its_list(table: str, column: SheetColumn) -> None:
    inflections = Inflections(column.words)
    for of_language in column.words.values():
        for code, word in of_language.items():
            read = {form: column.codes.get(fold(form)) or inflections.code(form) for form in _inflected(word)}
            wrong = {form: meant for form, meant in read.items() if meant not in (code, None)}
            assert wrong == {}, (table, column.name, word)


@pytest.mark.parametrize(("table", "column"), LISTS)
def test_every_word_of_every_list_is_a_form_of_itself(table: str, column: SheetColumn) -> None:
    inflections = Inflections(column.words)
    said = [(code, word) for of_language in column.words.values() for code, word in of_language.items()]
    assert {word: inflections.code(word.upper()) for _, word in said} == {word: code for code, word in said}, table


@pytest.mark.parametrize(("sheet", "heading", "word", "code"), READ)
def test_another_form_of_a_word_is_read_as_the_word(sheet: str, heading: str, word: str, code: str) -> None:
    submission = read_sheets(with_cell(sheet, heading, word))
    assert submission.verdict != "reject", told(submission)
    assert code in {value for rows in submission.records.values() for row in rows for value in row.values()}


@pytest.mark.parametrize(("sheet", "heading", "word"), ASKED)
def test_what_may_mean_several_or_none_is_asked_about(sheet: str, heading: str, word: str) -> None:
    submission = read_sheets(with_cell(sheet, heading, word))
    (finding,) = [finding for finding in submission.findings if finding.severity == "mend"]
    assert finding.fault.code in ("word_near", "word_unknown")
