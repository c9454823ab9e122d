"""What a page can choose among, and how each option is said; the same for a live page and for one on paper."""

from collections.abc import Callable

from dashboard.markup.reader import Reader

Say = Callable[[str], str]


def say_programme(reader: Reader) -> Say:
    """A programme by its name."""
    return lambda programme: reader.speaker.programme(reader.elsewhere(programme).programme)


def table_ids(reader: Reader) -> tuple[str, ...]:
    """Every table query, by its label."""
    return tuple(sorted(reader.desk.catalog.tables, key=say_table(reader)))


def say_table(reader: Reader) -> Say:
    """A table query by its label."""
    return lambda table_id: reader.speaker.words(reader.desk.catalog.tables[table_id].label)


def goal_ids(reader: Reader) -> tuple[str, ...]:
    """The goals, then the delivery of the programme."""
    return tuple(reader.desk.catalog.goals)


def say_goal(reader: Reader) -> Say:
    """A goal by its label."""
    return lambda goal_id: reader.speaker.words(reader.desk.catalog.goals[goal_id].label)


def organisation_ids(reader: Reader) -> tuple[str, ...]:
    """The organisations of the programme, by name."""
    return tuple(reader.names)


def say_organisation(reader: Reader) -> Say:
    """An organisation by the name this audience may see."""
    return lambda organisation_id: reader.names[organisation_id]


def say_section(reader: Reader) -> Say:
    """A part of the sources page by its heading."""
    return lambda section: reader.speaker.text(f"sources.{section}")


def say_input(reader: Reader) -> Say:
    """An option by its words among the inputs."""
    return lambda option: reader.speaker.text(f"inputs.{option}")
