"""A prepared chart is the same chart."""

import json

import plotly.graph_objects as go
import plotly.io

from dashboard.charts.prepared import PreparedFigure
from dashboard.charts.theme import new_figure


def drawn() -> go.Figure:
    figure = new_figure("light", 2, "To av ni.")
    figure.add_bar(x=[2, None], y=["a", "b"], marker={"color": ["#0b5a6b", "#d9eaee"]}, uid="kept nowhere")
    figure.add_scatter(x=[1.5, 2.5], y=["a", "b"], mode="markers")
    return figure


def test_it_is_sent_as_the_figure_itself_would_be_however_often_it_is_shown() -> None:
    prepared = PreparedFigure(drawn())
    expected = json.loads(plotly.io.to_json(drawn(), validate=False))
    # Neither is drawn: the template is the empty one, and the sentence is sent beside the chart.
    assert expected["layout"].pop("template") == {"data": {"scatter": [{"type": "scatter"}]}}
    assert expected["layout"].pop("meta")["alt"] == "To av ni."
    expected["layout"] |= {"datarevision": 1, "autosize": True}
    for _ in range(2):
        assert json.loads(plotly.io.to_json(prepared, validate=False)) == expected
    assert "uid" not in expected["data"][0]


def test_its_height_and_its_sentence_can_still_be_read() -> None:
    prepared = PreparedFigure(drawn())
    assert prepared.to_dict()["layout"]["height"] == drawn().layout.height
    assert prepared.layout.meta["alt"] == "To av ni."
