"""What would have to be true for the order of the delivery models to change, and what limits a scenario crosses."""

from dashboard.markup import render
from dashboard.markup.assumptions import (
    inside, model_name, say_basis, say_range, say_sources, say_turn, say_value, sides_of_turn,
)  # fmt: skip
from dashboard.markup.downloads import ASSUMPTIONS, DELIVERY_MODELS, download_links
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI, MUNICIPAL, POOLED
from dashboard.models.draws import likely_values
from dashboard.models.study import Study


def models_turning(reader: Reader, settings: str) -> str:
    """A sentence for each parameter that turns the order, then those that do not."""
    study, speaker = reader.study(settings), reader.speaker
    labels = {name: speaker.words(study.parameters[name].label) for name in study.turning}
    turning = [{"term": f"{label}.", "text": _turn(reader, study, name), "link": ""} for name, label in labels.items()]
    steady = [inside(speaker.words(p.label)) for name, p in study.parameters.items() if _is_steady(study, name)]
    if not turning:
        turning = [{"term": "", "text": speaker.text("models.nothing_turns"), "link": ""}]
    if steady:
        turning.append({"term": "", "text": speaker.text("models.steady", said="; ".join(steady)), "link": ""})
    return render("list.html", items=turning)


def _is_steady(study: Study, name: str) -> bool:
    parameter = study.parameters[name]
    return parameter.low < parameter.high and study.tipping_points[name] is None


def _turn(reader: Reader, study: Study, name: str) -> str:
    parameter, values = study.parameters[name], likely_values(study.parameters)
    above, below = sides_of_turn(study, name, values)
    return reader.speaker.text(
        "models.turn",
        now=say_value(reader.speaker, parameter, parameter.likely),
        range=say_range(reader.speaker, parameter),
        turn=say_turn(reader.speaker, study, name),
        above=model_name(reader, above),
        below=model_name(reader, below),
        basis=say_basis(reader, study, name),
    )


def models_limits(reader: Reader, settings: str) -> str:
    """A sentence for each published count that the organisations, municipalities or groups of a model go beyond."""
    study, figures = reader.study(settings), reader.desk.catalog.scheme_figures
    reached = [(name, "applicants", found.organisations) for name, found in study.likely.items()]
    values = likely_values(study.parameters)
    municipal, pooled = (study.likely[name].organisations for name in (MUNICIPAL, POOLED))
    reached += [(MUNICIPAL, "municipalities_managing", municipal / values["organisations_per_municipality"])]
    reached += [(POOLED, "mentor_organisations", pooled / values["organisations_per_group"])]
    crossed = [one for one in reached if one[2] > figures[one[1]].value]
    stretched = _stretched(reader, study)
    if not crossed and not stretched:
        within = {name: reader.speaker.number(figures[name].value) for _, name, _ in reached}
        source = say_sources(reader, [figures[name] for _, name, _ in reached])
        said = reader.speaker.text("models.within_limits", source=source, **within)
        return render("message.html", text=said)
    said = [
        reader.speaker.text(
            f"models.over_{limit}",
            model=model_name(reader, name),
            count=reader.speaker.number(count),
            limit=reader.speaker.number(figures[limit].value),
        )
        for name, limit, count in crossed
    ]
    return render("warning.html", text=" ".join([*said, *stretched]))


def _stretched(reader: Reader, study: Study) -> list[str]:
    """A sentence on the parameters that are set outside the range held possible; none where there is none."""
    outside = [
        f"{inside(reader.speaker.words(usual.label))} ({say_value(reader.speaker, usual, value)})"
        for name, value in study.settings.values.items()
        for usual in [study.usual[name]]
        if usual.low < usual.high and not usual.low <= value <= usual.high
    ]
    return [reader.speaker.text("models.stretched", said="; ".join(outside))] if outside else []


def models_ranges_twin(reader: Reader, settings: str) -> str:
    """Cost and net strengthened organisations of the draws, as numbers."""
    study, speaker = reader.study(settings), reader.speaker
    drawn = study.drawn
    return side_by_side(
        speaker.text("models.ranges_caption", draws=speaker.number(drawn.simulation.draws)),
        [speaker.text(f"models.{key}") for key in ("model", "mean_net", "range_net", "mean_cost", "range_cost")],
        [
            [
                model_name(reader, name),
                speaker.number(float(study.mean[name].net_strengthened)),
                speaker.text("models.from_to", low=speaker.number(low), high=speaker.number(high)),
                speaker.number(round(float(study.mean[name].social_cost_pv_nok), -3), "nok"),
                speaker.text("models.from_to", **{
                    end: speaker.number(round(cost, -3), "nok")
                    for end, cost in zip(("low", "high"), drawn.cost_range[name], strict=True)
                }),
            ]
            for name, (low, high) in drawn.simulation.p10_p90.items()
        ],
        speaker.text("words.as_table"),
        download_links(reader, DELIVERY_MODELS, settings),
    )  # fmt: skip


def models_cloud_twin(reader: Reader, settings: str) -> str:
    """What a point of the cloud is and how many are drawn, then the same table as beside the ranges."""
    drawn, number = reader.study(settings).drawn, reader.speaker.number
    shown = min(len(net) for _, net in drawn.sample.values())
    said = reader.speaker.text("models.cloud_points", shown=number(shown), draws=number(drawn.simulation.draws))
    return render("message.html", text=said) + models_ranges_twin(reader, settings)


def models_tornado_twin(reader: Reader, settings: str) -> str:
    """What the difference is with each parameter at its low and its high value."""
    study, speaker = reader.study(settings), reader.speaker
    return side_by_side(
        speaker.text("models.tornado_caption", pooled=model_name(reader, POOLED), imdi=model_name(reader, IMDI)),
        [speaker.text(f"models.{key}") for key in ("parameter", "range", "at_low", "at_high", "basis")],
        [
            [
                speaker.words(study.parameters[swing.parameter_id].label),
                say_range(reader.speaker, study.parameters[swing.parameter_id]),
                speaker.number(swing.at_low, "factor"),
                speaker.number(swing.at_high, "factor"),
                say_basis(reader, study, swing.parameter_id),
            ]
            for swing in study.swings
        ],
        speaker.text("words.as_table"),
        download_links(reader, ASSUMPTIONS, settings),
    )
