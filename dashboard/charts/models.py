"""The delivery models under uncertainty: ranges of what the draws come to, and cost against net strengthened."""

from collections.abc import Mapping

import plotly.graph_objects as go

from dashboard.charts.labelled import clear_labels, lines, name_axis, places_of
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.models.equal_outlay import NULL
from dashboard.models.study import Range, Study
from dashboard.wording import NARROW, Speaker

SYMBOLS = ("circle", "square", "diamond", "triangle-up")
INKS = ("accent", "ink", "quiet")
DOT, POINT, LINE, ROW = 15, 6, 7, 60
MILLION = 1_000_000


def draw_net_ranges(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """For each model a line that holds eight of ten draws of net strengthened organisations, a mark at the mean."""
    simulation = study.drawn.simulation
    spans = {name: (*simulation.p10_p90[name], _net(study, name)) for name in study.bench.models}
    figure = _ranges({NULL: (0.0, 0.0, 0.0), **spans}, study, speaker, theme, "models.net_row")
    name_axis(figure, speaker.text("models.axis_net"))
    return figure


def draw_cost_ranges(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """The same for social cost, in millions of kroner."""
    drawn = study.drawn
    spans = {
        name: (*(cost / MILLION for cost in drawn.cost_range[name]), _cost(study, name))
        for name in study.bench.models
    }
    figure = _ranges({NULL: (0.0, 0.0, 0.0), **spans}, study, speaker, theme, "models.cost_row")
    name_axis(figure, speaker.text("models.axis_cost"))
    return figure


def _ranges(
    spans: Mapping[str, tuple[float, ...]], study: Study, speaker: Speaker, theme: str, key: str
) -> go.Figure:
    labels = {
        name: speaker.text(key, model=_name(study, speaker, name), **_said((low, high), mean, speaker))
        for name, (low, high, mean) in spans.items()
    }
    colours, places = inks(theme), places_of(list(spans))
    figure = new_figure(theme, len(spans), speaker.text("alts.models_ranges", said="; ".join(labels.values())))
    ends = [(places[name], low, high) for name, (low, high, _) in spans.items()]
    marks = {
        "size": DOT,
        "symbol": SYMBOLS,
        "color": [colours["quiet" if name == NULL else "accent"] for name in spans],
    }
    figure.add_traces(
        [
            lines(ends, LINE, colours["soft"]),
            go.Scatter(
                x=[mean for _, _, mean in spans.values()], y=list(places.values()), mode="markers", marker=marks,
                cliponaxis=False,  # the null alternative stands on the axis, and its mark would be cut in half
                hovertext=list(labels.values()), hovertemplate="%{hovertext}<extra></extra>",
            ),
        ]
    )  # fmt: skip
    figure.update_layout(showlegend=False, height=MARGINS + ROW * len(spans), xaxis_rangemode="tozero")
    clear_labels(figure, {places[name]: label for name, label in labels.items()})
    figure.update_layout(margin_l=DOT, separators=separators(speaker))
    return figure


def separators(speaker: Speaker) -> str:
    """The sign before decimals and the one between thousands, as an axis is told of them."""
    return f"{speaker.number(0.5)[1]}{NARROW}"


def _net(study: Study, name: str) -> float:
    """Net strengthened organisations at mean values, the headline of the page."""
    return float(study.mean[name].net_strengthened)


def _cost(study: Study, name: str) -> float:
    """Social cost at mean values, in million kroner."""
    return float(study.mean[name].social_cost_pv_nok) / MILLION


def _name(study: Study, speaker: Speaker, name: str) -> str:
    return speaker.text("models.null") if name == NULL else speaker.words(study.bench.models[name].label)


def _said(span: Range, mean: float, speaker: Speaker) -> dict[str, str]:
    return {"mean": speaker.number(mean), "low": speaker.number(span[0]), "high": speaker.number(span[1])}


def draw_cloud(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """Some of the draws as points, cost across and net strengthened organisations up, and the mean values of each."""
    names, colours = list(study.bench.models), inks(theme)
    said = "; ".join(_say_middle(study, speaker, name) for name in names)
    figure = new_figure(theme, 7, speaker.text("alts.models_cloud", said=said))
    points = [_points(study, name, SYMBOLS[at + 1], colours[INKS[at]]) for at, name in enumerate(names)]
    middles = [_middle(study, speaker, name, points[at].marker) for at, name in enumerate(names)]
    figure.add_traces([*points, *middles])
    figure.update_yaxes(
        title={"text": speaker.text("models.axis_net"), "font": {"size": 14}}, showgrid=True, rangemode="tozero"
    )
    figure.update_layout(margin_l=50, margin_t=80, separators=separators(speaker))
    name_axis(figure, speaker.text("models.axis_cost"))
    return figure


def _say_middle(study: Study, speaker: Speaker, name: str) -> str:
    cost, net = speaker.number(_cost(study, name)), speaker.number(_net(study, name))
    return speaker.text("models.cloud_row", model=_name(study, speaker, name), cost=cost, net=net)


def _points(study: Study, name: str, symbol: str, colour: str) -> go.Scatter:
    """Some of the draws of one model."""
    cost, net = study.drawn.sample[name]
    marker = {"symbol": f"{symbol}-open", "color": colour, "size": POINT, "opacity": 0.4}
    return go.Scatter(x=cost / MILLION, y=net, mode="markers", marker=marker, hoverinfo="skip", showlegend=False)


def _middle(study: Study, speaker: Speaker, name: str, like: go.scatter.Marker) -> go.Scatter:
    """One model at mean values, filled and larger, with its name in the legend."""
    return go.Scatter(
        x=[_cost(study, name)],
        y=[_net(study, name)],
        mode="markers",
        marker={"symbol": like.symbol.removesuffix("-open"), "color": like.color, "size": DOT},
        name=_name(study, speaker, name),
        hovertext=[_say_middle(study, speaker, name)],
        hovertemplate="%{hovertext}<extra></extra>",
    )
