"""The delivery models in words: the summary, the models side by side, what is not known. Asked for by settings."""

from collections.abc import Mapping
from math import isnan

from dashboard.markup import render
from dashboard.markup.assumptions import (
    ROUNDED, inside, model_name, plain_table, say_basis, say_count, say_form, say_range, say_value, sides_of_turn,
)  # fmt: skip
from dashboard.markup.downloads import ASSUMPTIONS, DELIVERY_MODELS, download_links
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.equal_outlay import NULL, Outcome
from dashboard.models.study import GRANTS, Study

ROWS = (
    ("organisations", "organisations"),
    ("whole_organisations", "organisations"),
    ("outlay_per_year_nok", "nok"),
    ("social_cost_pv_nok", "nok"),
    ("net_strengthened", "organisations"),
    ("social_cost_per_organisation_nok", "nok"),
    ("social_cost_per_net_strengthened_nok", "nok"),
)
"""What is compared, counts before ratios, with the unit of each."""


def models_summary(reader: Reader, settings: str) -> str:
    """Four sentences for somebody who reads no more, all at mean values, and a note that says so."""
    study = reader.study(settings)
    deciding, *worth = _deciding(reader, study)
    sentences = [_reach(reader, study), deciding, _draws(reader, study), *worth]
    label = reader.speaker.text("models.simplified")
    return render("models_summary.html", label=label, sentences=sentences, note=_summary_basis(reader, study))


def models_form(reader: Reader, settings: str) -> str:
    """Price level, what is left out, and how firm the inputs are."""
    return render("message.html", text=say_form(reader.speaker, reader.study(settings)))


def _reach(reader: Reader, study: Study) -> str:
    speaker, mean = reader.speaker, study.mean
    each = [_of(reader, name, speaker.number(mean[name].net_strengthened)) for name in study.bench.models]
    outlay = speaker.number(round(float(mean[IMDI].outlay_per_year_nok), ROUNDED), "nok")
    return speaker.text("models.reach", outlay=outlay, said=", ".join(each))


def _of(reader: Reader, name: str, value: str) -> str:
    """A model by its name, and what it comes to."""
    return reader.speaker.text("models.of_model", model=model_name(reader, name), value=value)


def _draws(reader: Reader, study: Study) -> str:
    simulation = study.drawn.simulation
    return reader.speaker.text(
        "models.draws",
        share=reader.speaker.number(round(simulation.share_pooled_above_imdi, 2), "share"),
        draws=reader.speaker.number(simulation.draws),
        pooled=model_name(reader, POOLED),
        imdi=model_name(reader, IMDI),
    )


def _deciding(reader: Reader, study: Study) -> list[str]:
    """Which assumption decides most, how firm it is, where the order turns, and what knowing it would be worth."""
    name = study.deciding
    if name is None:
        return [reader.speaker.text("models.nothing_turns")]
    speaker, parameter, turn = reader.speaker, study.parameters[name], study.mean_tipping_point(name)
    above, below = sides_of_turn(study, name, study.mean_values)
    said = {
        "above": model_name(reader, above),
        "below": model_name(reader, below),
        "parameter": inside(speaker.words(parameter.label)),
        "now": say_value(reader.speaker, parameter, study.mean_values[name]),
        "range": say_range(reader.speaker, parameter),
        "turn": "" if turn is None else say_value(reader.speaker, parameter, turn),
        "basis": inside(say_basis(reader, study, name)),
    }
    known = {
        "evpi": say_count(reader, study.drawn.simulation.evpi_organisations),
        "evppi": say_count(reader, study.drawn.worth.get(name, 0.0)),
    }
    first = "models.deciding" if turn is not None else "models.deciding_none"
    return [speaker.text(first, **said), speaker.text("models.deciding_worth", **known)]


def _summary_basis(reader: Reader, study: Study) -> str:
    """That the summary stands at mean values, and where the order turns at the most likely ones."""
    speaker, name = reader.speaker, study.deciding
    turn = None if name is None else study.tipping_points[name]
    said = speaker.text("models.summary_steady")
    if turn is not None:
        said = speaker.text("models.summary_turn", turn=say_value(reader.speaker, study.parameters[name], turn))
    return speaker.text("models.summary_basis", turn=said)


def models_sides(reader: Reader, settings: str) -> str:
    """The models side by side at equal public outlay, at mean values, with the most likely values in brackets."""
    study, speaker = reader.study(settings), reader.speaker
    names = (NULL, *study.bench.models)
    return plain_table(
        speaker.text("models.sides_caption"),
        [speaker.text("models.measure"), *(model_name(reader, name) for name in names)],
        [
            [speaker.text(f"models.row_{row}"), *(_side(reader, study, name, row, unit) for name in names)]
            for row, unit in ROWS
        ],
        downloads=[*download_links(reader, DELIVERY_MODELS, settings), *download_links(reader, ASSUMPTIONS, settings)],
    )


def _side(reader: Reader, study: Study, *asked: str) -> str:
    name, row, unit = asked
    mean, likely = (_amount(reader, found[name], row, unit) for found in (study.mean, study.likely))
    return mean if mean == likely else reader.speaker.text("models.beside", mean=mean, likely=likely)


def _amount(reader: Reader, outcome: Outcome, row: str, unit: str) -> str:
    is_whole = row == "whole_organisations"
    value = outcome.organisations if is_whole else getattr(outcome, row)
    if value is None or isnan(value):
        return reader.speaker.absence("not_applicable")
    if is_whole:
        return reader.speaker.number(int(value + 1e-9))
    return reader.speaker.number(round(float(value), ROUNDED if unit == "nok" else 1), unit)


def models_cover(reader: Reader, settings: str) -> str:
    """What a strengthened organisation must be worth for the benefit to cover the cost, in each model."""
    study, speaker = reader.study(settings), reader.speaker
    said = [speaker.text("models.cover", said=_cover(reader, study.mean))]
    if study.parameters[GRANTS].likely > 0:
        said.append(speaker.text("models.cover_transfer", said=_cover(reader, study.mean_as_transfer)))
    if study.cost_turn is not None:
        models = {"pooled": model_name(reader, POOLED), "imdi": model_name(reader, IMDI)}
        said.append(speaker.text("models.cover_turn", turn=speaker.number(study.cost_turn, "share"), **models))
    return render("message.html", text=" ".join(said))


def _cover(reader: Reader, outcomes: Mapping[str, Outcome]) -> str:
    """The cost of a net strengthened organisation in each model that strengthens any."""
    costs = {name: outcomes[name].social_cost_per_net_strengthened_nok for name in reader.desk.catalog.models}
    number = reader.speaker.number
    return ", ".join(_of(reader, name, number(round(c, ROUNDED), "nok")) for name, c in costs.items() if c is not None)


def models_unknown(reader: Reader, settings: str) -> str:
    """What knowing everything, and knowing one parameter, would be worth; in strengthened organisations."""
    study, speaker = reader.study(settings), reader.speaker
    worth = sorted(study.drawn.worth.items(), key=lambda item: -item[1])
    everything = say_count(reader, study.drawn.simulation.evpi_organisations)
    return plain_table(
        speaker.text("models.unknown_caption"),
        [speaker.text(f"models.{key}") for key in ("parameter", "worth", "basis", "why")],
        [
            [speaker.text("models.everything"), everything, "–", "–"],
            *(
                [
                    speaker.words(study.parameters[name].label),
                    say_count(reader, value),
                    say_basis(reader, study, name),
                    speaker.words(study.parameters[name].why),
                ]
                for name, value in worth
            ),
        ],
    )
