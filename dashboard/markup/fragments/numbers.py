"""Figures with their passports, and the list of those that are missing."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from dashboard.answers import Answer
from dashboard.definitions import Indicator
from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.downloads import download_links
from dashboard.markup.passport import counted_in
from dashboard.markup.reader import Reader
from dashboard.markup.tables import table_view
from dashboard.markup.views import view_answer

SHEETS = {"mentors": ("organisations", "role=mentor")}
"""Record tables that have no sheet of their own: the one they are filled in on, and the column that tells them."""
UNTOLD = (Absence.NOT_REPORTED, Absence.NOT_PUBLISHED)
"""What nobody has told. What is hidden is known, and what does not apply is nothing to know."""


def key_figures(reader: Reader, _: str) -> str:
    """The figures marked as key figures, in their order; those that nobody has reported in one line after them."""
    chosen = [i for i in reader.desk.catalog.indicators.values() if i.key_figure is not None]
    ordered = sorted(chosen, key=lambda indicator: indicator.key_figure)
    answers = [reader.answer(indicator.indicator_id) for indicator in ordered]
    lacking = [answer for answer in answers if answer.figure.absence is Absence.NOT_REPORTED]
    figures = [view_answer(reader, answer) for answer in answers if answer not in lacking]
    items = [_missing(reader, answer) for answer in lacking]
    return render("keyfigures.html", figures=figures, lacking=items, say=reader.speaker)


def figures_of(reader: Reader, asked: str) -> str:
    """The figures with these ids, "id,id,...", in this order, with the legend of the dots."""
    views = [view_answer(reader, reader.answer(indicator_id)) for indicator_id in asked.split(",")]
    return render("figures.html", figures=views, say=reader.speaker)


def missing(reader: Reader, table: str, needs: str = "") -> str:
    """What to say where a programme has nothing of a record table: what is missing, and how to register it.

    needs: the column that is empty, or "column=value" where rows with that value are lacking; else there is no row.
    """
    speaker = reader.speaker
    sheet, asked = SHEETS.get(table, (table, needs))
    column, _, value = asked.partition("=")
    said = {"table": speaker.text(f"dictionary.{sheet}.title"), "why": reader.nothing.lower()}
    if column:
        in_words = f"workbook.columns.{column}"
        said["column"] = speaker.text(in_words if speaker.has(in_words) else f"workbook.{column}")
    if value:
        said["value"] = speaker.code(column, value)
    key = "missing_value" if value else "missing_column" if column else "missing"
    return render("message.html", text=speaker.text(reader.key(f"forms.{key}"), **said))


def no_rows(reader: Reader, table_id: str) -> str:
    """The same for a table query without rows; where the audience may not see them, why."""
    if reader.refusal(table_id):
        return render("message.html", text=reader.refusal(table_id))
    table = reader.desk.catalog.tables[table_id]
    if not reader.holds_for_whole_round(table_id) and reader.of_whole_round().rows(table_id):
        return render("message.html", text=reader.speaker.text("messages.no_rows_in_year", period=reader.place.period))
    if table_id == "network" and reader.rows("organisation_ties"):
        return render("message.html", text=reader.speaker.text("network.only_among"))
    # Tables come in the order of the schema, those referred to first: the last is the one whose rows are missing.
    *_, last = reader.desk.store.tables_behind(table.query)
    return missing(reader, table.records or last, table.needs)


def criteria(reader: Reader, asked: str) -> str:
    """Every criterion of a goal with its figures, "goal/opened": the figure named last has its passport open."""
    goal_id, opened = asked.split("/")
    found = reader.desk.catalog
    views = [
        {
            "label": reader.speaker.words(criterion.label),
            "figures": [
                view_answer(reader, reader.answer(i.indicator_id), i.indicator_id == opened)
                for i in found.indicators_of(goal_id, criterion_id)
            ],
        }
        for criterion_id, criterion in found.goals[goal_id].criteria.items()
    ]
    return render("criteria.html", criteria=views, say=reader.speaker)


def unknown(reader: Reader, _: str) -> str:
    """The figures nobody has told, with the reason, each linking to its place; then how many are known but hidden.

    Where they could be registered they are folded away under the sheet to fill in: all at once they are a wall.
    """
    answers = [reader.answer(indicator_id) for indicator_id in reader.desk.catalog.indicators]
    untold = [answer for answer in answers if answer.figure.absence in UNTOLD]
    hidden = sum(answer.figure.absence is Absence.HIDDEN for answer in answers)
    if reader.desk.absence_in(reader.place.programme) is Absence.NOT_PUBLISHED:
        listed = render("list.html", items=[_missing(reader, answer) for answer in untold], is_short=True)
    else:
        listed = render("lacking_in.html", groups=_by_sheet(reader, untold))
    if not hidden:
        return listed
    return listed + render("message.html", text=reader.speaker.text("forms.known_but_hidden", count=hidden))


def _by_sheet(reader: Reader, answers: Sequence[Answer]) -> list[dict[str, Any]]:
    """The figures under the sheet that has no rows for them; last those of sheets that have rows, but not these."""
    text = reader.speaker.text
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(_empty_sheet(reader, answer.indicator), []).append(answer)
    return [
        {
            "title": text(
                f"forms.lacking_{'sheet' if sheet else 'cells'}", count=len(groups[sheet]),
                sheet=text(f"dictionary.{sheet}.title") if sheet else "",
            ),
            "figures": [_missing(reader, answer) for answer in groups[sheet]],
        }
        for sheet in sorted(groups, key=lambda name: (not name, -len(groups[name])))
    ]  # fmt: skip


def _empty_sheet(reader: Reader, indicator: Indicator) -> str:
    """The sheet that the figure needs and that has no rows at all; empty where each of them has some."""
    needed = ("statements",) if indicator.is_only_stated else counted_in(reader, indicator)
    count = partial(reader.desk.store.count_of, programme_id=reader.place.programme)
    return next((name for name in reversed(needed) if not count(name)), "")


def _missing(reader: Reader, answer: Answer) -> dict[str, str]:
    speaker, indicator = reader.speaker, answer.indicator
    return {
        "term": speaker.words(indicator.label),
        "text": speaker.figure(answer).lower(),
        "link": reader.place.link("goals", goal=indicator.goal, indicator=indicator.indicator_id),
    }


def table(reader: Reader, table_id: str) -> str:
    """A whole table query; where the audience may see nothing of it, why."""
    if reader.table(table_id).absence is not None:
        return render("message.html", text=reader.refusal(table_id))
    return _table(reader, table_id, "")


def twin(reader: Reader, table_id: str) -> str:
    """The numbers of a chart as a table that can be unfolded."""
    return _table(reader, table_id, reader.speaker.text("words.as_table"))


def _table(reader: Reader, table_id: str, summary: str) -> str:
    """summary: what unfolds it, or empty where it stands open."""
    is_wider = not reader.is_whole_round and reader.holds_for_whole_round(table_id)
    return render(
        "table.html",
        remark=reader.speaker.text("messages.whole_round_rows") if is_wider else "",
        table=table_view(reader, table_id),
        summary=summary,
        downloads=download_links(reader, table_id),
    )
