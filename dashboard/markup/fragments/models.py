"""The delivery models in words: the summary, the models side by side, what is not known. Asked for by settings."""

from collections.abc import Mapping

from dashboard.markup import render
from dashboard.markup.assumptions import (
    LEAST_SAID, ROUNDED, inside, model_name, plain_table, say_basis, say_count, say_form, say_range, say_value,
    side_by_side, sides_of_turn,
)  # fmt: skip
from dashboard.markup.downloads import ASSUMPTIONS, DELIVERY_MODELS, download_links
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.draws import likely_values
from dashboard.models.equal_outlay import NULL, Outcome
from dashboard.models.settings import settings_of
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
    if not settings:
        sentences.append(_choices(reader))
    label = reader.speaker.text("models.simplified")
    note = reader.speaker.text("models.summary_basis")
    return render("models_summary.html", label=label, sentences=sentences, note=note)


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
        share=reader.speaker.number(simulation.share_pooled_above_imdi, "share_of_draws"),
        draws=reader.speaker.number(simulation.draws),
        pooled=model_name(reader, POOLED),
        imdi=model_name(reader, IMDI),
    )


def _choices(reader: Reader) -> str:
    """How often the pooled model strengthens more than one to one where one of the shipped scenarios is chosen."""
    speaker, scenarios = reader.speaker, reader.desk.catalog.scenarios
    lines = {name: settings_of(one, reader.desk.catalog.parameters).line for name, one in scenarios.items()}
    shares = {
        name: reader.study(line).drawn.simulation.share_pooled_above_imdi for name, line in lines.items() if line
    }
    told = {name: speaker.number(share, "share_of_draws") for name, share in shares.items()}
    said = [speaker.text("models.choice", name=speaker.words(scenarios[one].label), share=s) for one, s in told.items()]
    return speaker.text("models.choices", said=", ".join(said), pooled=model_name(reader, POOLED))


def _deciding(reader: Reader, study: Study) -> list[str]:
    """Which assumption decides most, how firm it is, where the order turns, and what knowing it would be worth."""
    name = study.deciding
    if name is None:
        return [reader.speaker.text("models.nothing_turns")]
    speaker, parameter, turn = reader.speaker, study.parameters[name], study.tipping_points[name]
    above, below = sides_of_turn(study, name, likely_values(study.parameters))
    said = {
        "above": model_name(reader, above),
        "below": model_name(reader, below),
        "parameter": inside(speaker.words(parameter.label)),
        "now": say_value(reader.speaker, parameter, parameter.likely),
        "range": say_range(reader.speaker, parameter),
        "turn": "" if turn is None else say_value(reader.speaker, parameter, turn),
        "basis": inside(say_basis(reader, study, name)),
    }
    first = "models.deciding" if turn is not None else "models.deciding_none"
    return [speaker.text(first, **said), _worth(reader, study, name)]


def _worth(reader: Reader, study: Study, name: str) -> str:
    """What it would be worth to know an assumption before choosing, and to know all; what is set here is known."""
    everything = say_count(reader, study.drawn.simulation.evpi_organisations)
    if name not in study.drawn.worth:
        return reader.speaker.text("models.everything_worth", evpi=everything)
    this = say_count(reader, study.drawn.worth[name])
    return reader.speaker.text("models.deciding_worth", evppi=this, evpi=everything)


def models_sides(reader: Reader, settings: str) -> str:
    """The models side by side at equal public outlay, at mean values, with the most likely values in brackets."""
    study, speaker = reader.study(settings), reader.speaker
    names = (NULL, *study.bench.models)
    return side_by_side(
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
    if value is None:
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


def models_advice(reader: Reader, settings: str) -> str:
    """Why the page recommends nothing, whether the order turns under these assumptions, and what to measure first."""
    study, speaker = reader.study(settings), reader.speaker
    order = "order_turns" if study.turning else "order_stays"
    texts = [speaker.text(f"points.advice.{key}") for key in (order, "unpriced")]
    worth = {name: value for name, value in study.drawn.worth.items() if value >= LEAST_SAID}
    if worth:
        most = max(worth, key=worth.__getitem__)
        label = inside(speaker.words(study.parameters[most].label))
        texts.append(speaker.text("points.advice.next", parameter=label, worth=say_count(reader, worth[most])))
    return render("points.html", texts=texts)


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
