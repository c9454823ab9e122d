"""Notes stand under every table they touch, and under no other."""

import pytest

from dashboard.markup.fragments.numbers import table as whole_table
from dashboard.markup.fragments.numbers import twin
from dashboard.markup.notes import notes_under
from dashboard.markup.reader import Place, Reader
from tests.pages.tree import grow
from tests.real import desk

PILOT = "pilot-2022"
NOTE = {"note_id": "new", "programme_id": PILOT, "text": "Sagt"} | dict.fromkeys(
    ("indicator_id", "period", "organisation_id")
)
COURSES = {"indicator_id": "courses_held"}


class Noted(Reader):
    """A reader whose programme has one note instead of its own."""

    note: dict[str, object]

    def rows(self, table_id: str) -> list:
        """The note of the test; other tables as they are."""
        return [self.note] if table_id == "notes" else super().rows(table_id)


def noted(table_id: str, about: dict[str, str], shown: str = "all") -> list[str]:
    """What stands under a table of the period shown when there is one note, about this."""
    at = Noted(desk(), Place("e", PILOT, shown, "internal", "nb"))
    object.__setattr__(at, "note", {**NOTE, **about})
    found = notes_under(at, desk().catalog.tables[table_id], at.rows(table_id))
    return found["texts"] if found else []


def test_a_note_on_the_programme_touches_every_table_but_the_list_of_notes() -> None:
    assert noted("sessions", {}) == noted("organisations", {}) == noted("collaborations", {}) == ["Sagt"]
    assert noted("notes", {}) == []


def test_a_note_on_a_figure_touches_the_tables_that_name_it() -> None:
    assert noted("sessions_by_series", COURSES) == ["Sagt"]
    assert noted("sessions_by_series", {"indicator_id": "grants_paid"}) == noted("evidence", COURSES) == []


@pytest.mark.parametrize(("shown", "said"), [("all", ["Sagt"]), ("2023", ["Sagt"]), ("2024", [])])
def test_a_note_on_a_year_touches_that_year_and_the_whole_round(shown: str, said: list[str]) -> None:
    assert noted("sessions_by_series", {**COURSES, "period": "2023"}, shown) == said


def test_a_note_on_an_organisation_touches_tables_that_hold_it_and_names_it() -> None:
    row = desk().rows("collaborations", PILOT)[0]
    about = {"organisation_id": row["organisation_id"]}
    name = Reader(desk(), Place("e", PILOT, "all", "internal", "nb")).names[row["organisation_id"]]
    assert noted("collaborations", about) == [f"{name}: Sagt"]
    assert noted("sessions", about) == []


def test_they_are_seen_under_the_table_and_under_the_twin_of_a_chart_without_unfolding_it() -> None:
    at = Reader(desk(), Place("e", PILOT, "all", "internal", "nb"))
    texts = notes_under(at, desk().catalog.tables["sessions_by_series"], at.rows("sessions_by_series"))["texts"]
    assert any("11 av 17" in text for text in texts)
    for fragment in (whole_table, twin):
        *_, details = grow(fragment(at, "sessions_by_series")).all("details")
        assert [note.text for note in details.of_class("mt-note")] == [" ".join(text.split()) for text in texts]
        assert not details.all("table") and details.all("summary")[0].text == f"Merknader ({len(texts)})"
