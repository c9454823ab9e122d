"""Who is looking, at what, from where: the one thing every fragment is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from dashboard.achievement import GoalStatus, Status, roll_up
from dashboard.answers import WHOLE_ROUND, Answer, Desk
from dashboard.definitions import Goal
from dashboard.disclosure import (
    INTERNAL, Codes, Plan, Shown, free_texts, hide_answer, is_public_row, make_plan, show_table, watch_for,
)  # fmt: skip
from dashboard.figures import Absence, Basis
from dashboard.models.study import Study, open_study
from dashboard.wording import Speaker

Row = Mapping[str, object]


@dataclass(frozen=True)
class Place:
    """What the address says: strings only, so that it can be a key of a cache and a link."""

    edition: str
    programme: str
    period: str
    audience: str
    language: str

    def link(self, page: str = "", **more: str) -> str:
        """A link to a page of the same programme, period, audience and language."""
        kept = {name: getattr(self, name) for name in ("programme", "period", "audience", "language")}
        return f"/{page}?{urlencode({**kept, **more})}"


@dataclass(frozen=True)
class Reader:
    """A place, with the desk that answers and the speaker of its language.

    plan_of: gives what is hidden of a programme, by its id, where that is kept for all who ask.
    study_of: gives the comparison of delivery models under some settings, where that is kept for all who ask.
    """

    desk: Desk
    place: Place
    plan_of: Callable[[str], Plan] | None = None
    study_of: Callable[[str], Study] | None = None

    @cached_property
    def speaker(self) -> Speaker:
        """Speaks the language of the place."""
        return Speaker(self.desk.catalog, self.place.language)

    def elsewhere(self, programme_id: str) -> "Reader":
        """The same visitor looking at another programme."""
        return replace(self, place=replace(self.place, programme=programme_id))

    def study(self, settings: str) -> Study:
        """The comparison of delivery models under settings in short form."""
        return self.study_of(settings) if self.study_of else open_study(self.desk.catalog, settings)

    @property
    def programme(self) -> Row:
        """The row of the programme as the audience may see it."""
        row = self.desk.programmes[self.place.programme]
        if self.place.audience == INTERNAL:
            return row
        return self._codes.programme(row, free_texts(self.desk.catalog, "programmes"))

    def seen(self, text: str) -> str | None:
        """What somebody wrote beside the records, as the audience may see it; None where it gives a name away."""
        shown = text if self.place.audience == INTERNAL else self._codes.text(text)
        return None if isinstance(shown, Absence) else str(shown)

    def may_take(self, record: Row) -> bool:
        """Whether the audience may take a record as it is: it is printed already, and so is who takes part."""
        if self.place.audience == INTERNAL:
            return True
        return is_public_row(self.desk.catalog, record) and self._codes.are_printed()

    @property
    def names_somebody(self) -> bool:
        """Whether the name or the id of the programme, which stands in links and names of files, gives a name away."""
        row = self.desk.programmes[self.place.programme]
        texts = [str(row[name]) for name in ("programme_id", "name")]
        return self.place.audience != INTERNAL and any(self._codes.title(text) != text for text in texts)

    def answer(self, indicator_id: str) -> Answer:
        """The answer of the programme: of the period where there is one of its own, as the audience may see it."""
        return self._for_audience(self.desk.for_programme(indicator_id, self.place.programme, self.place.period))

    def _for_audience(self, answer: Answer) -> Answer:
        if self.place.audience == INTERNAL:
            return answer
        seen = hide_answer(answer, self._plan, self._codes, self.desk.catalog)
        is_hidden = seen.figure.absence is Absence.HIDDEN
        # What is hidden is known to somebody, so its status is another one than that of what nobody knows.
        return replace(seen, status=Status(self.desk.catalog.statuses.not_shown.status_id)) if is_hidden else seen

    def goal_status(self, goal: Goal) -> GoalStatus:
        """The statuses of a goal's indicators for the whole round, as the audience may see them."""
        of_goal = self.desk.catalog.indicators_of(goal.goal_id)
        answers = (self.desk.for_programme(i.indicator_id, self.place.programme) for i in of_goal)
        seen = [self._for_audience(answer) for answer in answers]
        return roll_up(((answer.indicator, answer.status) for answer in seen), self.desk.catalog.statuses)

    def table(self, table_id: str) -> Shown:
        """The rows of a table query for the programme as the audience may see them, and why some are left out."""
        rows = self.desk.rows(table_id, self.place.programme)
        if self.place.audience == INTERNAL:
            return Shown(self._of_period(rows, table_id))
        shown = show_table(rows, table_id, self._plan, self._codes, self.desk.catalog)
        return replace(shown, rows=self._of_period(shown.rows, table_id))

    def _of_period(self, rows: list[Row], table_id: str) -> list[Row]:
        if self.holds_for_whole_round(table_id):
            return rows
        column = self.desk.catalog.tables[table_id].period
        return [row for row in rows if str(row[column]).startswith(self.place.period)]

    def of_whole_round(self) -> "Reader":
        """The same visitor looking at all years."""
        return replace(self, place=replace(self.place, period=WHOLE_ROUND))

    def holds_for_whole_round(self, table_id: str) -> bool:
        """Whether the rows of a table query are those of the whole round, though one year may have been chosen."""
        return self.is_whole_round or not self.desk.catalog.tables[table_id].period

    def rows(self, table_id: str) -> list[Row]:
        """The same rows alone. A cell that is hidden is Absence.HIDDEN."""
        return self.table(table_id).rows

    def refusal(self, table_id: str) -> str:
        """The sentence that says why rows of a table query are left out; empty where all are there."""
        reason = self.table(table_id).reason
        return self.speaker.text(f"refusals.{reason}") if reason else ""

    @cached_property
    def _plan(self) -> Plan:
        programme = self.place.programme
        return self.plan_of(programme) if self.plan_of else make_plan(self.desk, programme)

    @cached_property
    def _codes(self) -> Codes:
        roster = self.desk.rows("organisations", self.place.programme)
        return Codes.of(self.desk.catalog, roster, self._code, watch_for(self.desk, self.place.programme))

    def _code(self, number: int) -> str:
        return self.speaker.text("forms.coded_organisation", number=number)

    def named_rows(self, table_id: str) -> list[Row]:
        """The same rows for a chart: beside each organisation_id, under the name without _id, what it is called."""
        return [{**row, "organisation": None, **self._called(row)} for row in self.rows(table_id)]

    def _called(self, row: Row) -> dict[str, str | None]:
        ids = (name for name in row if name.endswith("organisation_id"))
        return {name.removesuffix("_id"): self.names.get(str(row[name])) for name in ids}

    @cached_property
    def names(self) -> dict[str, str]:
        """What each organisation of the programme is called before this audience, by its id."""
        return self._named("organisations", "organisation_id")

    @cached_property
    def mentors(self) -> dict[str, str]:
        """What each mentor organisation of the programme is called, by its id."""
        return self._named("mentors", "mentor_id")

    def _named(self, table_id: str, key: str) -> dict[str, str]:
        return {str(row[key]): self.speaker.record(table_id, row, key, "name") for row in self.rows(table_id)}

    @property
    def nothing(self) -> str:
        """What an empty cell of a record means in this programme: not published, or not reported."""
        return self.speaker.absence(self.desk.absence_in(self.place.programme).value)

    def key(self, key: str) -> str:
        """A text's key, or "<key>_published" where there is one and the programme is known from a publication only."""
        is_published = self.desk.absence_in(self.place.programme) is Absence.NOT_PUBLISHED
        companion = f"{key}_published"
        return companion if is_published and self.speaker.has(companion) else key

    def fill(self, key: str) -> str:
        """A text with its figures filled in; empty where there is none of that key."""
        found = self.key(key)
        return self.speaker.fill(found, self.answer) if self.speaker.has(found) else ""

    def source(self, source_id: object) -> str:
        """A source as it is named on a page."""
        return self.speaker.words(self.desk.catalog.sources[str(source_id)].label)

    def basis(self, rank: object) -> str:
        """A basis rank in words."""
        return self.speaker.text(f"bases.{Basis(int(str(rank))).name.lower()}.label")

    @property
    def is_whole_round(self) -> bool:
        """Whether the whole round is looked at, rather than one year of it."""
        return self.place.period == WHOLE_ROUND
