"""What stands under the input of one assumption, and under a choice that is no estimate."""

from dashboard.definitions import SWITCHES, Parameter
from dashboard.markup import render
from dashboard.markup.assumptions import (
    is_taken_over, model_name, say_basis, say_observed_basis, say_range, say_value, sides_of_turn,
)  # fmt: skip
from dashboard.markup.observed import Observation, observe
from dashboard.markup.reader import Reader
from dashboard.models.draws import likely_values
from dashboard.models.study import GRANTS, Study
from dashboard.wording import Speaker

GRANTS_ARE = "grants_are"
"""What the choice of how grants count is called; its two positions are whole shares of one parameter."""
TRANSFER, RESOURCE = "transfer", "resource"


def models_switch(reader: Reader, asked: str) -> str:
    """What a choice means, and that it is changed, "name|settings"; name: a switch, or the share of grants."""
    name, _, settings = asked.partition("|")
    study, speaker = reader.study(settings), reader.speaker
    if name == GRANTS:
        name, is_changed = GRANTS_ARE, GRANTS in study.settings.values
        usual = RESOURCE if study.usual[GRANTS].likely else TRANSFER
    else:
        usual, is_changed = SWITCHES[name][0], name in study.settings.turned
    return render(
        "switch.html",
        is_changed=is_changed,
        changed=speaker.text("models.changed_from", usual=speaker.code(name, usual).lower()),
        meaning=speaker.text(f"models.{name}_is"),
    )


def models_parameter(reader: Reader, asked: str) -> str:
    """What stands under the input of one parameter, "id|settings": its basis, source, range and reason."""
    name, _, settings = asked.partition("|")
    study, speaker = reader.study(settings), reader.speaker
    parameter, usual = study.parameters[name], study.usual[name]
    is_changed, observation = name in study.settings.values, observe(reader, study, name)
    is_taken = is_taken_over(reader, study, name)
    weakest = observation.basis.name.lower() if is_taken else "assumed"
    # That an assumption has no source is no longer true of it once the records are.
    is_moot = is_taken and reader.desk.catalog.sources[usual.source].kind == "judgement"
    return render(
        "parameter.html",
        is_changed=is_changed,
        changed=speaker.text("models.changed_from", usual=say_value(reader.speaker, usual, usual.likely)),
        mark=weakest if is_changed else usual.basis,
        observed="" if observation is None else _observed(reader, usual, observation, is_taken),
        observed_mark="" if observation is None else observation.basis.name.lower(),
        basis=say_basis(reader, study, name),
        range=_say_range(speaker, parameter),
        counted="" if is_changed else _say_counted(speaker, study, name),
        why="" if is_moot else speaker.words(parameter.why),
        turning=_say_turning(reader, study, name),
    )


def _say_range(speaker: Speaker, parameter: Parameter) -> str:
    """The range as a sentence; that there is none, where there is none."""
    is_fixed = parameter.low == parameter.high
    key = "models.range_none" if is_fixed else "models.range_is"
    return speaker.text(key, range=say_range(speaker, parameter))


def _say_counted(speaker: Speaker, study: Study, name: str) -> str:
    """That the numbers of the page use another value than the most likely one; nothing where it is the same in words.

    Without it a first step of a slider would seem to go the wrong way: it goes from the mean to the value set.
    """
    usual = study.usual[name]
    mean, likely = (say_value(speaker, usual, value) for value in (study.mean_values[name], usual.likely))
    return "" if mean == likely else speaker.text("models.counted_at", mean=mean)


def _say_turning(reader: Reader, study: Study, name: str) -> str:
    """Whether, and where, one parameter alone turns the order; nothing for one without a range."""
    parameter, turn, speaker = study.parameters[name], study.tipping_points[name], reader.speaker
    if parameter.low == parameter.high:
        return ""
    if turn is None:
        return speaker.text("models.turns_nowhere")
    sides = sides_of_turn(study, name, likely_values(study.parameters))
    above, below = (model_name(reader, side) for side in sides)
    return speaker.text("models.turns_at", above=above, below=below, turn=say_value(speaker, parameter, turn))


def _observed(reader: Reader, parameter: Parameter, observation: Observation, is_taken: bool) -> str:
    """What the records say, as a range where they say no more, and what it rests on.

    Once it is taken over, the basis of the parameter has said it; what is left is that the middle of a range was taken.
    """
    low, high = (say_value(reader.speaker, parameter, end) for end in (observation.low, observation.high))
    found = reader.speaker.text("models.from_to", low=low, high=high) if observation.is_range else low
    if is_taken:
        return reader.speaker.text("models.observed_middle", found=found) if observation.is_range else ""
    return reader.speaker.text("models.observed", found=found, basis=say_observed_basis(reader, observation))
