"""One parameter at a time: how far it moves the difference between two models, and where it turns their order."""

from collections.abc import Mapping

import plotly.graph_objects as go

from dashboard.charts.labelled import BREAK, clear_labels, lines, name_axis
from dashboard.charts.models import separators
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.definitions import Parameter
from dashboard.markup.assumptions import say_number
from dashboard.models.analysis import IMDI, POOLED
from dashboard.models.sensitivity import Swing
from dashboard.models.study import Study
from dashboard.wording import Speaker

MOST_ROWS, MOST_TURNS = 10, 6
ROW, TURNING_ROW, BAR, DOT = 60, 74, 9, 14
BELOW = 0.16
"""How far under a line its ends are told, in rows: clear of a mark that stands at an end."""
TWO_LINES = 72
"""The margin under an axis whose name takes two lines, in pixels."""


def draw_turning(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """A line for each parameter that turns the order, from its low to its high value: a dot now, a diamond at the turn.

    Each line has a scale of its own, so that parameters in kroner and in hours can stand under each other.
    """
    names, colours = study.turning[:MOST_TURNS], inks(theme)
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
    figure.add_trace(_ends(study, speaker, heights, colours["quiet"]))
    across = {"visible": False, "range": [-0.03, 1.03]}
    figure.update_layout(height=MARGINS + TURNING_ROW * len(names), margin_b=30, xaxis=across)
    clear_labels(figure, {heights[name]: label for name, label in labels.items()})
    return figure


def _ends(study: Study, speaker: Speaker, heights: Mapping[str, int], colour: str) -> go.Scatter:
    """The lowest and the highest value of each line, in words under its ends and clear of the marks on it."""
    found = [(y, study.parameters[name]) for name, y in heights.items()]
    said = [(_say(speaker, p, p.low), _say(speaker, p, p.high)) for _, p in found]
    return go.Scatter(
        x=[0.0, 1.0] * len(found), y=[y - BELOW for y, _ in found for _ in range(2)], mode="text", cliponaxis=False,
        text=[words for both in said for words in both],
        textposition=["bottom right", "bottom left"] * len(found),
        textfont={"color": colour, "size": 13}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


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
    return f"{say_number(speaker, parameter.unit, value)} {speaker.after(parameter.unit)}".strip()


def draw_tornado(study: Study, speaker: Speaker, theme: str) -> go.Figure:
    """For each of the parameters that move the difference most, the difference at its low and at its high value."""
    swings, colours = study.swings[:MOST_ROWS], inks(theme)
    labels = [_say_swing(study, speaker, swing.parameter_id) for swing in swings]
    said = [_say_ends(speaker, label, swing) for label, swing in zip(labels, swings, strict=True)]
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
    _name_pair(figure, study, speaker)
    clear_labels(figure, dict(zip(heights, labels, strict=True)))
    return figure


def _name_pair(figure: go.Figure, study: Study, speaker: Speaker) -> None:
    """Write under the axis which model is held against which, and in what."""
    pair = {side: speaker.words(study.bench.models[name].label) for side, name in (("pooled", POOLED), ("imdi", IMDI))}
    name_axis(figure, BREAK.join((speaker.text("models.axis_pair", **pair), speaker.text("models.axis_net"))))
    figure.update_layout(margin_b=TWO_LINES, separators=separators(speaker))


def _say_swing(study: Study, speaker: Speaker, name: str) -> str:
    parameter = study.parameters[name]
    low, high = (_say(speaker, parameter, value) for value in (parameter.low, parameter.high))
    return speaker.text("models.swing_row", parameter=speaker.words(parameter.label), low=low, high=high)


def _say_ends(speaker: Speaker, label: str, swing: Swing) -> str:
    low, high = (speaker.number(end, "factor") for end in (swing.at_low, swing.at_high))
    return speaker.text("models.swing", label=label, low=low, high=high)
