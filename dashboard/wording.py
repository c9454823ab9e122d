"""Figures, statuses and dates as words in one language. The only place where a number becomes a text."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import getitem
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from dashboard.answers import WHOLE_ROUND, Answer
from dashboard.catalog import Catalog
from dashboard.definitions import Words
from dashboard.figure_words import FigureWords
from dashboard.figures import Absence

LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
NARROW = "\u00a0"
MINUS = "\u2212"
PERCENT = {"share": "#,##0.#", "share_of_draws": "#,##0"}
"""Units that are said per cent, each with how exact it is: a share of draws would be another with the next seed."""
KRONER = ("nok", "nok_in_all", "nok_per_organisation_year", "nok_per_mentor")
FINE = ("factor",)  # units in which the second decimal matters
UNDATED = "undated"
MONTH = re.compile(r"\d{4}-\d{2}")
BRACE = re.compile(r"{(\w+)}")


class Speaker(FigureWords):
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

        Where one of them is absent the text under "<key>_absent" is said instead: a sentence cannot hold a gap. Where
        what was planned is not known, it is the text under "<key>_unplanned", if there is one.
        """
        answers = {name: answer_for(name) for name in BRACE.findall(self.text(key))}
        if any(answer.figure.absence is not None for answer in answers.values()):
            return self.text(f"{key}_absent")
        if any(map(lacks_plan, answers.values())) and self.has(f"{key}_unplanned"):
            key = f"{key}_unplanned"
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

    def section(self, section: str | Absence | None) -> str:
        """Where in a source something stands, in the source's own words; a number alone is called a chapter."""
        if isinstance(section, Absence):
            return self.absence(section.value)
        is_chapter = bool(section) and section[0].isdigit()
        return self.text("forms.chapter", section=section) if is_chapter else section or ""

    def number(self, value: float, unit: str = "") -> str:
        """A bare number in the form of its unit: kroner with space between thousands, shares as per cent."""
        part = ".00" if unit in KRONER else ".#"
        pattern = "#,##0.00" if unit in FINE else "#,##0" if float(value).is_integer() else f"#,##0{part}"
        times = 100 if unit in PERCENT else 1
        shown = format_decimal(value * times, PERCENT.get(unit, pattern), locale=self.locale).replace("-", MINUS)
        if unit in PERCENT:
            return self.text("forms.percent", number=shown)
        return self.text("units.nok.form", number=shown) if unit in KRONER else shown

    def exact(self, value: str) -> str:
        """A number of a record, in canonical text, as it is typed: to the øre, thousands not parted."""
        return format_decimal(Decimal(value), "0.##", locale=self.locale)

    def in_full(self, value: str, is_amount: bool = False) -> str:
        """A number of a record, in canonical text, with nothing rounded away; an amount to the øre where it has any."""
        number = Decimal(value)
        pattern = "#,##0.00" if is_amount and number % 1 else "#,##0.######"
        return format_decimal(number, pattern, locale=self.locale).replace("-", MINUS)

    def programme(self, row: Mapping[str, Any]) -> str:
        """The name of a programme."""
        return self.record("programmes", row, "programme_id", "name")

    def unit(self, unit: str) -> str:
        """The unit in words."""
        return self.text(f"units.{unit}.label")

    def after(self, unit: str, number: float | None = None) -> str:
        """What stands after a number of this unit: kroner are in the number's own form already, one is singular."""
        words = self.texts["units"][unit]
        return words["one"] if number == 1 and "one" in words else words.get("after", words["label"])

    def absence(self, code: str) -> str:
        """The kind of absence in words."""
        return self.text(f"absences.{code}.label")

    def quantifier(self, code: str) -> str:
        """The quantifying word a source uses."""
        return self.words(self.catalog.quantifiers[code].label)

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


def lacks_plan(answer: Answer) -> bool:
    """Whether an answer counts what was done of a plan, and there is no plan."""
    return answer.indicator.target == "denominator" and answer.denominator is None
