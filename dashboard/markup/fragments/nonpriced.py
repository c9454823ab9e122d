"""What is not priced: effects in the value matrix, weights that would favour each model, and the six answers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isnan
from typing import Any

from dashboard.definitions import Effect, Judgement, SchemeFigure
from dashboard.markup import render
from dashboard.markup.assumptions import model_name, plain_table, say_day, say_person
from dashboard.markup.reader import Reader
from dashboard.models.smaa import Acceptability
from dashboard.models.value_matrix import CLASSES, category, plus_minus

PLUS_MINUS = "plus_minus"


def models_effects(reader: Reader, display: str) -> str:
    """Each effect in each model. display: "plus_minus" for the older table, else the value matrix."""
    speaker, effects = reader.speaker, reader.desk.catalog.effects
    names = list(reader.desk.catalog.models)
    return plain_table(
        speaker.text("models.effects_caption"),
        [
            *(speaker.text(f"models.{key}") for key in ("effect", "unit_value")),
            *(model_name(reader, name) for name in names),
            speaker.text("models.why"),
        ],
        [
            [
                speaker.words(effect.label),
                speaker.code("unit_value", effect.unit_value),
                *(_class(reader, effect, effect.quantum[name], display) for name in names),
                f"{speaker.words(effect.why)} {_basis(reader, effect)}.",
            ]
            for effect in effects.values()
        ],
    )


def _basis(reader: Reader, one: Effect | SchemeFigure) -> str:
    section = reader.speaker.section(one.section)
    return reader.speaker.text(f"models.basis_{one.basis}", source=reader.source(one.source), section=section)


def _class(reader: Reader, effect: Effect, quantum: tuple[int, int, int], display: str) -> str:
    """The class at the most likely quantum, with the classes at the ends of its range where they differ."""
    low, likely, high = (_say(reader, one, effect, display) for one in quantum)
    return likely if low == high else reader.speaker.text("models.class_range", likely=likely, low=low, high=high)


def _say(reader: Reader, quantum: int, effect: Effect, display: str) -> str:
    if display == PLUS_MINUS:
        return plus_minus(quantum, effect.unit_value)
    return reader.speaker.code("value_class", CLASSES[category(quantum, effect.unit_value)])


def models_judgements(reader: Reader, asked: str) -> str:
    """An assessor's own judgements beside the usual ones, if any. asked: JSON {"name", "judgements"}, or empty."""
    if not asked:
        return ""
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
    assessor = say_person(reader, judgement["assessor"])
    day = speaker.text("models.signed", assessor=assessor, day=say_day(reader, judgement["decided_on"]))
    pairs = ((usual, usual.quantum[judgement["model"]]), (own, tuple(judgement["quantum"])))
    classes = [_said(reader, effect, quantum) for effect, quantum in pairs]
    return [speaker.words(usual.label), model_name(reader, judgement["model"]), *classes, judgement["reason"], day]


def _said(reader: Reader, effect: Effect, quantum: tuple[int, int, int]) -> str:
    unit = reader.speaker.code("unit_value", effect.unit_value)
    said = _class(reader, effect, quantum, "")
    return reader.speaker.text("models.class_at", said=said, unit_value=unit.lower())


def models_smaa(reader: Reader, asked: str) -> str:
    """How often each model has each rank over all weights, and which weight it would need most of.

    asked: as for the judgements; where there are any, the same with them under the usual ones.
    """
    usual = _acceptability(reader, reader.speaker.text("models.smaa_caption"), reader.study("").smaa)
    if not asked:
        return usual
    scenario = json.loads(asked)
    own = [Judgement(**{**one, "quantum": tuple(one["quantum"])}) for one in scenario["judgements"]]
    caption = reader.speaker.text("models.smaa_judged", name=scenario["name"])
    return usual + _acceptability(reader, caption, reader.study("").bench.smaa(judgements=own))


def _acceptability(reader: Reader, caption: str, found: Acceptability) -> str:
    speaker, ranks = reader.speaker, range(1, len(found.models) + 1)
    return plain_table(
        caption,
        [
            speaker.text("models.model"),
            *(speaker.text("models.rank", rank=rank) for rank in ranks),
            speaker.text("models.confidence"),
            speaker.text("models.weight_needed"),
        ],
        [
            [
                model_name(reader, name),
                *(speaker.number(float(share), "share") for share in found.rank_acceptability[at]),
                speaker.number(float(found.confidence[at]), "share"),
                _heaviest(reader, found.central_weights[at]),
            ]
            for at, name in enumerate(found.models)
        ],
    )


def _heaviest(reader: Reader, weights: Sequence[float]) -> str:
    """The effect with most weight among the weights that put a model first; not a number where none does."""
    if any(isnan(weight) for weight in weights):
        return reader.speaker.absence("not_applicable")
    weight, effect = max(zip(weights, reader.desk.catalog.effects.values(), strict=True), key=lambda pair: pair[0])
    return f"{reader.speaker.words(effect.label)} ({reader.speaker.number(float(weight), 'share')})"


def models_published(reader: Reader, settings: str) -> str:
    """Published figures of the larger scheme, and what they say of the municipal model."""
    speaker, figures = reader.speaker, reader.desk.catalog.scheme_figures
    kept = speaker.number(figures["municipal_administration_share"].value, "share")
    share = speaker.number(reader.study(settings).municipal_share, "share")
    table = plain_table(
        speaker.text("models.published_caption"),
        [speaker.text(f"models.{key}") for key in ("figure", "year", "value", "basis")],
        [
            [
                speaker.words(figure.label),
                figure.period,
                f"{speaker.number(figure.value, figure.unit)} {speaker.after(figure.unit)}".strip(),
                speaker.text(
                    f"models.basis_{figure.basis}",
                    source=reader.source(figure.source),
                    section=speaker.section(figure.section),
                ),
            ]
            for figure in figures.values()
            if figure.use == "beside"
        ],
    )
    return table + render("message.html", text=speaker.text("models.kept", share=share, kept=kept))


def models_alternatives(reader: Reader, _: str) -> str:
    """The null alternative and each delivery model, in a sentence."""
    speaker = reader.speaker
    models = [(speaker.words(m.label), speaker.words(m.description)) for m in reader.desk.catalog.models.values()]
    told = [(speaker.text("models.null"), speaker.text("models.null_is")), *models]
    return render("list.html", items=[{"term": f"{term}:", "text": text, "link": ""} for term, text in told])


def models_arguments(reader: Reader, _: str) -> str:
    """What a source says for and against each delivery model, in our own words, with the section."""
    speaker = reader.speaker
    return plain_table(
        speaker.text("models.arguments"),
        [speaker.text(f"models.{key}") for key in ("model", "side", "argument", "basis")],
        [
            [
                speaker.words(model.label),
                speaker.code("side", argument.side),
                speaker.words(argument.text),
                speaker.text("models.basis_read", source=reader.source(argument.source), section=argument.section),
            ]
            for model in reader.desk.catalog.models.values()
            for argument in model.arguments
        ],
    )


def points(reader: Reader, name: str) -> str:
    """The short texts of one answer, in their order."""
    return render("points.html", texts=list(reader.speaker.texts["points"][name].values()))
