"""The choices on the page of delivery models that are no estimates: kept, explained, marked and set back."""

import pytest

from dashboard.wording import Speaker
from tests.everywhere.shown import plain
from tests.pages.opened import TEXTS, open_page
from tests.pages.test_models_page import CATALOG, set_in, study

CHANGED = "outlay:cash"


def test_a_switch_is_kept_in_the_address_and_its_results_are_shown() -> None:
    opened = open_page("models", set=CHANGED)
    speaker = Speaker(CATALOG, "nb")
    turn = study(CHANGED).tipping_points["yield_pooled"]
    assert turn == pytest.approx(0.8563, abs=1e-4) and plain(speaker.number(turn, "share")) in opened.body.text
    assert set_in(opened) == [CHANGED]


@pytest.mark.parametrize(
    "line", ["mentor_compensation_period:once", "outlay:cash", "grant_resource_share:0"]
)
def test_a_changed_choice_is_explained_marked_and_set_back(line: str) -> None:
    name = line.partition(":")[0]
    opened = open_page("models", group="choices", set=line)
    notes = [note for note in opened.body.of_class("mt-parameter") if not note.of_class("mt-basis")]
    assert len(notes) == 3 and [len(note.of_class("mt-tag")) for note in notes].count(1) == 1
    meant = [TEXTS["nb"]["models"][f"{key}_is"] for key in ("mentor_compensation_period", "outlay", "grants_are")]
    assert all(meaning in note.text for note, meaning in zip(notes, meant, strict=True))
    opened.app.button(key=f"reset_{name}").click().run()
    assert set_in(opened) == [""] and not opened.app.exception
    assert not [button for button in opened.app.button if button.key.startswith("reset_")]
