"""A figure that is missing in a programme of one's own says what to register: its sheets, or that it must be stated."""

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.markup.passport import passport
from dashboard.markup.reader import Place, Reader
from dashboard.proposals import keep, propose
from tests.editions.made import own_round, submission
from tests.real import desk


@pytest.fixture
def bare(shelf: Shelf) -> Desk:
    """A desk with an own programme of which nothing but the organisations is registered."""
    rows = {table: own_round()[table] for table in ("programmes", "organisations")}
    keep(propose(submission(rows), desk()), {}, "", "")
    return project.open_desk()


def _why(of: Desk, programme: str, indicator: str) -> str:
    """What the passport of a figure says of its absence."""
    reader = Reader(of, Place("e", programme, "all", "internal", "nb"))
    return dict(passport(reader, reader.answer(indicator)))[reader.speaker.text("passport.absence")]


def test_only_what_no_record_is_ever_counted_for_is_said_to_be_stated() -> None:
    for indicator in desk().catalog.indicators.values():
        is_counted = any(row["numerator"] is not None for row in desk().store.ask(indicator.query))
        assert is_counted is not indicator.is_only_stated, indicator.indicator_id


@pytest.mark.parametrize(
    ("indicator", "said"),
    [
        ("board_course_attendance", ("«Utsagn»", "«Oppmøte på kurset i styrearbeid»", "«Indikator»")),
        ("course_attendance", ("Samlinger", "Oppmøte")),
        ("grants_spent", ("Tilskudd", "Forbruk")),
    ],
)
def test_what_is_missing_says_where_it_is_entered(bare: Desk, indicator: str, said: tuple[str, ...]) -> None:
    why = _why(bare, "own-2025", indicator)
    assert why.startswith("Mangler") and all(part in why for part in said)


def test_what_is_stated_in_the_sheet_it_says_is_then_known(bare: Desk) -> None:
    stated = {
        "programme_id": "own-2025", "indicator_id": "board_course_attendance", "period": "all", "low": "7", "high": "7",
        "out_of": "9", "quantifier": None, "basis": "reported", "source_id": "own_registration", "section": None,
        "note": None,
    }  # fmt: skip
    keep(propose(submission({"statements": [stated]}), bare), {}, "", "")
    answer = project.open_desk().for_programme("board_course_attendance", "own-2025")
    assert answer.figure.value == 7 and answer.figure.absence is None


def test_what_a_publication_does_not_say_asks_nobody_to_register() -> None:
    assert _why(desk(), "pilot-2022", "spending_share_salary") == desk().catalog.languages["nb"].texts["absences"][
        "not_published"
    ]["meaning"]
