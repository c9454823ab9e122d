"""The charts of courses: what is not known is no absence, what is hidden is not drawn, many become circles."""

from collections.abc import Iterator

import plotly.graph_objects as go
import pytest

from dashboard.charts.capacity import draw_capacity
from dashboard.charts.courses import MARKS, draw_attendance, draw_turnout
from dashboard.figures import Absence
from dashboard.wording import Speaker
from tests.real import desk

Row = dict[str, object]
MOST_MARKS = 40


@pytest.fixture(scope="module")
def speaker() -> Speaker:
    """Speaks bokmål."""
    return Speaker(desk().catalog, "nb")


def session(**more: object) -> Row:
    """A course to which nine were invited."""
    common = {"session_id": "s", "session_number": 1, "title": "Kurs", "held_on": None, "held_precision": None}
    counts = {"invited": 9, "came": 6, "stayed_away": 2, "not_known": 1, "came_uninvited": 0}
    return {**common, **counts, "persons": 11, "persons_counted": 6, **more}


def by_name(figure: go.Figure) -> dict[str, int]:
    """How many marks each trace of a chart has, by its name."""
    return {trace.name: len(trace.x) for trace in figure.data}


def test_every_invited_organisation_has_a_mark_of_its_kind(speaker: Speaker) -> None:
    figure = draw_turnout([session()], speaker, "light")
    assert by_name(figure) == {"Kom": 6, "Kom ikke": 2, "Ikke kjent": 1}
    assert "6 av 9 kom, 1 ikke kjent, personer: 11" in figure.layout.meta["alt"]


def test_the_kinds_of_attendance_differ_in_shape_and_not_only_in_colour() -> None:
    assert len({symbol for symbol, _, _ in MARKS.values()}) == len(MARKS)


def test_a_session_without_a_list_is_drawn_as_unknown_for_all(speaker: Speaker) -> None:
    row = session(came=None, stayed_away=None, not_known=9, came_uninvited=None, persons=None, persons_counted=None)
    figure = draw_turnout([row], speaker, "light")
    assert by_name(figure) == {"Kom": 0, "Kom ikke": 0, "Ikke kjent": 9}
    assert "9 invitert, hvem som kom: mangler" in figure.layout.meta["alt"]


def test_those_who_came_uninvited_have_a_mark_of_their_own_and_are_no_part_of_those_invited(speaker: Speaker) -> None:
    figure = draw_turnout([session(came_uninvited=2, persons=15)], speaker, "light")
    assert by_name(figure)["Kom uten invitasjon"] == 2
    assert figure.data[-1].x == (10, 11), "after the nine that were invited"
    assert "6 av 9 kom, og 2 uten invitasjon, 1 ikke kjent, personer: 15" in figure.layout.meta["alt"]


def test_the_matrix_tells_who_came_uninvited_apart(speaker: Speaker) -> None:
    rows = [{**row, "standing": "came_uninvited"} for row in attendances(2) if row["standing"] == "came"]
    rows += [row for row in attendances(1) if row["standing"] == "not_known"]
    figure = draw_attendance(rows, speaker, "light")
    assert by_name(figure) == {"Ikke kjent": 1, "Kom uten invitasjon": 2}
    alt = figure.layout.meta["alt"]
    assert "Organisasjon 1: 0 av 1, og 1 uten invitasjon, 1 ikke kjent; Organisasjon 2: 1 uten invitasjon" in alt


def test_where_one_part_is_hidden_the_marks_of_the_others_do_not_give_it_away(speaker: Speaker) -> None:
    figure = draw_turnout([session(stayed_away=Absence.HIDDEN)], speaker, "light")
    assert sum(by_name(figure).values()) == 0


def attendances(organisations: int) -> Iterator[Row]:
    """Each organisation at three sessions: it came to the first, with two persons, and not to the others."""
    for number in range(1, organisations + 1):
        for place, standing in enumerate(("came", "stayed_away", "not_known"), start=1):
            persons = 2 if standing == "came" else None
            yield {
                "organisation": f"Organisasjon {number}", "session_id": str(place), "session_number": place,
                "title": "Kurs", "standing": standing, "persons": persons,
            }  # fmt: skip


def test_the_matrix_has_a_mark_for_every_organisation_and_session_and_the_persons_beside_it(speaker: Speaker) -> None:
    figure = draw_attendance(list(attendances(9)), speaker, "light")
    assert by_name(figure) == {"Kom": 9, "Kom ikke": 9, "Ikke kjent": 9}
    assert set(figure.data[0].text) == {"2"} and set(figure.data[1].text) == {""}
    assert figure.layout.annotations[0].text == "Organisasjon 1: 1 av 3, 1 ikke kjent"


def levels(organisations: int) -> Iterator[Row]:
    """Each organisation up one level on board work; the last has answered at the start only."""
    for number in range(1, organisations + 1):
        end, change = (None, None) if number == organisations else (3, "improved")
        yield {
            "area": "board", "organisation": f"Organisasjon {number}", "level_at_start": 2, "level_at_end": end,
            "change": change,
        }  # fmt: skip


def test_one_answer_is_one_dot_without_a_line(speaker: Speaker) -> None:
    figure = draw_capacity(list(levels(3)), speaker, "light")
    lines, start, end = figure.data
    assert (len(start.x), len(end.x), sum(x is None for x in lines.x)) == (3, 2, 2)
    assert "2 høyere, 0 uendret, 0 lavere, 1 med bare ett svar" in figure.layout.meta["alt"]


@pytest.mark.parametrize("organisations", [90, 900])
def test_many_organisations_are_a_few_circles_that_count_each_of_them(speaker: Speaker, organisations: int) -> None:
    many = session(invited=organisations, came=organisations - 3)
    figures = (
        draw_turnout([many], speaker, "light"),
        draw_attendance(list(attendances(organisations)), speaker, "light"),
        draw_capacity(list(levels(organisations)), speaker, "light"),
    )
    assert max(sum(by_name(figure).values()) for figure in figures) <= MOST_MARKS
    counted = [sum(int(text) for trace in figure.data for text in trace.text) for figure in figures]
    assert counted == [organisations, organisations, organisations - 1]
