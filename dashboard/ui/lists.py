"""What a page can choose among at a place, and how each option is said."""

from dashboard.markup import options
from dashboard.markup.options import Say
from dashboard.markup.reader import Place
from dashboard.ui import cached, inputs

SECTIONS = (
    "sources", "indicators", "readings", "ambiguities", "statuses", "attention", "tables",
    "accessibility", "downloads",
)  # fmt: skip
"""The parts of the sources page, in reading order; each but the last has a fragment named sources_<part>."""


def comparable_ids(place: Place) -> tuple[str, ...]:
    """The other programmes; made-up ones where the visitor asked for examples, or named them in the address."""
    desk = cached.desk(place.edition)
    offered = (*inputs.programmes_offered(desk), *inputs.named("with"))
    return tuple(name for name in desk.programmes if name in offered and name != place.programme)


def say_programme(place: Place) -> Say:
    """A programme by its name."""
    return options.say_programme(cached.reader_at(place))


def table_ids(place: Place) -> tuple[str, ...]:
    """Every table query, by its label."""
    return options.table_ids(cached.reader_at(place))


def say_table(place: Place) -> Say:
    """A table query by its label."""
    return options.say_table(cached.reader_at(place))


def goal_ids(place: Place) -> tuple[str, ...]:
    """The goals, then the delivery of the programme."""
    return options.goal_ids(cached.reader_at(place))


def say_goal(place: Place) -> Say:
    """A goal by its label."""
    return options.say_goal(cached.reader_at(place))


def organisation_ids(place: Place) -> tuple[str, ...]:
    """The organisations of the programme, by name."""
    return options.organisation_ids(cached.reader_at(place))


def say_organisation(place: Place) -> Say:
    """An organisation by the name this audience may see."""
    return options.say_organisation(cached.reader_at(place))


def say_section(place: Place) -> Say:
    """A part of the sources page by its heading."""
    return options.say_section(cached.reader_at(place))


def say_input(place: Place) -> Say:
    """An option by its words among the inputs."""
    return options.say_input(cached.reader_at(place))
