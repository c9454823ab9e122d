"""Assessors' own judgements of the effects that are not priced: in the matrix, behind the weights, and a form."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import streamlit as st

from dashboard import markup, scenarios
from dashboard.definitions import Judgement
from dashboard.markup.reader import Place
from dashboard.models.value_matrix import QUANTA
from dashboard.ui import cached, own_scenarios
from dashboard.ui.show import show_choice

HIGH = 90
USUAL = "usual"
"""The judgements that come with the program, as an option beside the assessors."""


def passages(place: Place) -> tuple[tuple[str, str], ...]:
    """The matrix with each assessor's own judgements in rows of their own, and what lies behind those."""
    seen = own_scenarios.seen(place)
    effects = ("models_effects", _told(seen.judgements))
    if not seen.judgements:
        return (effects,)
    asked = {"name": seen.label[place.language], "judgements": [asdict(one) for one in seen.judgements]}
    return effects, ("models_judgements", json.dumps(asked))


def choose_weights(place: Place) -> tuple[str, str]:
    """The supplement on weights, resting on the usual judgements or on those of the assessor one chooses."""
    judged = own_scenarios.seen(place).judgements
    assessors = list(dict.fromkeys(one.assessor for one in judged))
    if not assessors:
        return ("models_smaa", "")
    # Numbers and not names stand in the address, which is sent to others.
    named = {USUAL: cached.speaker(place.edition, place.language).text("models.usual_judgements")}
    named |= {str(at): name for at, name in enumerate(assessors, start=1)}
    chosen = show_choice(place, "assessor", tuple(named), named.__getitem__)
    return ("models_smaa", _told([one for one in judged if one.assessor == named[chosen]]))


def show_form(place: Place, keep: Callable[..., None]) -> None:
    """A form for an assessor's own judgement of an effect, kept in the chosen scenario where it is one's own.

    keep: keeps what a function of its makes, or says what is wrong with it.
    """
    speaker, chosen = cached.speaker(place.edition, place.language), own_scenarios.chosen(place)
    if not chosen.scenario_id.startswith(scenarios.OWN):
        st.html(markup.render("message.html", text=speaker.text("scenarios.keep_first")))
        return
    catalog, text = cached.desk(place.edition).catalog, speaker.text
    effects = {name: speaker.words(effect.label) for name, effect in catalog.effects.items()}
    models = {name: speaker.words(model.label) for name, model in catalog.models.items()}
    values = speaker.texts["codes"]["unit_value"]
    with st.form("judge_effect"):
        effect = st.selectbox(text("models.effect"), list(effects), format_func=effects.get)
        model = st.selectbox(text("models.model"), list(models), format_func=models.get)
        value = st.selectbox(text("models.unit_value"), list(values), index=1, format_func=values.get)
        low, high = st.slider(text("scenarios.quantum_range"), QUANTA[0], QUANTA[-1], (0, 1))
        likely = st.slider(text("scenarios.quantum"), QUANTA[0], QUANTA[-1], 0)
        said = st.text_area(text("models.reason"), max_chars=scenarios.LONGEST_NOTE, height=HIGH)
        assessor = st.text_input(text("scenarios.author"), max_chars=scenarios.LONGEST_NAME)
        is_sent = st.form_submit_button(text("scenarios.judge_now"))
    if is_sent:
        today = date.today().isoformat()
        judgement = Judgement(effect, model, value, (low, likely, high), said.strip(), assessor.strip(), today)
        keep(place, lambda: scenarios.judge(chosen, judgement, catalog), is_new=False)


def _told(judged: tuple[Judgement, ...] | list[Judgement]) -> str:
    """Judgements as they are asked for in a fragment; nothing where there are none."""
    return json.dumps([asdict(one) for one in judged]) if judged else ""
