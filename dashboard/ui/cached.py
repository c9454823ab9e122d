"""The caches; those of own data are in cached_own. A key is an edition with strings, so old answers are never served.

Python's own cache and not Streamlit's: what is kept here never changes, and asking Streamlit's costs half a
millisecond each time, which was most of a rerun.
"""

import threading
import time
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

from dashboard import project
from dashboard.answers import Desk
from dashboard.charts.made_up import mark_made_up
from dashboard.charts.prepared import PreparedFigure
from dashboard.disclosure import Plan, make_plan
from dashboard.markup import Html
from dashboard.markup.assumptions import say_number, say_value
from dashboard.markup.fragments import FRAGMENTS
from dashboard.markup.observed import Observation, observe
from dashboard.markup.reader import Place, Reader
from dashboard.markup.steps import steps_of
from dashboard.markup.tables import has_few, is_made_up
from dashboard.models.study import Study, open_study
from dashboard.telling import Told
from dashboard.telling.decks import Entry, Line, completed, read_line, standard_entries, tell
from dashboard.telling.decks import listed as list_of
from dashboard.wording import Speaker

EDITIONS_KEPT = 2
PLACES_KEPT = 128
FRAGMENTS_KEPT = 4000
CHARTS_KEPT = 400
STUDIES_KEPT = 64
SHOWS_KEPT = 64
LOOK_AGAIN_S = 2.0
"""How long after a file is changed a visitor may still see what was there before."""

_opening = threading.Lock()
_shows: dict[tuple[Place, str, str], tuple[Told, ...]] = {}
_looked: dict[str, Any] = {"at": float("-inf"), "edition": ""}


def edition() -> str:
    """The edition that is on disk, looked at no more often than every other second."""
    if time.monotonic() - _looked["at"] > LOOK_AGAIN_S:
        _looked["edition"] = _edition_at(project.state_of_files())
        _looked["at"] = time.monotonic()
    return _looked["edition"]


def look_again() -> str:
    """The edition that is on disk now, for whoever has just changed it."""
    _looked["at"] = float("-inf")
    return edition()


@lru_cache(maxsize=EDITIONS_KEPT)
def _edition_at(state_of_files: int) -> str:
    return project.edition()


def desk(edition: str) -> Desk:
    """The desk of an edition, opened once for all visitors. Raises FaultsFound while the files have faults."""
    with _opening:
        return _desk(edition)


@lru_cache(maxsize=EDITIONS_KEPT)
def _desk(edition: str) -> Desk:
    return project.open_desk(edition=edition)


@lru_cache(maxsize=PLACES_KEPT)
def speaker(edition: str, language: str) -> Speaker:
    """The speaker of a language."""
    return Speaker(desk(edition).catalog, language)


@lru_cache(maxsize=PLACES_KEPT)
def reader_at(place: Place) -> Reader:
    """The reader at a place, shared by all who are there."""
    return Reader(desk(place.edition), place, partial(plan, place.edition), partial(study, place.edition))


@lru_cache(maxsize=PLACES_KEPT)
def plan(edition: str, programme: str) -> Plan:
    """What the open audience may not see of a programme."""
    return make_plan(desk(edition), programme)


@lru_cache(maxsize=STUDIES_KEPT)
def study(edition: str, settings: str) -> Study:
    """The comparison of delivery models under settings in short form."""
    return open_study(desk(edition).catalog, settings)


@lru_cache(maxsize=FRAGMENTS_KEPT)
def steps(edition: str, language: str, settings: str, name: str) -> dict[str, float]:
    """What the slider of a parameter can stand at, by its words: to write each number anew costs more than a chart."""
    found = study(edition, settings)
    return steps_of(speaker(edition, language), found.parameters[name], found.usual[name].likely)


@lru_cache(maxsize=FRAGMENTS_KEPT)
def said(edition: str, language: str, settings: str, name: str) -> str:
    """Where the input of a parameter stands, as it writes numbers."""
    parameter = study(edition, settings).parameters[name]
    return say_number(speaker(edition, language), parameter.unit, parameter.likely)


@lru_cache(maxsize=FRAGMENTS_KEPT)
def observation(place: Place, settings: str, name: str) -> Observation | None:
    """What the records of the programme say of a parameter of the comparison of delivery models."""
    return observe(reader_at(place), study(place.edition, settings), name)


@lru_cache(maxsize=FRAGMENTS_KEPT)
def offer(place: Place, settings: str, name: str) -> str:
    """What a button says that takes over what the records say of a parameter; empty where there is nothing to take."""
    parameter, found = study(place.edition, settings).parameters[name], observation(place, settings, name)
    if found is None or found.value == parameter.likely:
        return ""
    here = speaker(place.edition, place.language)
    key = "models.take_over_middle" if found.is_range else "models.take_over"
    return here.text(key, value=say_value(here, parameter, found.value))


@lru_cache(maxsize=CHARTS_KEPT)
def study_chart(place: Place, settings: str, draw: Callable[..., Any], theme: str) -> Any:
    """A drawn chart of the comparison of delivery models under settings; never changed after."""
    return PreparedFigure(draw(study(place.edition, settings), speaker(place.edition, place.language), theme))


@lru_cache(maxsize=FRAGMENTS_KEPT)
def fragment(place: Place, name: str, asked: str = "") -> Html:
    """One fragment of HTML by its name in the registry."""
    return Html(FRAGMENTS[name](reader_at(place), asked))


@lru_cache(maxsize=CHARTS_KEPT)
def has_rows(place: Place, table_id: str) -> bool:
    """Whether a table query has anything for the programme."""
    return bool(reader_at(place).rows(table_id))


@lru_cache(maxsize=CHARTS_KEPT)
def is_drawn(place: Place, table_id: str, told_by: str) -> bool:
    """Whether a table query holds numbers enough in a column for a chart of them."""
    return not has_few(reader_at(place).rows(table_id), told_by)


@lru_cache(maxsize=CHARTS_KEPT)
def chart(place: Place, table_id: str, draw: Callable[..., Any], theme: str) -> Any:
    """A drawn chart of a table query; drawn once for each place and theme, and never changed after."""
    reader = reader_at(place)
    rows = reader.named_rows(table_id)
    figure = draw(rows, reader.speaker, theme)
    if is_made_up(rows):
        mark_made_up(figure, reader.speaker, theme)
    return PreparedFigure(figure)


@lru_cache(maxsize=SHOWS_KEPT)
def entries(place: Place, line: str) -> tuple[Entry, ...]:
    """The slides of a line with all others hidden after them; the usual ones where the line is empty."""
    named = read_line(line)
    return completed(named) if named else standard_entries(reader_at(place), datetime.now())


@lru_cache(maxsize=SHOWS_KEPT)
def listed(place: Place, line: str) -> tuple[Line, ...]:
    """The message of each slide of a line, and why one has nothing to show."""
    return list_of(reader_at(place), read_line(line), datetime.now())


def show(place: Place, line: str, began: str) -> tuple[Told, ...] | None:
    """The slides of a line as they were when the show began, whatever has changed since; began: ISO time.

    None where the place is of another edition than today's, and the slides are not kept any more.
    """
    key = (place, line, began)
    if key not in _shows and place.edition == edition():
        _shows[key] = tell(reader_at(place), read_line(line), datetime.fromisoformat(began))
        while len(_shows) > SHOWS_KEPT:
            _shows.pop(next(iter(_shows)), None)
    return _shows.get(key)


def make_ready() -> None:
    """Open the desk of today's edition before the first visitor comes. Raises FaultsFound."""
    desk(edition())
