"""What the definition files hold, as frozen dataclasses. The catalog fills them and refuses anything else."""

from dashboard.definitions.goals import Criterion, Goal, Quantifier, Source, StatusClass, StatusRules
from dashboard.definitions.models import (
    SWITCHES,
    Argument,
    Cost,
    DeliveryModel,
    Effect,
    Judgement,
    Observed,
    Parameter,
    Scenario,
    SchemeFigure,
    YieldPower,
)
from dashboard.definitions.queries import Column, Indicator, Table
from dashboard.definitions.rules import AccessCriterion, AttentionRule, Disclosure
from dashboard.definitions.screen import Geography, Language
from dashboard.definitions.words import STRICT, Words

__all__ = [
    "AccessCriterion", "Argument", "AttentionRule", "Column", "Cost", "Criterion", "DeliveryModel", "Disclosure",
    "Effect", "Geography", "Goal", "Indicator", "Judgement", "Language", "Observed", "Parameter",
    "Quantifier", "STRICT", "SWITCHES", "Scenario", "SchemeFigure", "Source", "StatusClass", "StatusRules",
    "Table", "Words", "YieldPower",
]  # fmt: skip
