"""The usual assumptions of the delivery models as tables, for where nothing can be turned."""

from collections.abc import Sequence

from dashboard.markup.assumptions import say_basis, say_range, say_value
from dashboard.markup.plain import plain_table
from dashboard.markup.reader import Reader
from dashboard.definitions import SWITCHES

USUAL = ""


def models_mattering(reader: Reader, _: str) -> str:
    """The few parameters that matter most: value, range, basis."""
    return _assumptions(reader, reader.study(USUAL).mattering, "")


def models_group(reader: Reader, group: str) -> str:
    """Every parameter of a group, closed at first."""
    usual = reader.study(USUAL).usual
    names = [name for name, parameter in usual.items() if parameter.group == group]
    said = reader.speaker.code("parameter_group", group)
    return _assumptions(reader, names, reader.speaker.text("models.group", group=said, count=len(names)))


def models_switches(reader: Reader, _: str) -> str:
    """The readings and decisions that are chosen and not estimated, each at its usual position."""
    text = reader.speaker.text
    cells = [
        [text(f"models.{name}"), reader.speaker.code(name, usual), text(f"models.{name}_is")]
        for name, (usual, *_) in SWITCHES.items()
    ]
    headings = [text(f"models.{key}") for key in ("parameter", "now", "why")]
    return plain_table(text("models.switches"), headings, cells)


def _assumptions(reader: Reader, names: Sequence[str], summary: str) -> str:
    """A table of parameters. summary: what unfolds it, where it is closed at first."""
    study, speaker = reader.study(USUAL), reader.speaker
    headings = [speaker.text(f"models.{key}") for key in ("parameter", "now", "range", "basis")]
    parameters = ((name, study.parameters[name]) for name in names)
    cells = [
        [speaker.words(p.label), say_value(speaker, p, p.likely), say_range(speaker, p), say_basis(reader, study, name)]
        for name, p in parameters
    ]
    return plain_table(summary or speaker.text("models.mattering"), headings, cells, summary)
