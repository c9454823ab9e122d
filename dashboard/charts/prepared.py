"""A finished chart whose JSON is written once, so that showing it again costs next to nothing."""

from typing import Any

import orjson
import plotly.graph_objects as go

OPTIONS = orjson.OPT_NON_STR_KEYS | orjson.OPT_SERIALIZE_NUMPY

# Streamlit hands every chart to Plotly twice, and Plotly draws it twice unless it sees that nothing changed. These
# objects it compares by identity, arrays too unless the revision is the same; and it asks who chooses the size.
ALWAYS_OTHERS = {"template", "meta"}
DRAWN_ONCE = {"datarevision": 1, "autosize": True}


class PreparedFigure(go.Figure):
    """A figure that is not changed any more; Plotly would copy and write all of it each time it is shown."""

    def __init__(self, figure: go.Figure) -> None:
        # Only what others look at: checking all of the figure again takes as long as writing it.
        super().__init__(layout={"height": figure.layout.height, "meta": figure.layout.meta})
        self._alt = figure.layout.meta["alt"]
        written = figure.to_dict()
        layout = {name: value for name, value in written["layout"].items() if name not in ALWAYS_OTHERS}
        self._written = {
            "data": [_fragments(trace) for trace in written["data"]],
            # Streamlit looks at the height, so that one stays readable.
            "layout": {**_fragments(layout), **DRAWN_ONCE, "height": figure.layout.height},
        }

    @property
    def alt(self) -> str:
        """The sentence a screen reader says; Plotly would look through the layout for it each time."""
        return self._alt

    def to_dict(self) -> dict[str, Any]:
        """The figure as a dictionary whose values orjson writes as they stand. Traces are copied: Plotly edits them."""
        return {**self._written, "data": [dict(trace) for trace in self._written["data"]]}


def _fragments(parts: dict[str, Any]) -> dict[str, Any]:
    return {name: orjson.Fragment(orjson.dumps(value, option=OPTIONS)) for name, value in parts.items()}
