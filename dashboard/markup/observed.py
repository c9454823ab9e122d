"""What the records of the programme say of an assumption: beside it on the page, and never instead of it by itself."""

from dataclasses import dataclass, replace

from dashboard.answers import WHOLE_ROUND
from dashboard.definitions import Observed
from dashboard.figures import Basis, Figure
from dashboard.markup.reader import Reader
from dashboard.models.study import Study

ORGANISATIONS = "organisations_total"
FIGURES_KEPT = 4


@dataclass(frozen=True)
class Observation:
    """Bounds in the parameter's unit, how firm they are, and how many were heard from of how many.

    heard: what those are, as codes.heard calls it; nothing where it is not said.
    """

    low: float
    high: float
    basis: Basis
    reported: int | None
    expected: int | None
    heard: str

    @property
    def is_range(self) -> bool:
        """Whether the records only say between what it lies."""
        return self.low != self.high

    @property
    def value(self) -> float:
        """What is taken over: the middle of the bounds, no finer than the records can bear."""
        return float(f"{(self.low + self.high) / 2:.{FIGURES_KEPT}g}")


def observe(reader: Reader, study: Study, name: str) -> Observation | None:
    """What the programme's records say of a parameter, as the audience may see it; None where they say nothing.

    Nothing is said where the figure has the very source of the assumption: it would only be said twice.
    """
    parameter = study.usual[name]
    observed = parameter.observed
    if observed is None or (observed.models and reader.programme["delivery_model"] not in observed.models):
        return None
    whole_round = replace(reader, place=replace(reader.place, period=WHOLE_ROUND))
    found = _of_indicator(whole_round, observed, study) if observed.indicator else _of_table(whole_round, observed)
    if found is None or parameter.source in found[1]:
        return None
    low, high = parameter.allowed
    return found[0] if low <= found[0].low <= found[0].high <= high else None


def _of_indicator(
    reader: Reader, observed: Observed, study: Study
) -> tuple[Observation, frozenset[str]] | None:
    answer = reader.answer(observed.indicator)
    bounds, sizes = _bounds(answer.figure), _sizes(reader, answer.denominator)
    if bounds is None or any(not sizes[name] for name in observed.per):
        return None
    for name in observed.per:
        bounds = [bound / sizes[name] for bound in bounds]
        if name == "years" and observed.less:
            bounds = [bound - study.parameters[observed.less].likely for bound in bounds]
    figure = answer.figure
    return Observation(*bounds, figure.basis, figure.reported, figure.expected, observed.heard), figure.sources


def _bounds(figure: Figure) -> list[float] | None:
    """The least and the most it can be; None where one of them is not known."""
    ends = [figure.value if end is None else end for end in (figure.low, figure.high)]
    is_open = figure.absence is not None or (figure.low is not None and figure.high is None) or None in ends
    return None if is_open else ends


def _sizes(reader: Reader, whole: float | None) -> dict[str, float | None]:
    organisations = reader.answer(ORGANISATIONS).figure.value
    return {"years": reader.programme["years"], "organisations": organisations, "whole": whole}


def _of_table(reader: Reader, observed: Observed) -> tuple[Observation, frozenset[str]] | None:
    rows = [
        row for row in reader.rows(observed.table) if all(row[name] == value for name, value in observed.where.items())
    ]
    counted = [row for row in rows if isinstance(row[observed.whole], int) and row[observed.whole]]
    if not counted or not all(isinstance(row[observed.part], int) for row in counted):
        return None
    share = sum(row[observed.part] for row in counted) / sum(row[observed.whole] for row in counted)
    basis = Basis(max(row["basis_rank"] for row in counted))
    found = Observation(share, share, basis, len(counted), len(rows), observed.heard)
    return found, frozenset(str(row["source_id"]) for row in rows)
