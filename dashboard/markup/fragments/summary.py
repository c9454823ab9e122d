"""The summary of the delivery models: four sentences for somebody who reads no more. Asked for by settings."""

from dashboard.markup import render
from dashboard.markup.assumptions import (
    ROUNDED, inside, model_name, say_basis, say_count, say_of_model, say_range, say_turn, say_value, sides_of_turn,
)  # fmt: skip
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.draws import likely_values
from dashboard.models.settings import settings_of
from dashboard.models.study import Study


def models_summary(reader: Reader, settings: str) -> str:
    """Four sentences for somebody who reads no more, all at mean values, and a note that says so."""
    study = reader.study(settings)
    sentences = [_reach(reader, study), *_deciding(reader, study), _draws(reader, study)]
    if not settings:
        sentences.append(_choices(reader))
    label = reader.speaker.text("models.simplified")
    note = reader.speaker.text("models.summary_basis")
    return render("models_summary.html", label=label, sentences=sentences, note=note)


def _reach(reader: Reader, study: Study) -> str:
    speaker, mean = reader.speaker, study.mean
    each = [say_of_model(reader, name, speaker.number(mean[name].net_strengthened)) for name in study.bench.models]
    outlay = speaker.number(round(float(mean[IMDI].outlay_per_year_nok), ROUNDED), "nok")
    said = speaker.text("models.reach", outlay=outlay, said=", ".join(each))
    first = max(study.bench.models, key=lambda name: float(mean[name].net_strengthened))
    # The rest of the summary speaks of two models: where the third comes before them, that must not be missed.
    if first in (IMDI, POOLED):
        return said
    return f"{said} {speaker.text('models.leads', model=model_name(reader, first))}"


def _draws(reader: Reader, study: Study) -> str:
    simulation = study.drawn.simulation
    is_set = any(study.usual[name].role == "vary" for name in study.settings.values)
    return reader.speaker.text(
        "models.draws_others" if is_set else "models.draws",
        share=_share_pooled(reader, study),
        draws=reader.speaker.number(simulation.draws),
        pooled=model_name(reader, POOLED),
        imdi=model_name(reader, IMDI),
    )


def _choices(reader: Reader) -> str:
    """How often the pooled model strengthens more than one to one, as it is and in each of the other scenarios."""
    speaker, scenarios = reader.speaker, reader.desk.catalog.scenarios
    lines = {name: settings_of(one, reader.desk.catalog.parameters).line for name, one in scenarios.items()}
    told = {name: _share_pooled(reader, reader.study(line)) for name, line in lines.items() if line}
    said = [speaker.text("models.choice", name=speaker.words(scenarios[one].label), share=s) for one, s in told.items()]
    models = {"pooled": model_name(reader, POOLED), "imdi": model_name(reader, IMDI)}
    return speaker.text("models.choices", share=_share_pooled(reader, reader.study("")), said=", ".join(said), **models)


def _share_pooled(reader: Reader, study: Study) -> str:
    return reader.speaker.number(study.drawn.simulation.share_pooled_above_imdi, "share_of_draws")


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
        "turn": "" if turn is None else say_turn(speaker, study, name),
        "basis": inside(say_basis(reader, study, name)),
    }
    first = "models.deciding" if turn is not None else "models.deciding_none"
    # What the assumption means and why nobody knows it; what is set here is explained by whoever set it.
    why = "" if name in study.settings.values else speaker.words(parameter.why)
    return [speaker.text(first, **said), " ".join(filter(None, (why, _worth(reader, study, name))))]


def _worth(reader: Reader, study: Study, name: str) -> str:
    """What it would be worth to know an assumption before choosing, and to know all; what is set here is known."""
    everything = say_count(reader, study.drawn.simulation.evpi_organisations)
    if name not in study.drawn.worth:
        return reader.speaker.text("models.everything_worth", evpi=everything)
    this = say_count(reader, study.drawn.worth[name])
    return reader.speaker.text("models.deciding_worth", evppi=this, evpi=everything)
