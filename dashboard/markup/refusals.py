"""What is wrong with a scenario, in words for somebody who has never seen the names in its file."""

from collections.abc import Sequence

from dashboard.definitions import SWITCHES
from dashboard.errors import Fault, describe, describe_place
from dashboard.wording import Speaker


def say_faults(speaker: Speaker, faults: Sequence[Fault]) -> list[str]:
    """Each fault with its remedy, after the file it is in where it is in one; assumptions by their labels."""
    sentences, said = speaker.texts["faults"], []
    for fault in faults:
        # The column is the name in the file, and the sentence says the label.
        named = Fault(fault.code, fault.where, fault.row, values=_in_words(speaker, fault))
        told = " ".join(filter(None, describe(named, sentences)))
        said.append(": ".join(filter(None, (describe_place(named, sentences), told))))
    return said


def _in_words(speaker: Speaker, fault: Fault) -> dict[str, object]:
    """The values of a fault, with the label of the assumption for its name, and beside the one that must be written."""
    values = dict(fault.values)
    if "name" in values and fault.code == "setting_outside":
        values["name"] = _label(speaker, str(values["name"]))
    if "nearest" in values:
        values["nearest"] = f"{values['nearest']} ({_label(speaker, str(values['nearest']))})"
    return values


def _label(speaker: Speaker, name: str) -> str:
    if name in SWITCHES:
        return speaker.text(f"models.{name}")
    return speaker.words(speaker.catalog.parameters[name].label)
