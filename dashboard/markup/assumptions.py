"""Delivery models and their parameters in words: names, values with units, ranges, and how firm each is."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dashboard.catalog import Catalog
from dashboard.definitions import Effect, Parameter, SchemeFigure
from dashboard.figure_words import RANGE
from dashboard.markup.observed import Observation, observe
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, ONLY_MUNICIPAL, POOLED
from dashboard.models.cost import Values
from dashboard.models.equal_outlay import NULL
from dashboard.models.study import Study
from dashboard.wording import Speaker

ROUNDED = -3
"""Kroner from assumptions are shown in whole thousands."""
LEAST_SAID = 0.01
TEN = 10
"""From so many hours on, a part of an hour is finer than anybody knows."""


def model_name(reader: Reader, name: str) -> str:
    """What a model, or the null alternative, is called."""
    models = reader.desk.catalog.models
    return reader.speaker.text("models.null") if name == NULL else reader.speaker.words(models[name].label)


def say_of_model(reader: Reader, name: str, value: str) -> str:
    """A model by its name, and what it comes to."""
    return reader.speaker.text("models.of_model", model=model_name(reader, name), value=value)


def compared_with(name: str) -> str:
    """The id of the model whose order against the reference model a parameter may turn."""
    return "municipal" if name in ONLY_MUNICIPAL else POOLED


def say_count(reader: Reader, value: float) -> str:
    """A small number of organisations with two decimals, as factors are; one that would look like nothing says so."""
    if 0 < value < LEAST_SAID:
        return reader.speaker.text("forms.under", number=reader.speaker.number(LEAST_SAID, "factor"))
    return reader.speaker.number(value, "factor")


def say_number(speaker: Speaker, unit: str, value: float) -> str:
    """A value of a parameter without its unit, as exact as an assumption can be: whole kroner, whole hours from ten."""
    is_whole = unit == "nok" or (unit == "hours" and abs(value) >= TEN)
    return speaker.number(round(value) if is_whole else value, unit)


def say_value(speaker: Speaker, parameter: Parameter, value: float) -> str:
    """A value of a parameter with its unit."""
    return f"{say_number(speaker, parameter.unit, value)} {speaker.after(parameter.unit)}".strip()


def say_range(speaker: Speaker, parameter: Parameter) -> str:
    """The range of a parameter with its unit; the value alone where it has none."""
    low, high = (say_value(speaker, parameter, value) for value in (parameter.low, parameter.high))
    return low if low == high else f"{speaker.number(parameter.low, parameter.unit)}{RANGE}{high}"


def say_turn(speaker: Speaker, study: Study, name: str) -> str:
    """Where a parameter turns the order, with all else at its most likely value and, where it does, at its mean.

    The counts of the page are at the means, so one of the two alone would be at odds with them between the two.
    """
    parameter, turn, mean = study.parameters[name], study.tipping_points[name], study.mean_tipping_point(name)
    said = say_value(speaker, parameter, turn)
    if mean is None:
        return said
    return speaker.text("models.turn_both", turn=said, mean=say_value(speaker, parameter, mean))


def say_basis(reader: Reader, study: Study, name: str) -> str:
    """How firm a parameter is, and where it is from; set here, or taken over, where the visitor changed it."""
    parameter, speaker = study.usual[name], reader.speaker
    if is_taken_over(reader, study, name):
        return say_observed_basis(reader, observe(reader, study, name))
    if name in study.settings.values:
        return speaker.text("models.basis_set")
    if parameter.role == "lever":
        return speaker.text("models.basis_lever")
    source = reader.desk.catalog.sources[parameter.source]
    kind = "unsourced" if source.kind == "judgement" else parameter.basis
    said: Mapping[str, Any] = {"source": speaker.words(source.label), "section": speaker.section(parameter.section)}
    return speaker.text(f"models.basis_{kind}", **said)


def say_source(reader: Reader, one: Effect | SchemeFigure) -> str:
    """How firm an effect or a published figure is, and where it is from."""
    section = reader.speaker.section(one.section)
    return reader.speaker.text(f"models.basis_{one.basis}", source=reader.source(one.source), section=section)


def say_sources(reader: Reader, figures: Iterable[SchemeFigure]) -> str:
    """Where several published figures are from: each source once, with every place in it."""
    places: dict[str, dict[str, None]] = {}
    for figure in figures:
        places.setdefault(reader.source(figure.source), {})[reader.speaker.section(figure.section)] = None
    return "; ".join(", ".join((source, "; ".join(sections))) for source, sections in places.items())


def is_taken_over(reader: Reader, study: Study, name: str) -> bool:
    """Whether a changed parameter stands at what the records of the programme say."""
    if name not in study.settings.values:
        return False
    observation = observe(reader, study, name)
    return observation is not None and observation.value == study.settings.values[name]


def say_observed_basis(reader: Reader, observation: Observation) -> str:
    """How firm an observation is, whose records it is from, and how many were heard from."""
    speaker, heard = reader.speaker, ""
    if observation.heard and observation.reported is not None and observation.expected is not None:
        counts = {"reported": observation.reported, "expected": observation.expected}
        heard = speaker.code("heard", observation.heard).format(**counts)
    basis = speaker.text(f"bases.{observation.basis.name.lower()}.label")
    said = speaker.text("models.basis_observed", basis=basis, programme=speaker.programme(reader.programme))
    return f"{said} ({heard})" if heard else said


def say_day(reader: Reader, written: str) -> str:
    """A date as it stands in a scenario's file; what is no date is said as it was written."""
    try:
        return reader.speaker.day(date.fromisoformat(written))
    except ValueError:
        return written


def inside(words: str) -> str:
    """A label as it stands inside a sentence: a first capital goes, but not that of a name such as IMDi."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def say_form(speaker: Speaker, study: Study) -> str:
    """The year of the prices, how firm the inputs are, and what is left out: true of every figure of a study."""
    firm = _count_inputs(speaker.catalog, study)
    said = speaker.text(
        "models.form",
        year=f"{speaker.catalog.scheme_figures['price_year'].value:.0f}",
        years=speaker.number(study.parameters["years"].likely),
        count=sum(firm.values()),
        **firm,
    )
    return f"{said} {speaker.text('models.left_out')}"


def _count_inputs(catalog: Catalog, study: Study) -> dict[str, int]:
    """How many inputs are published or follow from rules, are drawn from another source, have none, or are set here."""
    count = {"published": 0, "derived": 0, "unsourced": 0, "changed": 0, "switches": 2}
    stating = {p.source for p in study.usual.values() if p.basis == "reported"}
    for name, parameter in study.usual.items():
        if name in study.settings.values:
            kind = "changed"
        elif parameter.role == "lever":
            kind = "switches"
        elif parameter.source in stating:
            kind = "published"
        else:
            kind = "unsourced" if catalog.sources[parameter.source].kind == "judgement" else "derived"
        count[kind] += 1
    turned = len(study.settings.turned)
    return {**count, "changed": count["changed"] + turned, "switches": count["switches"] - turned}


class Other(str):
    """The words of a cell that are not those of the first one beside it."""

    is_other = True


def sides_of_turn(study: Study, name: str, values: Values) -> tuple[str, str]:
    """The models that strengthen most above and below the value of a parameter at which two of them change places.

    values: where every other parameter stands.
    """
    parameter, other = study.parameters[name], compared_with(name)
    return (other, IMDI) if study.bench.difference(other)({**values, name: parameter.high}) > 0 else (IMDI, other)
