"""Figures, statuses and dates as words in one language. The only place where a number becomes a text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import reduce
from operator import getitem
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from dashboard.achievement import Status
from dashboard.answers import WHOLE_ROUND, Answer
from dashboard.catalog import Catalog
from dashboard.definitions import Words
from dashboard.figures import Absence, Figure

LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
NARROW = "\u00a0"
RANGE, MINUS = "\u2013", "\u2212"
# Fewer than this and a percentage would look more exact than the count it comes from.
PERCENT_FROM = 10
PERCENT = {"share": "#,##0.#", "share_of_draws": "#,##0"}
"""Units that are said per cent, each with how exact it is: a share of draws would be another with the next seed."""
KRONER = ("nok", "nok_per_organisation_year", "nok_per_mentor")
FINE = ("factor",)
"""Units in which the second decimal matters."""
UNDATED = "undated"
MONTH = re.compile(r"\d{4}-\d{2}")
BRACE = re.compile(r"{(\w+)}")


class Speaker:
    """Speaks one language. Every text on every page comes through here."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        self.catalog = catalog
        self.language = language
        self.locale = LOCALES.get(language, language)
        self.texts = catalog.languages[language].texts

    def text(self, key: str, **values: object) -> str:
        """The text under a dotted key, its braces filled. Raises KeyError for a key that is not there."""
        found: Any = reduce(getitem, key.split("."), self.texts)
        return found.format(**values) if values else found

    def has(self, key: str) -> bool:
        """Whether there is a text under a dotted key."""
        section, _, name = key.rpartition(".")
        return name in reduce(lambda found, part: found.get(part, {}), section.split("."), self.texts)

    def fill(self, key: str, answer_for: Callable[[str], Answer]) -> str:
        """A text whose braces name indicators, filled with their figures.

        Where one of them is absent the text under "<key>_absent" is said instead: a sentence cannot hold a gap.
        """
        answers = {name: answer_for(name) for name in BRACE.findall(self.text(key))}
        if any(answer.figure.absence is not None for answer in answers.values()):
            return self.text(f"{key}_absent")
        return BRACE.sub(lambda found: self.figure(answers[found[1]]), self.text(key))

    def words(self, words: Words | None) -> str:
        """The words of a definition in this language; empty where there are none."""
        return "" if words is None else words[self.language]

    def code(self, enumeration: str, value: object) -> str:
        """The words for a code of the schema, such as partner_type municipality. Raises KeyError for an unknown one."""
        if isinstance(value, Absence):
            return self.absence(value.value)
        return self.texts["codes"][enumeration][str(value)]

    def record(self, table: str, row: Mapping[str, Any], key: str, column: str) -> str:
        """A free text of a record; its translation where the dataset has one, else as it was written."""
        if isinstance(row[column], Absence):
            return self.absence(row[column].value)
        if not row[column]:
            return ""
        rows = self.catalog.translations.get(self.language, {}).get(table, {})
        # Programmes share goals and indicators, so a row named by one of them may go by its programme too.
        translated = rows.get(f"{row.get('programme_id')}/{row[key]}") or rows.get(str(row[key]), {})
        return translated.get(column) or str(row[column])

    def section(self, section: str | None) -> str:
        """Where in a source something stands, in the source's own words; a number alone is called a chapter."""
        is_chapter = bool(section) and section[0].isdigit()
        return self.text("forms.chapter", section=section) if is_chapter else section or ""

    def number(self, value: float, unit: str = "") -> str:
        """A bare number in the form of its unit: kroner with space between thousands, shares as per cent."""
        pattern = "#,##0.00" if unit in FINE else "#,##0" if float(value).is_integer() else "#,##0.#"
        times = 100 if unit in PERCENT else 1
        shown = format_decimal(value * times, PERCENT.get(unit, pattern), locale=self.locale).replace("-", MINUS)
        if unit in PERCENT:
            return f"{shown}{NARROW}%"
        return self.text("units.nok.form", number=shown) if unit in KRONER else shown

    def figure(self, answer: Answer) -> str:
        """The figure as it stands on a page: "11 av 17", "7–8 av 9", "minst 11", "110 000 kr", "Ikke publisert"."""
        figure = answer.figure
        if figure.absence is not None:
            return self.absence(figure.absence.value)
        if answer.indicator.measure != "count" or answer.denominator is None:
            return self.span(figure)
        # Bounds that reach all the way up say no more than the least there is.
        is_open_upwards = figure.high == answer.denominator and figure.low not in (None, figure.high)
        high = figure.low if figure.low == answer.denominator else None if is_open_upwards else figure.high
        part = self.span(replace(figure, high=high))
        return self.text("forms.of", part=part, whole=self.number(answer.denominator))

    def span(self, figure: Figure) -> str:
        """A value, or the interval that holds it."""
        if figure.absence is not None:
            return self.absence(figure.absence.value)
        low = figure.value if figure.low is None else figure.low
        if figure.low is not None and figure.high is None:
            return self.text("forms.at_least", number=self.number(low, figure.unit))
        if figure.high is None or figure.high == low:
            return self.number(low, figure.unit)
        return f"{self.number(low)}{RANGE}{self.number(figure.high, figure.unit)}"

    def line(self, answer: Answer) -> str:
        """An answer as one line of a terminal: label, figure with unit, basis, coverage, period."""
        figure, unit = answer.figure, "" if answer.figure.absence else f" {self.after(answer.figure.unit)}"
        told = (self.basis(figure), self.coverage(figure), self.period(answer.period), answer.programme_id)
        return f"{self.words(answer.indicator.label)}: {self.figure(answer)}{unit} ({', '.join(t for t in told if t)})"

    def basis(self, figure: Figure) -> str:
        """How firm a figure is, in one word."""
        return self.text(f"bases.{figure.basis.name.lower()}.label")

    def percent(self, answer: Answer) -> str:
        """The share beside a count, where the whole is large enough to bear one; else empty."""
        is_share = answer.indicator.measure == "count" and answer.figure.is_exact and answer.denominator
        if not is_share or answer.denominator < PERCENT_FROM:
            return ""
        return self.number(answer.figure.value / answer.denominator, "share")

    def programme(self, row: Mapping[str, Any]) -> str:
        """The name of a programme."""
        return self.record("programmes", row, "programme_id", "name")

    def unit(self, unit: str) -> str:
        """The unit in words."""
        return self.text(f"units.{unit}.label")

    def after(self, unit: str) -> str:
        """What stands after a number of this unit: kroner are in the number's own form already."""
        words = self.texts["units"][unit]
        return words.get("after", words["label"])

    def absence(self, code: str) -> str:
        """The kind of absence in words."""
        return self.text(f"absences.{code}.label")

    def coverage(self, figure: Figure) -> str:
        """How many of those expected were heard from; empty where nobody counted."""
        if figure.reported is None or figure.expected is None:
            return ""
        return self.text("forms.coverage", reported=figure.reported, expected=figure.expected)

    def quantifier(self, code: str) -> str:
        """The quantifying word a source uses."""
        return self.words(self.catalog.quantifiers[code].label)

    def status(self, status: Status) -> str:
        """A status in words; both classes where only bounds are known, and a mark where it is provisional."""
        classes = self.catalog.status_classes
        shown = self.text("forms.between").join(self.words(classes[s].label) for s in status.status_id.split("/"))
        if status.is_provisional:
            shown += f" ({self.words(self.catalog.statuses.provisional.label)})"
        return shown

    def period(self, period: str) -> str:
        """A period in words: a year as it is, a month and the whole round by name."""
        if period in (WHOLE_ROUND, UNDATED):
            return self.text("words.whole_round" if period == WHOLE_ROUND else "words.undated")
        if MONTH.fullmatch(period):
            return self.day(date.fromisoformat(f"{period}-01"), "month")
        return period

    def day(self, day: date | None, precision: str = "day") -> str:
        """A date as precise as it is known."""
        if day is None:
            return self.text("words.undated")
        whole = "d MMMM y" if self.language == "en" else "d. MMMM y"
        return format_date(day, {"day": whole, "month": "MMMM y", "year": "y"}[precision], locale=self.locale)

    def cell(self, value: Any, unit: str = "text") -> str:
        """A cell of a table of records that is not empty."""
        if isinstance(value, Absence):
            return self.absence(value.value)
        if isinstance(value, bool):
            return self.text("words.yes" if value else "words.no")
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, int | float) or hasattr(value, "as_tuple"):
            return str(value) if unit == "year" else self.number(float(value), unit)
        return str(value)
