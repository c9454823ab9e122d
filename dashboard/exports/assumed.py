"""The delivery models as sheets: what follows from the assumptions, and every assumption with what it rests on."""

from collections.abc import Iterator

from dashboard.definitions import SWITCHES
from dashboard.exports.sheet import Field, Sheet, Value
from dashboard.figures import Basis
from dashboard.markup.assumptions import is_taken_over, model_name, say_basis, say_value
from dashboard.markup.changes import say_changes
from dashboard.markup.downloads import ASSUMPTIONS, DELIVERY_MODELS
from dashboard.markup.observed import observe
from dashboard.markup.reader import Reader
from dashboard.models.equal_outlay import NULL
from dashboard.models.settings import settings_of
from dashboard.models.study import Study
from dashboard.scenarios import all_scenarios

MEASURES = {
    "organisations": "organisations",
    "net_strengthened": "organisations",
    "outlay_per_year_nok": "nok",
    "outlay_pv_nok": "nok",
    "social_cost_pv_nok": "nok",
    "social_cost_per_organisation_nok": "nok",
    "social_cost_per_net_strengthened_nok": "nok",
}
"""Measure -> unit."""
NUMBERS = ("value", "likely", "usual", "low", "high", "turn", "at_low", "at_high")
OUTCOMES = ("model_id", "model", "measure", "value", "likely", "low", "high", "unit", "absence", "basis", "assumed")
ASSUMED = (
    "parameter_id", "parameter", "position", "value", "usual", "low", "high", "unit", "is_changed",
    "turn", "at_low", "at_high", "basis", "why",
)  # fmt: skip


def assumed_sheet(reader: Reader, name: str, settings: str) -> Sheet:
    """DELIVERY_MODELS or ASSUMPTIONS under settings in short form. Raises KeyError for another name."""
    names, rows = {DELIVERY_MODELS: (OUTCOMES, _outcomes), ASSUMPTIONS: (ASSUMED, _assumptions)}[name]
    fields = tuple(
        Field(column, reader.speaker.text(f"models.column_{column}"), "number" if column in NUMBERS else "text")
        for column in names
    )
    study = reader.study(settings)
    written = tuple(tuple(row.get(column) for column in names) for row in rows(reader, study))
    taken_over = (one for one in study.settings.values if is_taken_over(reader, study, one))
    is_made_up = any(observe(reader, study, one).basis == Basis.EXAMPLE for one in taken_over)
    grounds = {"scenario": _scenario(reader, settings), "assumed": _changes(reader, study)}
    return Sheet(name, reader.speaker.text(f"models.sheet_{name}"), fields, written, is_made_up, grounds)


def _scenario(reader: Reader, settings: str) -> str:
    """The names of the scenarios that have just these assumptions, shipped and own."""
    catalog = reader.desk.catalog
    known = all_scenarios(catalog).values()
    names = [reader.speaker.words(one.label) for one in known if settings_of(one, catalog.parameters).line == settings]
    return "; ".join(names) or reader.speaker.text("models.no_scenario")


def _changes(reader: Reader, study: Study) -> str:
    return say_changes(reader.speaker, study) or reader.speaker.text("models.nothing_changed")


def _outcomes(reader: Reader, study: Study) -> Iterator[dict[str, Value]]:
    """A row for each measure of each model: at mean values, at the most likely ones, and where draws say it a range."""
    speaker, changes = reader.speaker, _changes(reader, study)
    ranges = {"net_strengthened": study.drawn.simulation.p10_p90, "social_cost_pv_nok": study.drawn.cost_range}
    for name in (NULL, *study.bench.models):
        for measure, unit in MEASURES.items():
            mean, likely = (getattr(found[name], measure) for found in (study.mean, study.likely))
            low, high = ranges.get(measure, {}).get(name, (None, None))
            yield {
                "model_id": name, "model": model_name(reader, name), "measure": speaker.text(f"models.row_{measure}"),
                "value": _number(mean), "likely": _number(likely), "low": low, "high": high,
                "unit": speaker.unit(unit), "absence": speaker.absence("not_applicable") if mean is None else None,
                "basis": speaker.text("bases.assumed.label"), "assumed": changes,
            }  # fmt: skip


def _number(value: object) -> float | None:
    return None if value is None else float(value)


def _assumptions(reader: Reader, study: Study) -> Iterator[dict[str, Value]]:
    """A row for each parameter, then for each switch."""
    speaker = reader.speaker
    swings = {swing.parameter_id: swing for swing in study.swings}
    for name, parameter in study.parameters.items():
        swing = swings.get(name)
        yield {
            "parameter_id": name, "parameter": speaker.words(parameter.label), "value": parameter.likely,
            "usual": study.usual[name].likely, "low": parameter.low, "high": parameter.high,
            "unit": speaker.unit(parameter.unit), "is_changed": name in study.settings.values,
            "turn": study.tipping_points[name], "at_low": swing and swing.at_low, "at_high": swing and swing.at_high,
            "basis": say_basis(reader, study, name), "why": speaker.words(parameter.why),
        }  # fmt: skip
    for name, (usual, _) in SWITCHES.items():
        at = study.settings.turned.get(name, usual)
        said = speaker.code(name, at)
        label = speaker.text(f"models.{name}")
        yield {"parameter_id": name, "parameter": label, "position": said, "is_changed": at != usual}
