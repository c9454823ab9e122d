"""Scenarios of the delivery models in words: what one is, and several side by side, their differences first."""

import json
from collections.abc import Sequence

from dashboard.definitions import SWITCHES
from dashboard.markup import render
from dashboard.markup.assumptions import ROUNDED, Other, inside, model_name, say_day, say_value
from dashboard.markup.changes import say_changes
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.study import Study
from dashboard.wording import MINUS, NARROW

SHARE = "share"
DECIMALS = {"nok": ROUNDED, SHARE: 2}
"""How exactly a figure of a unit is said here, in decimals; others with one."""
MEASURES = (
    ("organisations", "organisations"),
    ("net_strengthened", "organisations"),
    ("social_cost_per_net_strengthened_nok", "nok"),
)
"""What is compared of each model, with its unit; the outlay is the same for all and stands in a row of its own."""
TURNING = ("yield_pooled", "yield_municipal", "grant_factor_pooled", "organisations_per_group")

Named = Sequence[tuple[str, Study]]


def models_scenario(reader: Reader, asked: str) -> str:
    """What a scenario is for, who wrote it, and whether the page still shows it.

    asked: JSON {"label", "note", "author", "written_on", "is_changed", "settings"}.
    """
    scenario, text = json.loads(asked), reader.speaker.text
    said = [] if scenario["is_changed"] else [scenario["note"]]
    if scenario["author"]:
        said.append(text("scenarios.by", author=scenario["author"], written_on=say_day(reader, scenario["written_on"])))
    if scenario["is_changed"]:
        changes = say_changes(reader.speaker, reader.study(scenario["settings"])) or text("models.nothing_changed")
        said.append(text("scenarios.changed", name=scenario["label"], changes=inside(changes)))
    return render("message.html", text=" ".join(filter(None, said)))


def models_scenarios(reader: Reader, asked: str) -> str:
    """Two scenarios or more side by side. asked: JSON [[name, settings in short form], ...]."""
    named = [(name, reader.study(line)) for name, line in json.loads(asked)]
    if len(named) < 2:
        return render("message.html", text=reader.speaker.text("scenarios.choose"))
    return _differences(reader, named) + _outcomes(reader, named) + _turning(reader, named)


def _differences(reader: Reader, named: Named) -> str:
    """The assumptions that are not the same in all of them."""
    speaker = reader.speaker
    rows = [
        [speaker.words(p.label), *(say_value(reader.speaker, p, study.parameters[name].likely) for _, study in named)]
        for name, p in named[0][1].usual.items()
        if len({study.parameters[name].likely for _, study in named}) > 1
    ]
    for name, (usual, _) in SWITCHES.items():
        at = [study.settings.turned.get(name, usual) for _, study in named]
        if len(set(at)) > 1:
            rows.append([speaker.text(f"models.{name}"), *(speaker.code(name, one) for one in at)])
    if not rows:
        return render("message.html", text=speaker.text("scenarios.alike"))
    return _table(reader, named, ("scenarios.differences", "models.parameter"), _marked(rows))


def _outcomes(reader: Reader, named: Named) -> str:
    """The outlay, then each measure of each model, at mean values; beside each how far it is from the first."""
    speaker, models = reader.speaker, list(named[0][1].bench.models)
    outlay = [study.mean[models[0]].outlay_per_year_nok for _, study in named]
    rows = [[speaker.text("models.row_outlay_per_year_nok"), *_compared(reader, outlay, "nok")]]
    labels = {measure: speaker.text(f"models.row_{measure}") for measure, _ in MEASURES}
    rows += [
        [
            speaker.text("scenarios.of_model", measure=labels[measure], model=model_name(reader, m)),
            *_compared(reader, [getattr(study.mean[m], measure) for _, study in named], unit),
        ]
        for measure, unit in MEASURES
        for m in models
    ]
    shares = [study.drawn.simulation.share_pooled_above_imdi for _, study in named]
    above = speaker.text("scenarios.share_above", pooled=model_name(reader, POOLED), imdi=model_name(reader, IMDI))
    rows.append([above, *_compared(reader, shares, SHARE)])
    return _table(reader, named, ("scenarios.outcomes", "models.measure"), rows)


def _compared(reader: Reader, values: Sequence[float | None], unit: str) -> list[str]:
    """Values as they are shown, each with its distance from the first, where both are known and look different."""
    shown = [None if value is None else round(float(value), DECIMALS.get(unit, 1)) for value in values]
    first, *others = shown
    return [_said(reader, first, unit), *(_beside(reader, first, other, unit) for other in others)]


def _beside(reader: Reader, first: float | None, value: float | None, unit: str) -> str:
    said = _said(reader, value, unit)
    if first is None or value is None or first == value:
        return said
    # Of a share the distance is said in points: a tenth more of it would be something else.
    far = abs(value - first)
    far = reader.speaker.number(round(far * 100)) if unit == SHARE else _said(reader, far, unit)
    key = "scenarios.further_points" if unit == SHARE else "scenarios.further"
    return reader.speaker.text(key, value=said, sign="+" if value > first else MINUS, far=far.replace(" ", NARROW))


def _said(reader: Reader, value: float | None, unit: str) -> str:
    if value is None:
        return reader.speaker.absence("not_applicable")
    return reader.speaker.number(round(value, DECIMALS.get(unit, 1)), unit)


def _turning(reader: Reader, named: Named) -> str:
    """Where the order turns in each of them: for the parameters spoken of most, and where it is not the same in all."""
    usual = named[0][1].usual
    told = {name: [_turn(reader, study, name) for _, study in named] for name in usual}
    steady = reader.speaker.text("scenarios.steady")
    rows = [
        [reader.speaker.words(usual[name].label), *told[name]]
        for name in (*TURNING, *(other for other in usual if other not in TURNING))
        if len(set(told[name])) > 1 or (name in TURNING and set(told[name]) != {steady})
    ]
    return _table(reader, named, ("scenarios.turning", "models.parameter"), _marked(rows)) if rows else ""


def _turn(reader: Reader, study: Study, name: str) -> str:
    turn = study.tipping_points[name]
    speaker = reader.speaker
    return speaker.text("scenarios.steady") if turn is None else say_value(speaker, study.parameters[name], turn)


def _marked(rows: list[list[str]]) -> list[list[str]]:
    """Rows of a label and what it is in each scenario, with what is not as in the first one marked."""
    return [[label, first, *(one if one == first else Other(one) for one in others)] for label, first, *others in rows]


def _table(reader: Reader, named: Named, keys: tuple[str, str], rows: list[list[str]]) -> str:
    """keys: of the caption, and of the heading of the first column."""
    caption, first = keys
    text, names = reader.speaker.text, [name for name, _ in named]
    return side_by_side(text(caption, first=names[0]), [text(first), *names], rows)
