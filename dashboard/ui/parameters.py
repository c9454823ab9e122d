"""The input of one assumption, with its numbers as the language of the page writes them, and what it rests on."""

from functools import partial

import streamlit as st

from dashboard import markup
from dashboard.definitions import Parameter
from dashboard.intake.numbers import read_written
from dashboard.markup.assumptions import say_value
from dashboard.markup.reader import Place
from dashboard.models.settings import read_settings
from dashboard.ui import cached, inputs, session
from dashboard.ui.settings import write_settings
from dashboard.ui.show import show_fragment
from dashboard.wording import PERCENT

def show_slider(place: Place, settings: str, name: str) -> None:
    """A slider over the range of a parameter, what it rests on, and where it is changed a way back."""
    parameter = cached.study(place.edition, settings).parameters[name]
    steps = cached.steps(place.edition, place.language, settings, name)
    # Not st.slider: it writes numbers as the visitor's browser does, and not as the page around it.
    draw = partial(st.select_slider, _label(place, parameter), list(steps))
    now = cached.said(place.edition, place.language, settings, name)
    inputs.turn(draw, name, now, lambda name, said: change(place, settings, name, steps[str(said)]))
    _show_below(place, settings, name)


def show_field(place: Place, settings: str, name: str) -> None:
    """A field for the value of a parameter, which reads numbers as people write them; the rest as under a slider."""
    parameter = cached.study(place.edition, settings).parameters[name]
    # Not st.number_input: a browser that is not Norwegian takes no comma, and makes another number of what is typed.
    draw = partial(st.text_input, _label(place, parameter))
    now = cached.said(place.edition, place.language, settings, name)
    inputs.turn(draw, name, now, partial(_take, place, settings))
    refused = session.take(f"typed_{name}")
    if refused is not None:
        st.html(markup.render("warning.html", text=refused))
    _show_below(place, settings, name)


def change(place: Place, settings: str, name: str, value: object) -> None:
    """Write the settings with another value of one parameter or switch."""
    changed, _ = read_settings(f"{settings},{name}:{value}", cached.desk(place.edition).catalog.parameters)
    write_settings(changed.line)


def _label(place: Place, parameter: Parameter) -> str:
    speaker = cached.speaker(place.edition, place.language)
    label = speaker.words(parameter.label)
    if parameter.unit in PERCENT:
        return label
    return speaker.text("models.input", label=label, unit=speaker.unit(parameter.unit))


def _take(place: Place, settings: str, name: str, typed: object) -> None:
    """Take a typed value; why one is not taken, and what to write instead, is told under its field in the next run."""
    catalog, speaker = cached.desk(place.edition).catalog, cached.speaker(place.edition, place.language)
    parameter, read, shown = catalog.parameters[name], read_written(str(typed)), str(typed)[: inputs.LONGEST_ECHO]
    # A field of shares shows per cent, so a number in it is per cent with or without the sign.
    is_bare = parameter.unit in PERCENT and read is not None and not read.is_percent
    value = None if read is None else float(read.value) / (100 if is_bare else 1)
    if is_bare and 0 < read.value < 1:
        small, large = (say_value(speaker, parameter, one) for one in (value, float(read.value)))
        session.leave(f"typed_{name}", speaker.text("models.typed_bare", typed=shown, small=small, large=large))
    elif read_settings(f"{name}:{value}", {name: parameter})[1]:
        low, high = (say_value(speaker, parameter, end) for end in parameter.allowed)
        session.leave(f"typed_{name}", speaker.text("models.typed_refused", typed=shown, low=low, high=high))
    else:
        change(place, settings, name, value)


def _show_below(place: Place, settings: str, name: str) -> None:
    """What a parameter rests on, what the records say of it, and where it is changed a way back."""
    study, speaker = cached.study(place.edition, settings), cached.speaker(place.edition, place.language)
    parameter = study.parameters[name]
    show_fragment(place, "models_parameter", f"{name}|{settings}")
    offer = cached.offer(place, settings, name)
    if offer:
        value = cached.observation(place, settings, name).value
        st.button(offer, key=f"observed_{name}", on_click=change, args=(place, settings, name, value))
    if name in study.settings.values:
        back = study.usual[name].likely
        st.button(
            speaker.text("models.reset", usual=say_value(speaker, parameter, back)), key=f"reset_{name}",
            type="tertiary", on_click=change, args=(place, settings, name, back),
        )  # fmt: skip
