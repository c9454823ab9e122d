"""The rows behind a figure are in the visitor's language, and no column of them is there to say nothing."""

import pytest

from dashboard.markup.reader import Place, Reader
from dashboard.markup.rows import RowWords
from dashboard.markup.tables import table_view
from dashboard.markup.views import rows_table
from tests.real import desk


def reader(language: str, programme: str = "example-imdi") -> Reader:
    """A reader of the real project."""
    return Reader(desk(), Place("e", programme, "all", "internal", language))


def behind(at: Reader, indicator: str) -> dict[str, list[str]]:
    """The columns of the rows behind a figure, by heading."""
    found = rows_table(at, at.answer(indicator))
    return dict(zip(found["headings"], map(list, zip(*found["cells"], strict=True)), strict=True))


@pytest.mark.parametrize(
    ("indicator", "heading", "told", "untold"),
    [
        ("grant_frame", "Merknad", "Ramma", "Rammen"), ("organisations_selected", "Merknad", "Lukka", "Lukket"),
        ("mentor_meetings_held", "Tema", "Aktivitetar", "Aktiviteter"),
    ],
)  # fmt: skip
def test_what_a_record_says_is_translated(indicator: str, heading: str, told: str, untold: str) -> None:
    at = reader("nn", "pilot-2022" if indicator == "organisations_selected" else "example-imdi")
    said = " ".join(behind(at, indicator)[heading])
    assert told.lower() in said.lower() and untold not in said


def test_a_place_in_the_source_is_shown_where_there_is_a_source_to_look_in() -> None:
    assert "Sted i kilden" not in behind(reader("nb"), "mentor_meetings_held")
    assert set(behind(reader("nb", "pilot-2022"), "mentors_total")["Sted i kilden"]) == {
        "kap. 2, Utvelgelse av mentororganisasjoner"
    }


def test_the_notes_on_sizes_are_translated_by_organisation_unit_and_time() -> None:
    at = reader("nn", "pilot-2022")
    view = table_view(at, "organisation_sizes")
    notes = [cells[view["headings"].index("Merknad")] for cells in view["cells"]]
    assert any("familiar" in note for note in notes) and not any("familier" in note for note in notes)


def test_amounts_stand_under_each_other_and_years_names_and_answers_do_not() -> None:
    view = table_view(reader("nb"), "grant_flow")
    assert [view["headings"][at] for at in view["numbers"]] == [
        "Søkt", "Tildelt", "Utbetalt", "Brukt", "Ikke brukt", "Av det betalt tilbake",
    ]  # fmt: skip
    assert table_view(reader("nb"), "mentor_pairs")["numbers"] == []


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("amount_nok", "2500.55", "2\N{NO-BREAK SPACE}500,55"), ("amount_nok", "2500.5", "2\N{NO-BREAK SPACE}500,50"),
        ("amount_nok", "2500", "2\N{NO-BREAK SPACE}500"), ("hours", "1.25", "1,25"),
    ],
)  # fmt: skip
def test_a_number_of_a_row_is_said_in_full_and_an_amount_to_the_ore(column: str, value: str, said: str) -> None:
    tables = {table.name: table for table in desk().store.record_tables()}
    name = "spending" if column == "amount_nok" else "mentor_meetings"
    (found,) = (one for one in tables[name].columns if one.name == column)
    assert RowWords(reader("nb").speaker, tables, {}).cell(name, found, {column: value}) == said
