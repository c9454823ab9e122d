"""One parameter at a time: how far it moves the difference between two models, and where it turns their order."""

from collections.abc import Mapping

import plotly.graph_objects as go

from dashboard.charts.labelled import lines, name_axis, name_rows
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.definitions import Parameter
from dashboard.models.study import Study
from dashboard.wording import Speaker

MOST_ROWS = 10
ROW, BAR, DOT, ENDS = 46, 9, 14, 16


def draw_turning(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """A line for each parameter that turns the order, from its low to its high value: a dot now, a diamond at the turn.

    Each line has a scale of its own, so that parameters in kroner and in hours can stand under each other.
    """
    names, colours = study.turning, inks(theme)
    labels = {name: _say_turn(study, speaker, name) for name in names}
    figure = new_figure(theme, 0, speaker.text("alts.models_turning", said="; ".join(labels.values())))
    heights = {name: len(names) - 1 - at for at, name in enumerate(names)}
    figure.add_trace(lines([(y, 0.0, 1.0) for y in heights.values()], BAR, colours["soft"]))
    now = [_share(study.parameters[name], study.parameters[name].likely) for name in names]
    turn = [_share(study.parameters[name], study.tipping_points[name]) for name in names]
    looks = (("now", now, "circle", "ink"), ("turn_mark", turn, "diamond-open", "accent"))
    for key, at, symbol, ink in looks:
        figure.add_trace(
            go.Scatter(
                x=at, y=list(heights.values()), mode="markers", marker=_mark(symbol, colours[ink]),
                name=speaker.text(f"models.{key}"),
                hovertext=list(labels.values()), hovertemplate="%{hovertext}<extra></extra>",
            )
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[-0.03, 1.03])
    figure.update_layout(height=MARGINS + (ROW + ENDS) * len(names), margin_b=10 + ENDS)
    name_rows(figure, {heights[name]: label for name, label in labels.items()})
    _name_ends(figure, study, speaker, heights)
    return figure


def _name_ends(figure: go.Figure, study: Study, speaker: Speaker, heights: Mapping[str, int]) -> None:
    """Write under each line the values that it goes from and to: each has a scale of its own."""
    ends = [
        {
            "x": x, "y": y, "text": _say(speaker, study.parameters[name], getattr(study.parameters[name], end)),
            "showarrow": False, "xanchor": anchor, "yanchor": "top", "yshift": -BAR, "font": {"size": 12},
        }
        for name, y in heights.items()
        for x, end, anchor in ((0, "low", "left"), (1, "high", "right"))
    ]  # fmt: skip
    figure.layout.annotations = [*figure.layout.annotations, *ends]


def _mark(symbol: str, colour: str) -> dict[str, object]:
    """A mark; an open one has a line wide enough to be seen."""
    return {"symbol": symbol, "size": DOT, "color": colour, "line": {"width": 3 if "open" in symbol else 0}}


def _share(parameter: Parameter, value: float) -> float:
    """How far along its range a value lies."""
    return (value - parameter.low) / (parameter.high - parameter.low)


def _say_turn(study: Study, speaker: Speaker, name: str) -> str:
    parameter, turn = study.parameters[name], study.tipping_points[name]
    return speaker.text(
        "models.turn_row",
        parameter=speaker.words(parameter.label),
        now=_say(speaker, parameter, parameter.likely),
        turn=_say(speaker, parameter, turn),
    )


def _say(speaker: Speaker, parameter: Parameter, value: float) -> str:
    return speaker.number(parameter.rounded(value), parameter.unit)


def draw_tornado(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """For each of the parameters that move the difference most, the difference at its low and at its high value."""
    swings, colours = study.swings[:MOST_ROWS], inks(theme)
    labels = [_say_swing(study, speaker, swing.parameter_id) for swing in swings]
    said = [
        speaker.text(
            "models.swing",
            label=label,
            low=speaker.number(s.at_low, "factor"),
            high=speaker.number(s.at_high, "factor"),
        )
        for label, s in zip(labels, swings, strict=True)
    ]
    figure = new_figure(theme, 0, speaker.text("alts.models_tornado", said="; ".join(said)))
    heights = [len(swings) - 1 - at for at in range(len(swings))]
    ends = [(y, swing.at_low, swing.at_high) for swing, y in zip(swings, heights, strict=True)]
    figure.add_trace(lines(ends, BAR, colours["soft"]))
    for end, symbol, ink in (("at_low", "circle-open", "ink"), ("at_high", "circle", "accent")):
        figure.add_trace(
            go.Scatter(
                x=[getattr(swing, end) for swing in swings], y=heights,
                mode="markers", name=speaker.text(f"models.{end}"),
                marker={"symbol": symbol, "size": DOT, "color": colours[ink], "line_width": 3 * ("open" in symbol)},
                hovertext=said, hovertemplate="%{hovertext}<extra></extra>",
            )
        )  # fmt: skip
    figure.add_vline(x=0, line={"color": colours["ink"], "width": 1.5, "dash": "dot"})
    figure.update_layout(height=MARGINS + ROW * len(swings))
    name_axis(figure, speaker.text("models.axis_difference"))
    name_rows(figure, dict(zip(heights, labels, strict=True)))
    return figure


def _say_swing(study: Study, speaker: Speaker, name: str) -> str:
    parameter = study.parameters[name]
    low, high = (_say(speaker, parameter, value) for value in (parameter.low, parameter.high))
    return speaker.text("models.swing_row", parameter=speaker.words(parameter.label), low=low, high=high)
