"""Effects that are not priced: each in the value matrix, the usual judgements and beside them the assessors' own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.definitions import Effect
from dashboard.markup import render, together
from dashboard.markup.assumptions import model_name, say_day, say_source
from dashboard.markup.plain import side_by_side
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
    return side_by_side(
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
        why = " ".join(_reason(reader, one) for one in ones.values())
        rows += [[label, speaker.code("unit_value", value), *classes, why]]
    return rows


def _reason(reader: Reader, judged: Mapping[str, Any]) -> str:
    """Why an assessor judges so of a model, signed and dated."""
    signed = {"assessor": judged["assessor"], "day": say_day(reader, judged["decided_on"])}
    model = model_name(reader, judged["model"])
    return reader.speaker.text("models.own_reason", model=model, reason=judged["reason"], **signed)


def _class(reader: Reader, effect: Effect, quantum: tuple[int, int, int], display: str) -> str:
    """The class at the most likely quantum, with the classes at the ends of its range where they differ."""
    low, likely, high = (_say(reader, one, effect, display) for one in quantum)
    return likely if low == high else reader.speaker.text("models.class_range", likely=likely, low=low, high=high)


def _say(reader: Reader, quantum: int, effect: Effect, display: str) -> str:
    if display == PLUS_MINUS:
        return plus_minus(quantum, effect.unit_value)
    return reader.speaker.code("value_class", CLASSES[category(quantum, effect.unit_value)])


def models_judged(reader: Reader, asked: str) -> str:
    """The class that follows from a judgement that is not kept yet, beside the usual one.

    asked: JSON {"effect", "model", "unit_value", "quantum"}.
    """
    judged, speaker = json.loads(asked), reader.speaker
    effect = reader.desk.catalog.effects[judged["effect"]]
    usual = _class(reader, effect, effect.quantum[judged["model"]], MATRIX)
    low, likely, high = judged["quantum"]
    if not low <= likely <= high:
        return render("message.html", text=speaker.text("faults.judgement_outside.what"))
    own = _class(reader, replace(effect, unit_value=judged["unit_value"]), (low, likely, high), MATRIX)
    return render("message.html", text=speaker.text("models.judged", own=own, usual=usual))
