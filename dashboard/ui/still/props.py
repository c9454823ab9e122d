"""What a page imports, as it is on a stage: the functions of dashboard.ui, and the few of Streamlit that lay out."""

from collections.abc import Callable, Mapping
from functools import partial
from inspect import getmembers, isfunction
from types import SimpleNamespace
from typing import Any

from dashboard.markup import options
from dashboard.markup.reader import Place, Reader
from dashboard.ui.lists import SECTIONS
from dashboard.ui.still.assumed import judgements, scenarios, workbench
from dashboard.ui.still.stage import Box, Stage

NO_SETTINGS = ""
"""The delivery models under the usual assumptions."""


def props_of(stage: Stage) -> Mapping[str, Any]:
    """What stands behind each module that a page imports, by the module's name."""
    shows = {name: getattr(stage, name) for name in dir(stage) if name.startswith(("show_", "choose_"))}
    return {
        "streamlit": _layout(stage),
        "dashboard.ui": SimpleNamespace(
            **shows, choose_settings=lambda _: NO_SETTINGS,
            judgements=judgements(), scenarios=scenarios(stage), workbench=workbench(stage),
        ),
        "dashboard.ui.inputs": SimpleNamespace(choose_figure=lambda _place, _goal: ""),
        "dashboard.ui.cached": SimpleNamespace(has_rows=stage.has_rows),
        "dashboard.ui.lists": _lists(stage.reader),
    }


def comparable_ids(reader: Reader) -> tuple[str, ...]:
    """The other programmes of the same kind: made-up ones beside made-up ones only."""
    desk, mine = reader.desk, reader.place.programme
    return tuple(name for name in desk.programmes if name != mine and desk.is_example(name) == desk.is_example(mine))


def _lists(reader: Reader) -> SimpleNamespace:
    """What a page can choose among: functions of a place that are answered by the reader."""
    found = {name: function for name, function in getmembers(options, isfunction)}
    here = {name: _for_reader(function, reader) for name, function in found.items()}
    comparable = _for_reader(comparable_ids, reader)
    return SimpleNamespace(**here, comparable_ids=comparable, SECTIONS=SECTIONS)


def _for_reader(function: Callable[[Reader], Any], reader: Reader) -> Callable[[Place], Any]:
    return lambda _: function(reader)


def _layout(stage: Stage) -> SimpleNamespace:
    return SimpleNamespace(
        columns=partial(_columns, stage),
        container=lambda **_: _entered(stage, Box()),
        fragment=lambda function: function,
    )


def _columns(stage: Stage, widths: Any, **_: Any) -> list[Any]:
    boxes = [Box() for _ in (range(widths) if isinstance(widths, int) else widths)]
    stage.add(*boxes)
    return [stage.within(box) for box in boxes]


def _entered(stage: Stage, box: Box) -> Any:
    stage.add(box, kind="mt-group")
    return stage.within(box)
