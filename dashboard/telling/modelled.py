"""Slides on the delivery models under the usual assumptions: ranges and tipping points, and never a winner."""

from dashboard.figures import Basis
from dashboard.markup.assumptions import compared_with, model_name, say_range, say_value
from dashboard.markup.reader import Reader
from dashboard.models.analysis import IMDI
from dashboard.models.study import Study
from dashboard.telling.blocks import Grid, Plot, Points, Series, Told
from dashboard.telling.grounds import Ground
from dashboard.telling.parts import say_plot
from dashboard.telling.slide import Asked, Subject, slide

USUAL = ""


def models(reader: Reader, _: Asked) -> Told:
    """What each model reaches at equal public outlay: a range that holds eight of ten draws, and the mean."""
    study, speaker = reader.study(USUAL), reader.speaker
    spans = study.drawn.simulation.p10_p90
    names = list(study.bench.models)
    labels = tuple(model_name(reader, name) for name in names)
    means = [float(study.mean[name].net_strengthened) for name in names]
    lows, highs = (tuple(spans[name][end] for name in names) for end in (0, 1))
    said = tuple(
        speaker.text("telling.range", mean=speaker.number(mean), low=speaker.number(low), high=speaker.number(high))
        for mean, low, high in zip(means, lows, highs, strict=True)
    )
    title = speaker.text("telling.models_plot")
    series = Series(speaker.text("models.mean_net"), tuple(means), said, "main", lows, highs)
    plot = Plot("ranges", title, labels, (series,), said, speaker.text("models.axis_net"),
                say_plot(title, labels, said), False, tuple(f"model:{name}" for name in names))  # fmt: skip
    key = "telling.models_overlap" if max(lows) <= min(highs) else "telling.models_apart"
    points = Points((speaker.text("telling.models_lead"), speaker.text("telling.models_no_winner")))
    return slide(Subject(reader, "models", "models"), speaker.text(key), (plot, points), _ground(study))


def turning(reader: Reader, _: Asked) -> Told:
    """What would have to be true for the order of two models to turn."""
    study, speaker = reader.study(USUAL), reader.speaker
    headings = tuple(speaker.text(f"telling.{name}") for name in ("parameter", "now", "span", "turn", "pair"))
    rows = tuple(
        (
            speaker.words(study.parameters[name].label),
            say_value(reader.speaker, study.parameters[name], study.parameters[name].likely),
            say_range(reader.speaker, study.parameters[name]),
            say_value(reader.speaker, study.parameters[name], study.tipping_points[name]),
            speaker.text("telling.two", one=model_name(reader, compared_with(name)), other=model_name(reader, IMDI)),
        )
        for name in study.turning
    )
    said = speaker.text("telling.turning", count=len(rows)) if rows else speaker.text("models.nothing_turns")
    grid = Grid(speaker.text("telling.turning_caption"), headings, rows, (1, 2, 3))
    return slide(Subject(reader, "turning", "models"), said, (grid,) if rows else (), _ground(study))


def _ground(study: Study) -> Ground:
    """The models rest on assumptions whatever programme is looked at."""
    return Ground(frozenset({Basis.ASSUMED}), frozenset(p.source for p in study.usual.values()))
