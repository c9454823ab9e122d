"""What a page can choose among, and how each option is said."""

from collections.abc import Callable

from dashboard.markup.reader import Place
from dashboard.ui import cached, inputs

SECTIONS = ("sources", "indicators", "readings", "ambiguities", "statuses", "attention", "tables", "downloads")
"""The parts of the sources page, in reading order; each but the last has a fragment named sources_<part>."""

DISPLAYS = ("value_matrix", "plus_minus")
"""How the effects that are not priced may be shown, the guide of today first."""


def comparable_ids(place: Place) -> tuple[str, ...]:
    """The other programmes; made-up ones where the visitor asked for examples, or named them in the address."""
    desk = cached.desk(place.edition)
    offered = (*inputs.programmes_offered(desk), *inputs.named("with"))
    return tuple(name for name in desk.programmes if name in offered and name != place.programme)


def say_programme(place: Place) -> Callable[[str], str]:
    """A programme by its name."""
    desk, speaker = cached.desk(place.edition), cached.speaker(place.edition, place.language)
    return lambda programme: speaker.programme(desk.programmes[programme])


def table_ids(place: Place) -> tuple[str, ...]:
    """Every table query, by its label."""
    return tuple(sorted(cached.desk(place.edition).catalog.tables, key=say_table(place)))


def say_table(place: Place) -> Callable[[str], str]:
    """A table query by its label."""
    tables, speaker = cached.desk(place.edition).catalog.tables, cached.speaker(place.edition, place.language)
    return lambda table_id: speaker.words(tables[table_id].label)


def goal_ids(place: Place) -> tuple[str, ...]:
    """The goals, then the delivery of the programme."""
    return tuple(cached.desk(place.edition).catalog.goals)


def say_goal(place: Place) -> Callable[[str], str]:
    """A goal by its label."""
    catalog, speaker = cached.desk(place.edition).catalog, cached.speaker(place.edition, place.language)
    return lambda goal_id: speaker.words(catalog.goals[goal_id].label)


def organisation_ids(place: Place) -> tuple[str, ...]:
    """The organisations of the programme, by name."""
    return tuple(cached.reader_at(place).names)


def say_organisation(place: Place) -> Callable[[str], str]:
    """An organisation by the name this audience may see."""
    return lambda organisation_id: cached.reader_at(place).names[organisation_id]


def say_section(place: Place) -> Callable[[str], str]:
    """A part of the sources page by its heading."""
    speaker = cached.speaker(place.edition, place.language)
    return lambda section: speaker.text(f"sources.{section}")


def say_input(place: Place) -> Callable[[str], str]:
    """An option by its words among the inputs."""
    speaker = cached.speaker(place.edition, place.language)
    return lambda option: speaker.text(f"inputs.{option}")
