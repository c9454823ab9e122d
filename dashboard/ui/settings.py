"""The assumptions that a visitor chose for the comparison of delivery models; they live in the address."""

import streamlit as st

from dashboard.markup.reader import Place
from dashboard.models.settings import Refusal, read_settings, settings_of
from dashboard.ui import cached, inputs, own_scenarios


def choose_settings(place: Place) -> str:
    """The settings of the delivery models as the address says, in short; what cannot be used is told and left out."""
    asked = st.query_params.get("set", _line_to_start_from(place))
    asked = _unless_made_up(place, asked)
    settings, refused = read_settings(asked, cached.desk(place.edition).catalog.parameters)
    number = cached.speaker(place.edition, place.language).number
    for refusal in refused:
        shown = "\u2013".join(end if isinstance(end, str) else number(end) for end in refusal.allowed or ())
        inputs.fall_back("set_outside" if shown else "set", _say_refused(place, refusal), shown)
    write_settings(settings.line)
    return settings.line


def _say_refused(place: Place, refusal: Refusal) -> str:
    """A setting that cannot be used by the name of its parameter; one that names none as it was asked for."""
    parameter = cached.desk(place.edition).catalog.parameters.get(refusal.name)
    if parameter is None or not refusal.value:
        return refusal.asked[: inputs.LONGEST_ECHO]
    label = cached.speaker(place.edition, place.language).words(parameter.label)
    return f"{label}: {refusal.value[: inputs.LONGEST_ECHO]}"


def _unless_made_up(place: Place, asked: str) -> str:
    """Settings that were chosen beside an example do not follow to a real programme: its records may be among them."""
    before, desk = inputs.chosen_before().get("set_beside", ""), cached.desk(place.edition)
    inputs.chosen_before()["set_beside"] = place.programme
    if not asked or before not in desk.programmes:
        return asked
    if desk.is_example(place.programme) or not desk.is_example(before):
        return asked
    inputs.fall_back("set_from_example", "", "")
    return ""


def _line_to_start_from(place: Place) -> str:
    """The settings of a scenario that the address names for the first time; else those chosen before."""
    asked = st.query_params.get("scenario", "")
    scenario = own_scenarios.known(place.edition).get(asked)
    if scenario is None or asked == inputs.chosen_before().get("scenario"):
        return inputs.chosen_before().get("set", "")
    return settings_of(scenario, cached.desk(place.edition).catalog.parameters).line


def write_settings(line: str, scenario: str = "") -> None:
    """Keep settings in short form in the address; nothing stands there where nothing differs.

    scenario: the id of the one that is started from, where it is another one than before.
    """
    if scenario:
        st.query_params["scenario"] = scenario
    inputs.chosen_before()["set"] = line
    if line:
        st.query_params["set"] = line
    elif "set" in st.query_params:
        del st.query_params["set"]
