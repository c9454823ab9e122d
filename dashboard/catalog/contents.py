"""What the catalog holds once it is read, and the few questions asked of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.definitions import (
    AccessCriterion,
    AttentionRule,
    DeliveryModel,
    Disclosure,
    Effect,
    Geography,
    Goal,
    Indicator,
    Language,
    Parameter,
    Quantifier,
    Scenario,
    SchemeFigure,
    Source,
    StatusClass,
    StatusRules,
    Table,
)


@dataclass(frozen=True)
class Catalog:
    """Every definition, by id."""

    sources: Mapping[str, Source]
    quantifiers: Mapping[str, Quantifier]
    goals: Mapping[str, Goal]
    indicators: Mapping[str, Indicator]
    tables: Mapping[str, Table]
    attention: Mapping[str, AttentionRule]
    accessibility: Mapping[str, AccessCriterion]
    parameters: Mapping[str, Parameter]
    effects: Mapping[str, Effect]
    models: Mapping[str, DeliveryModel]
    scenarios: Mapping[str, Scenario]
    scheme_figures: Mapping[str, SchemeFigure]
    statuses: StatusRules
    disclosure: Disclosure
    geography: Geography
    languages: Mapping[str, Language]
    translations: Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]
    """Words of the records in other languages: language -> table -> id -> column -> words."""

    def indicators_of(self, goal_id: str, criterion_id: str | None = None) -> Iterator[Indicator]:
        """The indicators of a goal, or of one of its criteria, the essential ones first, then by id."""
        chosen = (
            indicator
            for indicator in self.indicators.values()
            if indicator.goal == goal_id and criterion_id in (None, indicator.criterion)
        )
        return iter(sorted(chosen, key=lambda indicator: (not indicator.is_essential, indicator.indicator_id)))

    def definition_rows(self) -> dict[str, list[dict[str, object]]]:
        """The rows of the schema's definition tables, so that records can be checked against them."""
        return {
            "sources": [{"source_id": s.source_id, "kind": s.kind} for s in self.sources.values()],
            "quantifiers": [
                {"quantifier": q.quantifier, "low": q.low, "high": q.high} for q in self.quantifiers.values()
            ],
            "goals": [{"goal_id": goal_id} for goal_id in self.goals],
            "indicators": [{"indicator_id": indicator_id} for indicator_id in self.indicators],
        }

    @cached_property
    def status_classes(self) -> dict[str, StatusClass]:
        """Every status class by its id, in the order from best to worst, then those without a judgement."""
        rules = self.statuses
        judged = (*rules.classes, rules.above_zero, rules.zero_or_less)
        ordered = (*judged, rules.insufficient, rules.running, rules.no_target, rules.not_shown, rules.no_data)
        return {status.status_id: status for status in ordered}
