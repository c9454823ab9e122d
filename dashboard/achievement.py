"""The status of an indicator and of a goal, by the rules of data/statuses.toml. Computes; never overrules a verdict."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.definitions import Indicator, StatusRules
from dashboard.figures import Figure


@dataclass(frozen=True)
class Status:
    """A computed status.

    status_id is the class of the value, or "worst/best" where only bounds are known and they differ.
    achievement is a share of the way to the target, None where there is no value or no target.
    """

    status_id: str
    achievement: float | None = None
    worst: str | None = None
    best: str | None = None
    is_provisional: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether nothing that is missing could change the class."""
        return self.worst is not None and self.worst == self.best


@dataclass(frozen=True)
class GoalStatus:
    """A goal's indicators counted per class, and its worst judged essential indicator; nothing is averaged."""

    counts: tuple[tuple[str, int], ...]
    worst_essential: str | None


def achieve(actual: float, target: float, baseline: float | None, direction: int) -> float | None:
    """How far on the way from baseline to target the actual value is; None where that has no meaning.

    With a baseline that differs from the target: (a - b) / (t - b). Without: a / t where more is better and
    t / a where less is better. A decline from the baseline comes out negative and is not cut off.
    """
    if baseline is not None and target != baseline:
        return (actual - baseline) / (target - baseline)
    if direction < 0:
        return target / actual if actual > 0 else 1.0
    return actual / target if target else None


def judge(
    indicator: Indicator, figure: Figure, whole: float | None, rules: StatusRules, is_over: bool = True
) -> Status:
    """The status of a figure; `whole` is the denominator, which is the target where the indicator says so.

    is_over: whether the time the figure is of is over; until then what was planned for it has not failed, and only
    what is reached already is judged.
    """
    if figure.absence is not None or figure.reported == 0:
        return Status(rules.no_data.status_id)
    target = whole if indicator.target == "denominator" else indicator.target
    if target is None:
        return Status(rules.no_target.status_id)
    status = _judge(indicator, figure, target, rules)
    is_awaited = not is_over and indicator.target == "denominator" and status.status_id != rules.classes[0].status_id
    return Status(rules.running.status_id) if is_awaited else status


def _judge(indicator: Indicator, figure: Figure, target: float, rules: StatusRules) -> Status:
    coverage = 1.0 if figure.coverage is None else figure.coverage
    if coverage < rules.judged_from_coverage:
        return Status(rules.insufficient.status_id)
    reached = [_achieve(indicator, number, target) for number in (figure.value, figure.low, figure.high)]
    value, low, high = reached
    if value is None and (low is None or high is None):
        return Status(rules.insufficient.status_id)
    is_bounded = low is not None and high is not None
    worst = classify(min(low, high), rules) if is_bounded else None
    best = classify(max(low, high), rules) if is_bounded else None
    status_id = classify(value, rules) if value is not None else worst if worst == best else f"{worst}/{best}"
    return Status(status_id, value, worst, best, coverage < rules.firm_from_coverage)


def _achieve(indicator: Indicator, number: float | None, target: float) -> float | None:
    return None if number is None else achieve(number, target, indicator.baseline, indicator.direction)


def classify(achievement: float, rules: StatusRules) -> str:
    """The class an achievement falls in; a threshold belongs to the class above it."""
    for status in rules.classes:
        if achievement >= status.at_least:
            return status.status_id
    return rules.above_zero.status_id if achievement > 0 else rules.zero_or_less.status_id


def roll_up(judged: Iterable[tuple[Indicator, Status]], rules: StatusRules) -> GoalStatus:
    """Count a goal's statuses per class, best first, and name the worst judged essential indicator.

    A status between two bounds counts as the worse one.
    """
    judgements = [status.status_id for status in (*rules.classes, rules.above_zero, rules.zero_or_less)]
    others = (rules.insufficient, rules.running, rules.no_target, rules.not_shown, rules.no_data)
    order = [*judgements, *(status.status_id for status in others)]
    pairs = [(indicator, status.status_id.partition("/")[0]) for indicator, status in judged]
    counts = Counter(status_id for _, status_id in pairs)
    essential = [
        (judgements.index(status_id), indicator.indicator_id)
        for indicator, status_id in pairs
        if indicator.is_essential and status_id in judgements
    ]
    ranked = tuple((status_id, counts[status_id]) for status_id in order if counts[status_id])
    return GoalStatus(ranked, max(essential)[1] if essential else None)
