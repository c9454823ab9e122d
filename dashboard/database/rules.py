"""A check of the schema as a person is told of it when a row breaks it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NAME = r'"?(\w+)"?'
_KNOWN_FORMS = (
    ("choice_unknown", rf"\({_NAME} IN \((?P<choices>.+)\)\)"),
    ("number_too_small", rf"\({_NAME} >= (?P<least>-?[0-9.]+)\)"),
    ("number_outside", rf"\({_NAME} BETWEEN (?P<least>\S+) AND (?P<most>\S+)\)"),
    ("digits_wrong", rf"regexp_full_match\({_NAME}, '\[0-9\]\{{(?P<digits>[0-9]+)\}}'\)"),
    ("order_wrong", r'\("?(?P<later>[a-z]\w*)"? >= "?(?P<earlier>[a-z]\w*)"?\)'),
    ("both_or_none", r'\(\("?(?P<one>\w+)"? IS NULL\) = \("?(?P<other>\w+)"? IS NULL\)\)'),
    ("exactly_one", r'\(\("?(?P<one>\w+)"? IS NULL\) != \("?(?P<other>\w+)"? IS NULL\)\)'),
    (
        "needed_when",
        r"""\(\("?(?P<when>\w+)"? != '(?P<state>\w+)'\) OR \("?(?P<needed>\w+)"? IS NOT NULL\)\)""",
    ),
)


@dataclass(frozen=True)
class Rule:
    """A check constraint: what DuckDB evaluates, and the fault code and values that tell of a breach."""

    columns: tuple[str, ...]
    expression: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def choices(self) -> tuple[str, ...]:
        """The values an enumeration allows; empty where the rule is of another kind."""
        listed = re.findall(r"'((?:[^']|'')*)'", self.values.get("choices", ""))
        return tuple(choice.replace("''", "'") for choice in listed)


def read_rule(columns: tuple[str, ...], expression: str) -> Rule:
    """The rule in a check constraint; one of no known form is told by its expression."""
    for code, form in _KNOWN_FORMS:
        match = re.fullmatch(form, expression)
        if match:
            return Rule(columns, expression, code, match.groupdict())
    return Rule(columns, expression, "rule_broken", {"rule": expression.removeprefix("(").removesuffix(")")})
