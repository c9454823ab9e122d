"""What each audience is answered: printed figures whole, registered ones without the small and without names."""

import pytest

from dashboard.answers import Answer, Desk
from dashboard.disclosure import INTERNAL, OPEN, is_public
from dashboard.figures import Absence
from dashboard.markup.reader import Place, Reader
from tests.answers.rounds import PRINTED


def _reader(rounds: Desk, programme: str, audience: str) -> Reader:
    return Reader(rounds, Place("edition", programme, "all", audience, "nb"))


def _answers(rounds: Desk, programme: str, indicator_id: str) -> tuple[Answer, Answer]:
    """What the internal and the open audience are answered."""
    internal, public = (_reader(rounds, programme, audience) for audience in (INTERNAL, OPEN))
    return internal.answer(indicator_id), public.answer(indicator_id)


def test_one_pair_with_difficulties_among_nine_is_hidden_with_everything_that_tells_it(rounds: Desk) -> None:
    internal, public = _answers(rounds, "own", "pairs_with_challenges")
    assert internal.figure.value == 1
    assert public.figure.absence is Absence.HIDDEN
    assert (public.figure.value, public.figure.low, public.figure.high, public.numerator) == (None, None, None, None)
    assert (public.status.status_id, public.status.achievement, public.statement) == ("not_shown", None, None)
    assert (public.figure.reported, public.figure.expected) == (None, None)


def test_a_count_that_leaves_one_or_two_of_the_whole_is_hidden_too(rounds: Desk) -> None:
    internal, public = _answers(rounds, "own", "organisations_paying_salary")
    assert (internal.figure.low, internal.figure.high, internal.denominator) == (6, 8, 9)
    assert public.figure.absence is Absence.HIDDEN


def test_all_of_them_point_at_nobody(rounds: Desk) -> None:
    internal, public = _answers(rounds, "own", "organisations_total")
    assert internal.figure == public.figure and public.figure.value == 9


def test_what_is_printed_already_is_never_hidden(rounds: Desk) -> None:
    internal, public = _answers(rounds, "printed", "new_branches")
    assert internal == public and public.figure.value == 2


def test_an_absence_keeps_its_own_reason(rounds: Desk) -> None:
    _, public = _answers(rounds, "own", "grants_awarded")
    assert public.figure.absence is Absence.NOT_REPORTED


def test_what_mixes_printed_and_registered_or_names_no_source_is_not_public(rounds: Desk) -> None:
    assert is_public(rounds.catalog, [PRINTED])
    assert not is_public(rounds.catalog, [PRINTED, "register"])
    assert not is_public(rounds.catalog, [])


def test_registered_names_are_coded_for_the_open_audience(rounds: Desk) -> None:
    named, coded = (_reader(rounds, "own", audience).names for audience in (INTERNAL, OPEN))
    real = set(named.values()) - {"Forening o2"}
    assert not real & set(coded.values())
    assert len(set(coded.values())) == len(coded) == 9, "each keeps a code of its own"


def test_a_record_that_is_coded_already_keeps_its_code(rounds: Desk) -> None:
    assert "Forening o2" in _reader(rounds, "own", OPEN).names.values()


def test_printed_names_are_shown_to_everyone(rounds: Desk) -> None:
    named, public = (_reader(rounds, "printed", audience).names for audience in (INTERNAL, OPEN))
    assert named == public


@pytest.mark.parametrize("audience", [INTERNAL, OPEN])
def test_every_audience_is_answered_by_every_indicator(rounds: Desk, audience: str) -> None:
    for programme in ("own", "printed"):
        reader = _reader(rounds, programme, audience)
        assert all(reader.answer(indicator_id).indicator for indicator_id in rounds.catalog.indicators)
