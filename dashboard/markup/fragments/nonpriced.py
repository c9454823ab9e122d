"""What is not priced: weights that would favour each model, published figures, and the six answers."""

import json
from collections.abc import Iterator, Sequence
from math import isnan

from dashboard.definitions import DeliveryModel, Judgement
from dashboard.markup import render
from dashboard.markup.assumptions import model_name, say_source
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader

SIDES = ("for", "against", "condition", "unclear")


def models_smaa(reader: Reader, asked: str) -> str:
    """How often each model has each rank over all weights, and which weight it would need most of.

    asked: nothing for the usual judgements, else one assessor's own as JSON, each as in a scenario.
    """
    study, speaker, caption = reader.study(""), reader.speaker, reader.speaker.text("models.smaa_caption")
    found = study.smaa
    if asked:
        judged = [Judgement(**{**one, "quantum": tuple(one["quantum"])}) for one in json.loads(asked)]
        found = study.bench.smaa(judged=judged)
        caption = f"{caption} {speaker.text('models.smaa_own', assessor=judged[0].assessor)}"
    ranks = range(1, len(found.models) + 1)
    return side_by_side(
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
    share, rule = reader.study(settings).municipal_share, figures["municipal_administration_share"]
    table = side_by_side(
        speaker.text("models.published_caption"),
        [speaker.text(f"models.{key}") for key in ("figure", "year", "value", "basis")],
        [
            [
                speaker.words(figure.label),
                speaker.period(figure.period),
                f"{speaker.number(figure.value, figure.unit)} {speaker.after(figure.unit)}".strip(),
                say_source(reader, figure),
            ]
            for figure in figures.values()
            if figure.use == "beside"
        ],
    )
    said = {"share": speaker.number(share, "share"), "kept": speaker.number(rule.value, "share"), "year": rule.period}
    return table + render("message.html", text=speaker.text("models.kept", **said))


def models_alternatives(reader: Reader, _: str) -> str:
    """The null alternative in a sentence, then the models side by side: what a source says for, against and of each."""
    speaker, models = reader.speaker, reader.desk.catalog.models.values()
    return render(
        "alternatives.html",
        null=(speaker.text("models.null"), speaker.text("models.null_is")),
        caption=speaker.text("models.arguments", source=", ".join(sorted(_sources(reader)))),
        models=[
            {
                "label": speaker.words(model.label),
                "is": speaker.words(model.description),
                "sides": _sides(reader, model),
            }
            for model in models
        ],
    )


def _sides(reader: Reader, model: DeliveryModel) -> list[tuple[str, list[tuple[str, str]]]]:
    """What is said of a model, side by side; a side of which nothing is said is left out."""
    told = [(reader.speaker.code("side", side), list(_arguments(reader, model, side))) for side in SIDES]
    return [(side, pieces) for side, pieces in told if pieces]


def _sources(reader: Reader) -> set[str]:
    models = reader.desk.catalog.models.values()
    return {reader.source(argument.source) for model in models for argument in model.arguments}


def _arguments(reader: Reader, model: DeliveryModel, side: str) -> Iterator[tuple[str, str]]:
    """Each argument of a side in our own words, and where the source has it."""
    for argument in model.arguments:
        if argument.side == side:
            yield reader.speaker.words(argument.text), reader.speaker.section(argument.section)


def points(reader: Reader, name: str) -> str:
    """The short texts of one answer, in their order."""
    return render("points.html", texts=list(reader.speaker.texts["points"][name].values()))
