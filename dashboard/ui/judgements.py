"""Assessors' own judgements of the effects that are not priced: in the matrix, behind the weights, and a form."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

import streamlit as st

from dashboard import scenarios
from dashboard.definitions import Judgement
from dashboard.markup.reader import Place
from dashboard.models.value_matrix import CLASSES, QUANTA
from dashboard.ui import cached, inputs, keeping, own_scenarios, session
from dashboard.ui.show import show_choice, show_fragment, show_passages
from dashboard.wording import Speaker

USUAL = "usual"
"""The judgements that come with the program, as an option beside the assessors."""
JUDGED = "judged"
"""The deed, as keeping knows it."""
Quantum = tuple[int, int, int]
Passages = tuple[tuple[str, str], ...]


def passages(place: Place) -> Passages:
    """The matrix, with each assessor's own judgements in rows of their own under the usual ones."""
    return (("models_effects", _told(own_scenarios.seen(place).judgements)),)


def choose_weights(place: Place, before: Passages) -> Passages:
    """The supplement on weights, resting on the usual judgements or on those of the assessor one chooses.

    before: passages that stand above. They come back in front of it, to be sent as one with what follows, or are shown
    above the choice where there is one.
    """
    judged = own_scenarios.seen(place).judgements
    assessors = list(dict.fromkeys(one.assessor for one in judged))
    if not assessors:
        return (*before, ("models_smaa", ""))
    show_passages(place, *before)
    # Numbers and not names stand in the address, which is sent to others.
    named = {USUAL: cached.speaker(place.edition, place.language).text("models.usual_judgements")}
    named |= {str(at): name for at, name in enumerate(assessors, start=1)}
    chosen = show_choice(place, "assessor", tuple(named), lambda at: inputs.plain(named[at]))
    return (("models_smaa", _told([one for one in judged if one.assessor == named[chosen]])),)


def show_form(place: Place) -> None:
    """What is judged and how, the class that follows, and a form that puts it into the chosen scenario, signed."""
    speaker, catalog = cached.speaker(place.edition, place.language), cached.desk(place.edition).catalog
    effect, model, unit_value = _choose_subject(place, speaker)
    quantum = _choose_quantum(speaker, catalog.effects[effect].quantum[model], f"{effect}_{model}")
    asked = {"effect": effect, "model": model, "unit_value": unit_value, "quantum": quantum}
    show_fragment(place, "models_judged", json.dumps(asked))
    text, key = speaker.text, session.fresh(JUDGED)
    with st.form("judge_effect"):
        most = scenarios.LONGEST_NOTE
        reason = st.text_area(text("models.reason"), max_chars=most, height=keeping.HIGH, key=f"{key}_reason")
        assessor = st.text_input(text("scenarios.author"), max_chars=scenarios.LONGEST_NAME, key="judge_assessor")
        is_sent = st.form_submit_button(text("scenarios.judge_now"))
    if is_sent:
        today = date.today().isoformat()
        judgement = Judgement(effect, model, unit_value, quantum, reason.strip(), assessor.strip(), today)
        chosen = own_scenarios.chosen(place)
        keeping.keep(place, JUDGED, lambda: scenarios.judge(chosen, judgement, catalog), is_new=False)


def _choose_subject(place: Place, speaker: Speaker) -> tuple[str, str, str]:
    """The effect, the model, and how much a change of that kind is worth, which is at first what it usually is."""
    catalog, values = cached.desk(place.edition).catalog, speaker.texts["codes"]["unit_value"]
    effects = {name: speaker.words(effect.label) for name, effect in catalog.effects.items()}
    models = {name: speaker.words(model.label) for name, model in catalog.models.items()}
    of_effect, of_model, of_value = st.columns(3)
    effect = of_effect.selectbox(speaker.text("models.effect"), list(effects), format_func=effects.get)
    model = of_model.selectbox(speaker.text("models.model"), list(models), format_func=models.get)
    usual = list(values).index(catalog.effects[effect].unit_value)
    value = of_value.selectbox(
        speaker.text("models.unit_value"), list(values), usual, format_func=values.get, key=f"judge_value_{effect}"
    )
    return effect, model, value


def _choose_quantum(speaker: Speaker, usual: Quantum, name: str) -> Quantum:
    """Lowest, most likely and highest on a scale of words, which stands at the usual judgement at first."""
    low, likely, high = usual
    scale = {quantum: speaker.code("quantum", CLASSES[quantum]) for quantum in QUANTA}
    likely = st.select_slider(
        speaker.text("scenarios.quantum", low=scale[QUANTA[0]], high=scale[QUANTA[-1]]), list(scale), likely,
        format_func=scale.get, key=f"judge_likely_{name}",
    )  # fmt: skip
    low, high = st.select_slider(
        speaker.text("scenarios.quantum_range"), list(scale), (low, high), format_func=scale.get,
        key=f"judge_ends_{name}",
    )  # fmt: skip
    return low, likely, high


def _told(judged: Sequence[Judgement]) -> str:
    """Judgements as they are asked for in a fragment; nothing where there are none."""
    return json.dumps([asdict(one) for one in judged]) if judged else ""
