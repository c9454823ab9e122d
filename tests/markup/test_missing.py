"""What is said where nothing is shown: which column is empty, or which rows are lacking in which sheet."""

import pytest

from dashboard.markup.fragments.money import compensation_readings
from dashboard.markup.fragments.numbers import no_rows
from dashboard.markup.reader import Place, Reader
from dashboard.markup.tables import cell
from tests.real import LANGUAGES, desk


class Empty(Reader):
    """A reader of a round in which no table query has rows but those named."""

    filled: frozenset[str] = frozenset()

    def rows(self, table_id: str) -> list:
        """Nothing, or a row."""
        return [{}] if table_id in self.filled else []


def reader(language: str = "nb", programme: str = "example-imdi") -> Empty:
    """A reader of nothing."""
    return Empty(desk(), Place("e", programme, "all", "internal", language))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("session_forms", "Rader med «Kurs» i kolonnen «Type samling» i arket «Samlinger»"),
        ("compensation_readings", "Kolonnen «Mentorkompensasjon (kr)» i arket «Program»"),
        ("organisation_places", "Kolonnen «Kommunenummer» i arket «Organisasjoner»"),
        ("mentors", "Rader med «Mentor» i kolonnen «Rolle» i arket «Organisasjoner»"),
        ("network", "Rader med «Samarbeid» i kolonnen «Type samarbeid» i arket «Samarbeid»"),
        ("spending_by_category", "Forbruk: mangler"),
        ("mentor_pairs", "Mentorpar: mangler"),
        ("capacity_by_area", "Kapasitet: mangler"),
        ("turnout_by_session", "Oppmøte: mangler"),
    ],
)
def test_what_lacks_is_named_and_not_a_sheet_that_may_be_filled(table: str, said: str) -> None:
    assert said in no_rows(reader(), table)


def test_where_the_rate_is_known_it_is_the_mentors_that_lack() -> None:
    assert "Rader med «Mentor» i kolonnen «Rolle»" in compensation_readings(reader(), "")


def test_where_all_ties_are_between_participants_the_page_says_where_they_stand() -> None:
    at = reader()
    object.__setattr__(at, "filled", frozenset({"organisation_ties"}))
    assert "mellom deltakere" in no_rows(at, "network")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table_id", desk().catalog.tables)
def test_every_table_says_what_it_lacks_in_every_language(table_id: str, language: str) -> None:
    said = no_rows(reader(language), table_id)
    assert "{" not in said and len(said) > 40


def test_a_pair_without_an_end_is_not_given_one() -> None:
    of = Reader(desk(), Place("e", "example-imdi", "all", "internal", "nb"))
    table = of.desk.catalog.tables["mentor_pairs"]
    row = next(row for row in of.rows("mentor_pairs") if row["ends_on"] is None)
    ended = next(row for row in of.rows("mentor_pairs") if row["ends_on"] is not None)
    (column,) = [column for column in table.columns if column.name == "ends_on"]
    assert cell(of, table, column, row) == of.speaker.text("words.no_end")
    assert cell(of, table, column, ended) == of.speaker.day(ended["ends_on"])
