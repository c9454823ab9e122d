"""Figures and statuses as words: what a speaker says of an answer, in its own language."""

from dataclasses import replace

from dashboard.achievement import Status
from dashboard.answers import Answer
from dashboard.catalog import Catalog
from dashboard.figures import Absence, Figure

RANGE = "\u2013"
# Fewer than this and a percentage would look more exact than the count it comes from.
PERCENT_FROM = 10


class FigureWords:
    """What a speaker says of figures; the words, the numbers and the units are those of the speaker itself."""

    catalog: Catalog

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
            # At least none says nothing; that none is known says what is meant.
            if not figure.low:
                return self.text("forms.none_known")
            return self.text("forms.at_least", number=self.number(low, figure.unit))
        if figure.high is None or figure.high == low:
            return self.number(low, figure.unit)
        return f"{self.number(low)}{RANGE}{self.number(figure.high, figure.unit)}"

    def percent(self, answer: Answer) -> str:
        """The share beside a count, where the whole is large enough to bear one; else empty."""
        is_share = answer.indicator.measure == "count" and answer.figure.is_exact and answer.denominator
        if not is_share or answer.denominator < PERCENT_FROM:
            return ""
        return self.number(answer.figure.value / answer.denominator, "share")

    def unit_of(self, answer: Answer) -> str:
        """What stands after the figure of an answer: its unit, in the singular where it is one of what is counted."""
        is_part = answer.indicator.measure == "count" and answer.denominator is not None
        figure = answer.figure
        return self.after(figure.unit, answer.denominator if is_part else figure.value if figure.is_exact else None)

    def line(self, answer: Answer) -> str:
        """An answer as one line of a terminal: label, figure with unit, basis, coverage, period."""
        figure, unit = answer.figure, "" if answer.figure.absence else f" {self.unit_of(answer)}"
        told = (self.basis(figure), self.coverage(figure), self.period(answer.period), answer.programme_id)
        return f"{self.words(answer.indicator.label)}: {self.figure(answer)}{unit} ({', '.join(t for t in told if t)})"

    def basis(self, figure: Figure) -> str:
        """How firm a figure is, in one word."""
        return self.text(f"bases.{figure.basis.name.lower()}.label")

    def coverage(self, figure: Figure) -> str:
        """How many of those expected were heard from; empty where nobody counted. Meetings do not report: people do.

        Of what is not published it is not known who has reported, so it is not said that nobody has.
        """
        if figure.reported is None or figure.expected is None or figure.absence is Absence.NOT_PUBLISHED:
            return ""
        of_unit = f"forms.coverage_{figure.unit}"
        key = of_unit if self.has(of_unit) else "forms.coverage"
        return self.text(key, reported=figure.reported, expected=figure.expected)

    def status(self, status: Status) -> str:
        """A status in words; both classes where only bounds are known, and a mark where it is provisional."""
        classes = self.catalog.status_classes
        shown = self.text("forms.between").join(self.words(classes[s].label) for s in status.status_id.split("/"))
        if status.is_provisional:
            shown += f" ({self.words(self.catalog.statuses.provisional.label)})"
        return shown
