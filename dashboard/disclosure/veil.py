"""Answers and rows as the open audience may see them, by the plan of their programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.achievement import Status
from dashboard.answers import Answer, Statement
from dashboard.catalog import Catalog
from dashboard.disclosure.audiences import is_public_row
from dashboard.disclosure.codes import Codes
from dashboard.disclosure.known import ROSTER
from dashboard.disclosure.layout import lay_out
from dashboard.disclosure.numbers import answer_cell, is_whole_telling
from dashboard.disclosure.plan import BY_ORGANISATION, Plan
from dashboard.figures import Absence, absent

Row = Mapping[str, object]
NOTES, PROGRAMMES = "notes", "programmes"
"""The table queries of notes, whose rows answers carry too, and of programmes, whose names are titles."""
FREE_TEXT, YES_OR_NO = "text", "yes or no"
"""The units of a column that holds what people have written, and of one that holds an answer."""


@dataclass(frozen=True)
class Shown:
    """The rows that may be seen, a hidden number as Absence.HIDDEN; and why others are left out, where some are."""

    rows: list[Row]
    reason: str | None = None

    @property
    def absence(self) -> Absence | None:
        """What is said in place of the table, where nothing of it may be seen."""
        return Absence.HIDDEN if self.reason and not self.rows else None


def hide_answer(answer: Answer, plan: Plan, codes: Codes, catalog: Catalog) -> Answer:
    """The answer with its number hidden where the plan says so, and without notes that point at one organisation."""
    notes = [note for note in answer.notes if is_public_row(catalog, note) or note["organisation_id"] is None]
    texts = free_texts(catalog, NOTES)
    answer = replace(answer, notes=tuple(codes.row(note, texts) for note in notes), statement=_stated(answer, codes))
    if answer_cell(answer) not in plan.hidden:
        return answer
    figure = answer.figure
    hidden = absent(Absence.HIDDEN, figure.unit, figure.basis, figure.sources)
    no_data = Status(catalog.statuses.no_data.status_id)
    whole = None if is_whole_telling(answer.indicator) else answer.denominator
    return replace(answer, figure=hidden, numerator=None, denominator=whole, status=no_data, statement=None)


def _stated(answer: Answer, codes: Codes) -> Statement | None:
    stated = answer.statement
    return stated and replace(stated, section=codes.text(stated.section), note=codes.text(stated.note))


def free_texts(catalog: Catalog, table_id: str) -> list[str]:
    """The columns of a table query that hold what people have written."""
    return [column.name for column in catalog.tables[table_id].columns if column.unit == FREE_TEXT]


def show_table(rows: Sequence[Row], table_id: str, plan: Plan, codes: Codes, catalog: Catalog) -> Shown:
    """The rows of a table query, all of the programme's, as they may be seen."""
    if table_id == ROSTER:
        return Shown(codes.roster(rows))
    reason = plan.refused.get(table_id)
    held = [row for row in rows if not is_public_row(catalog, row)]
    layout = lay_out(catalog.tables[table_id], held, catalog.disclosure)
    hidden = {(cell.row, cell.column) for cell in plan.hidden if cell.view == table_id}
    texts = free_texts(catalog, table_id)
    coded = codes.programme if table_id == PROGRAMMES else codes.row
    shown, veiled = [], []
    for number, row in enumerate(rows):
        is_held = not is_public_row(catalog, row)
        if is_held and reason and (reason != BY_ORGANISATION or layout.points_at_someone(row)):
            continue
        cells = {column for column in row if (str(number), column) in hidden}
        # A yes or no may be no more than what a hidden number comes to.
        cells |= {column.name for column in catalog.tables[table_id].columns if cells and column.unit == YES_OR_NO}
        is_last = cells and layout.is_ordered_by_numbers
        (veiled if is_last else shown).append({**coded(row, texts), **dict.fromkeys(cells, Absence.HIDDEN)})
    # Among numbers in order, its place would tell a hidden one.
    veiled.sort(key=lambda row: [str(row[column]) for column in layout.words])
    return Shown([*shown, *veiled], reason)
