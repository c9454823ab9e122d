"""The delivery models on the screen: what the visitor may set, and charts of what follows from it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard.charts.turning import draw_tornado, draw_turning
from dashboard.definitions import SWITCHES
from dashboard.markup.reader import Place
from dashboard.models.study import GRANTS
from dashboard.ui import cached, inputs, own_scenarios, parameters
from dashboard.ui.settings import write_settings
from dashboard.ui.show import CHART_CONFIG, show_choice, show_fragment

GROUPS = ("yield", "shared", "imdi", "municipal", "pooled", "rules")
"""The groups of parameters, in reading order."""
NO_GROUP, CHOICES = "none", "choices"

ROWS = {draw_turning: "turning", draw_tornado: "swings"}
"""Charts with a row for each parameter of which something is to be said, and what of the study holds the rows."""

GRANT_KINDS = {"resource": 1.0, "transfer": 0.0}


def show_model_chart(place: Place, settings: str, draw: Callable[..., Any]) -> None:
    """A chart of the comparison of delivery models, with the sentence a screen reader says; none without rows."""
    if draw in ROWS and not getattr(cached.study(place.edition, settings), ROWS[draw]):
        return
    figure = cached.study_chart(place, settings, draw, st.context.theme.type or "light")
    key = f"chart_models_{draw.__name__}"
    st.plotly_chart(figure, theme=None, config=CHART_CONFIG, alt=figure.alt, key=key)


def show_mattering(place: Place, settings: str) -> None:
    """Sliders for the few parameters that matter most, and a way back to the assumptions one started from."""
    text = cached.speaker(place.edition, place.language).text
    for name in cached.study(place.edition, "").mattering:
        parameters.show_slider(place, settings, name)
    start = own_scenarios.chosen(place)
    line = own_scenarios.lines(place.edition)[start.scenario_id]
    if settings != line:
        label = text("models.reset_all", name=inputs.plain(start.label[place.language]))
        st.button(label, on_click=write_settings, args=(line,), key="reset_all")


def _show_switches(place: Place, settings: str) -> None:
    """The readings and decisions that are chosen and not estimated."""
    show_fragment(place, "subheading", "models.switches")
    speaker, study = cached.speaker(place.edition, place.language), cached.study(place.edition, settings)
    chosen = study.settings.switches
    write = partial(parameters.change, place, settings)
    for name, at in zip(SWITCHES, (chosen.compensation_period, chosen.outlay), strict=True):
        options = {option: speaker.code(name, option) for option in SWITCHES[name]}
        inputs.turn(_switch(speaker.text(f"models.{name}"), options), name, at, write)
        _explain_switch(place, settings, name, SWITCHES[name][0])
    kinds = {kind: speaker.code("grants_are", kind) for kind in GRANT_KINDS}
    share = study.parameters[GRANTS].likely
    kind = next((kind for kind, value in GRANT_KINDS.items() if value == share), None)
    draw = _switch(speaker.text("models.grants_are"), kinds)
    inputs.turn(draw, GRANTS, kind, lambda name, kind: write(name, GRANT_KINDS[kind]))
    _explain_switch(place, settings, GRANTS, study.usual[GRANTS].likely)


def _explain_switch(place: Place, settings: str, name: str, usual: object) -> None:
    """What a choice means, and where it is changed a way back."""
    show_fragment(place, "models_switch", f"{name}|{settings}")
    changed = cached.study(place.edition, settings).settings
    if name not in (*changed.turned, *changed.values):
        return
    speaker = cached.speaker(place.edition, place.language)
    code = next((kind for kind, value in GRANT_KINDS.items() if value == usual), usual)
    said = speaker.code("grants_are" if name == GRANTS else name, code).lower()
    st.button(
        speaker.text("models.reset", usual=said), key=f"reset_{name}", type="tertiary",
        on_click=parameters.change, args=(place, settings, name, usual),
    )  # fmt: skip


def _switch(label: str, options: Mapping[str, str]) -> Callable[..., Any]:
    """A choice among a few, {option: words}."""
    return partial(st.segmented_control, label, list(options), format_func=options.get, required=True)


def show_parameters(place: Place, settings: str) -> None:
    """Everything else that can be set, one group at a time and none at first: each input costs at every change."""
    study, speaker = cached.study(place.edition, settings), cached.speaker(place.edition, place.language)
    few = (*cached.study(place.edition, "").mattering, GRANTS)
    names = {
        group: [name for name, p in study.usual.items() if p.group == group and name not in few] for group in GROUPS
    }
    is_changed = {*study.settings.values, *study.settings.turned}
    names = {CHOICES: [*SWITCHES, GRANTS], **names}

    def say(group: str) -> str:
        if group == NO_GROUP:
            return speaker.text("models.group_none")
        label = speaker.text("models.switches") if group == CHOICES else speaker.code("parameter_group", group)
        changed = len(is_changed.intersection(names[group]))
        key = "models.group_changed" if changed else "models.group"
        return speaker.text(key, count=len(names[group]), changed=changed, group=label)

    chosen = show_choice(place, "group", (NO_GROUP, *names), say)
    if chosen == CHOICES:
        _show_switches(place, settings)
    elif chosen != NO_GROUP:
        _show_group(place, settings, names[chosen])


def _show_group(place: Place, settings: str, names: Sequence[str]) -> None:
    for column, mine in zip(st.columns(2), (names[::2], names[1::2]), strict=True):
        with column:
            for name in mine:
                parameters.show_field(place, settings, name)
