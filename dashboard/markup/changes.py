"""What a set of assumptions has that is not usual, in words."""

from dashboard.definitions import SWITCHES
from dashboard.markup.assumptions import say_value
from dashboard.models.study import Study
from dashboard.wording import Speaker


def say_changes(speaker: Speaker, study: Study) -> str:
    """Every assumption and switch that is not the usual one, with what it usually is; empty where all are."""
    parameters = {
        speaker.words(usual.label): [say_value(speaker, usual, at) for at in (value, usual.likely)]
        for name, value in study.settings.values.items()
        for usual in [study.usual[name]]
    }
    switches = {
        speaker.text(f"models.{name}"): [speaker.code(name, at), speaker.code(name, SWITCHES[name][0])]
        for name, at in study.settings.turned.items()
    }
    said = [
        speaker.text("models.changed_to", label=label, now=now, usual=usual)
        for label, (now, usual) in {**parameters, **switches}.items()
    ]
    return "; ".join(said)
