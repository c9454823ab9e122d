"""Effects that are not priced: each in the value matrix, the usual judgements and beside them the assessors' own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.definitions import Effect
from dashboard.markup import together
from dashboard.markup.assumptions import model_name, plain_table, say_day, say_source
from dashboard.markup.reader import Reader
from dashboard.models.value_matrix import CLASSES, category, plus_minus

MATRIX, PLUS_MINUS = "matrix", "plus_minus"
"""How the classes may be shown, the guide of today first."""


def models_effects(reader: Reader, asked: str) -> str:
    """Each effect in each model in the value matrix, and folded the same from the older guide's table of its own.

    asked: assessors' own judgements as JSON, each as in a scenario; nothing where there are none.
    """
    judged = json.loads(asked) if asked else []
    return together(
        _effects(reader, judged, MATRIX, ""), _effects(reader, judged, PLUS_MINUS, reader.speaker.text("models.older"))
    )


def _effects(reader: Reader, judged: Sequence[Mapping[str, Any]], display: str, summary: str) -> str:
    """The usual judgement of each effect, and under it each assessor's own. summary: what unfolds the table, if any."""
    speaker, names = reader.speaker, list(reader.desk.catalog.models)
    rows = []
    for effect in reader.desk.catalog.effects.values():
        classes = (_class(reader, effect, effect.quantum[name], display) for name in names)
        why = f"{speaker.words(effect.why)} {say_source(reader, effect)}."
        rows += [[speaker.words(effect.label), speaker.code("unit_value", effect.unit_value), *classes, why]]
        rows += _own_rows(reader, effect, [one for one in judged if one["effect"] == effect.effect_id], display)
    return plain_table(
        speaker.text("models.effects_caption"),
        [
            *(speaker.text(f"models.{key}") for key in ("effect", "unit_value")),
            *(model_name(reader, name) for name in names),
            speaker.text("models.why"),
        ],
        rows,
        summary,
    )


def _own_rows(reader: Reader, effect: Effect, judged: Sequence[Mapping[str, Any]], display: str) -> list[list[str]]:
    """A row for each assessor and unit value, with the latest judgement of each model."""
    speaker = reader.speaker
    latest: dict[tuple[str, str], Mapping[str, Any]] = {(one["assessor"], one["model"]): one for one in judged}
    kept: dict[tuple[str, str], dict[str, Mapping[str, Any]]] = {}
    for (assessor, model), one in latest.items():
        kept.setdefault((assessor, one["unit_value"]), {})[model] = one
    rows = []
    for (assessor, value), ones in kept.items():
        own = replace(effect, unit_value=value)
        classes = (
            _class(reader, own, tuple(ones[model]["quantum"]), display)
            if model in ones else speaker.text("models.not_judged")
            for model in reader.desk.catalog.models
        )  # fmt: skip
        label = speaker.text("models.own_row", effect=speaker.words(effect.label), assessor=assessor)
        why = " ".join(f"{one['reason']} ({say_day(reader, one['decided_on'])})" for one in ones.values())
        rows += [[label, speaker.code("unit_value", value), *classes, why]]
    return rows


def _class(reader: Reader, effect: Effect, quantum: tuple[int, int, int], display: str) -> str:
    """The class at the most likely quantum, with the classes at the ends of its range where they differ."""
    low, likely, high = (_say(reader, one, effect, display) for one in quantum)
    return likely if low == high else reader.speaker.text("models.class_range", likely=likely, low=low, high=high)


def _say(reader: Reader, quantum: int, effect: Effect, display: str) -> str:
    if display == PLUS_MINUS:
        return plus_minus(quantum, effect.unit_value)
    return reader.speaker.code("value_class", CLASSES[category(quantum, effect.unit_value)])


def models_judgements(reader: Reader, asked: str) -> str:
    """An assessor's own judgements beside the usual ones. asked: JSON {"name", "judgements": as in a scenario}."""
    scenario, speaker = json.loads(asked), reader.speaker
    headings = ("effect", "model", "usual_class", "own_class", "reason", "assessor")
    return plain_table(
        speaker.text("models.judgements", name=scenario["name"]),
        [speaker.text(f"models.{key}") for key in headings],
        [_judged(reader, judgement) for judgement in scenario["judgements"]],
    )


def _judged(reader: Reader, judgement: Mapping[str, Any]) -> list[str]:
    usual, speaker = reader.desk.catalog.effects[judgement["effect"]], reader.speaker
    own = replace(usual, unit_value=judgement["unit_value"])
    day = speaker.text("models.signed", assessor=judgement["assessor"], day=say_day(reader, judgement["decided_on"]))
    pairs = ((usual, usual.quantum[judgement["model"]]), (own, tuple(judgement["quantum"])))
    classes = [_said(reader, effect, quantum) for effect, quantum in pairs]
    return [speaker.words(usual.label), model_name(reader, judgement["model"]), *classes, judgement["reason"], day]


def _said(reader: Reader, effect: Effect, quantum: tuple[int, int, int]) -> str:
    unit = reader.speaker.code("unit_value", effect.unit_value)
    said = _class(reader, effect, quantum, MATRIX)
    return reader.speaker.text("models.class_at", said=said, unit_value=unit.lower())
