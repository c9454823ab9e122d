"""The open audience sees codes: no name of an organisation that is not public, and no id that leads to one."""

import re
from collections.abc import Iterator
from copy import copy

import pytest

from dashboard.answers import Desk
from dashboard.disclosure import Codes
from dashboard.figures import Absence
from tests.disclosure.released import reader
from tests.disclosure.shown import downloads, drawn, fragments
from tests.disclosure.telling_texts import MARK, SAFE
from tests.disclosure.worst import NAMES, ORGANISATIONS, PROGRAMME, TABLES


def _never_shown(desk: Desk, programme: str) -> Iterator[str]:
    roster = desk.rows("organisations", programme)
    yield from (str(row["organisation_id"]) for row in roster)
    if programme == PROGRAMME:
        yield MARK
        yield from (str(row["evidence_id"]) for row in TABLES["evidence"])
        yield from NAMES
        yield from (str(row[key]) for row in roster for key in ("place", "target_group", "note"))
        yield from (str(row["name"]) for row in TABLES["mentors"])
        yield from (str(row["partner"]) for row in TABLES["collaborations"])


def _found(text: str, words: list[str]) -> set[str]:
    return set(re.findall(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", text, re.IGNORECASE))


@pytest.mark.parametrize("programme", ["example-imdi", "example-municipal", "example-pooled", PROGRAMME])
def test_no_fragment_and_no_chart_gives_a_name_away(desk: Desk, programme: str) -> None:
    at, words = reader(desk, programme), list(_never_shown(desk, programme))
    shown = {(name, asked): _found(html, words) for name, asked, html in fragments(desk, programme)}
    shown |= {("chart", table): _found(figure.to_json(), words) for table, _, _, figure in drawn(at)}
    shown |= {("download", name): _found(text, words) for name, text in downloads(at)}
    assert {place: names for place, names in shown.items() if names} == {}


def test_the_search_would_find_them(desk: Desk) -> None:
    inside = fragments(desk, PROGRAMME, "internal")
    text = " ".join(html for name, _, html in inside if name in ("table", "profile"))
    assert MARK in text
    assert {name for name in _found(text, list(NAMES)) if not name.isupper()} == set(NAMES)


def test_an_organisation_goes_by_a_code_and_nothing_else_is_told_of_it(desk: Desk) -> None:
    at = reader(desk, PROGRAMME)
    assert list(at.names) == [f"O{number}" for number in range(1, 10)]
    assert list(at.names.values()) == [f"Organisasjon {number}" for number in range(1, 10)]
    for row in at.rows("organisations"):
        assert {row["place"], row["target_group"], row["membership"]} == {Absence.HIDDEN}


def test_the_order_of_the_codes_tells_nothing(desk: Desk) -> None:
    roster = desk.rows("organisations", PROGRAMME)
    codes = Codes.of(desk.catalog, roster, str)
    by_code = sorted(ORGANISATIONS, key=lambda organisation: int(codes.names[organisation]))
    assert by_code != sorted(ORGANISATIONS) and by_code != list(ORGANISATIONS)
    assert codes == Codes.of(desk.catalog, list(reversed(roster)), str)


def test_a_record_that_is_coded_keeps_its_code(desk: Desk) -> None:
    names = reader(desk, "example-imdi").names
    assert sorted(names.values()) == sorted(reader(desk, "example-imdi", "internal").names.values())
    assert set(names) == set(names.values())


def test_a_name_inside_a_text_is_replaced(desk: Desk) -> None:
    titles = [str(row["title"]) for row in reader(desk, PROGRAMME).rows("sessions")]
    assert all(re.fullmatch(r"Kurs hos Organisasjon \d", title) for title in titles)


def test_a_note_on_one_organisation_is_left_out_and_another_speaks_of_the_code(desk: Desk) -> None:
    (note,) = reader(desk, PROGRAMME).answer("course_attendance").notes
    assert re.fullmatch(r"Organisasjon \d kom for sent\.", str(note["text"]))


def test_a_text_that_gives_a_name_away_is_hidden_and_the_others_are_shown(desk: Desk) -> None:
    shown = [row["text"] for row in reader(desk, PROGRAMME).rows("evidence")]
    told = [text for text in shown if text is not Absence.HIDDEN]
    assert len(told) == len(SAFE) < len(shown)
    assert set(SAFE[:-1]) <= set(told) and any(re.fullmatch(r"Organisasjon \d fikk nytt styre\.", t) for t in told)


def test_what_is_said_of_a_figure_is_hidden_where_it_gives_a_name_away(desk: Desk) -> None:
    stated = reader(desk, PROGRAMME).answer("more_activity").statement
    assert (stated.section, stated.note) == (Absence.HIDDEN, Absence.HIDDEN)


@pytest.mark.parametrize(("name", "is_named"), [("Egen ordning", False), ("Kvinnenettverket", False),
                                                ("Prosjekt Solsikke", True), (f"Til {NAMES[2]}", True)])  # fmt: skip
def test_a_programme_named_after_somebody_is_not_taken_out_for_everyone(desk: Desk, name: str, is_named: bool) -> None:
    named = copy(desk)
    named.programmes = {**desk.programmes, PROGRAMME: {**desk.programmes[PROGRAMME], "name": name}}
    assert reader(named, PROGRAMME).names_somebody is is_named
    assert not reader(named, PROGRAMME, "internal").names_somebody
    assert "Solsikke" not in str(reader(named, PROGRAMME).programme["name"]) or not is_named


def test_a_record_is_given_to_everybody_only_where_the_whole_round_is_printed(desk: Desk) -> None:
    printed, own = {"source_id": "evaluation_2025"}, {"source_id": "own_registration"}
    assert [reader(desk, "pilot-2022").may_take(row) for row in (printed, own)] == [True, False]
    assert not any(reader(desk, PROGRAMME).may_take(row) for row in (printed, own))
    assert reader(desk, PROGRAMME, "internal").may_take(own)
