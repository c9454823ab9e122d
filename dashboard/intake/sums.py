"""Rows of sums among records: left out only where a word for a sum stands first, and amounts alone beside it."""

from collections.abc import Mapping

from dashboard.intake.folding import fold
from dashboard.intake.grid import CLOCK, DAY, FORMULA, NUMBER, TEXT
from dashboard.intake.headings import Recognised
from dashboard.intake.needs import OWN_NAMES
from dashboard.intake.numbers import read_written
from dashboard.intake.outcomes import YEARS
from dashboard.intake.words import group_of_total, is_total, is_word_for_total

SUMMED = ("INTEGER", "DECIMAL", "DOUBLE")


class SumJudge:
    """Judges whether a row of a sheet is a sum of others."""

    def __init__(self) -> None:
        self._groups: dict[tuple[int, int], set[str]] = {}
        self._like: dict[str, bool] = {}

    def reason(self, sheet: Recognised, cells: Mapping[int, str]) -> str:
        """Why the row is no record: "totals" for a sum of all rows, or of the group it names; empty where it is one.

        "perhaps_totals" is what may as well be a name.
        """
        first = min(cells)
        text = cells[first][1:]
        if cells[first][0] != TEXT or not self._is_like_one(text) or not _holds_sums(sheet, cells):
            return ""
        if is_word_for_total(text) or fold(group_of_total(text)) in self._said(sheet, first):
            return "totals"
        # An organisation may be called Total something.
        return "" if not is_total(text) else "perhaps_totals" if _is_own_name(sheet, first) else "totals"

    def _is_like_one(self, text: str) -> bool:
        """Whether a text has a word for a sum first or last; the same text is looked at once."""
        if text not in self._like:
            self._like[text] = is_total(text) or bool(group_of_total(text))
        return self._like[text]

    def _said(self, sheet: Recognised, at: int) -> set[str]:
        """What stands in a column, folded."""
        place = id(sheet), at
        if place not in self._groups:
            self._groups[place] = {fold(cells[at][1:]) for _, cells in sheet.rows() if at in cells} - {""}
        return self._groups[place]


def _holds_sums(sheet: Recognised, cells: Mapping[int, str]) -> bool:
    """Whether all but the first cell are amounts where amounts belong, and not all of them years."""
    others = sorted(cells.keys() - {min(cells)})
    standing = {at: sheet.layout.column_named(name).column for name, at in sheet.columns.items()}
    ours = [standing[at] for at in others if at in standing]
    are_numbers = all(column is not None and column.type.partition("(")[0] in SUMMED for column in ours)
    is_summed = not ours or any(column is not None and column.unit not in YEARS for column in ours)
    return bool(others) and are_numbers and is_summed and all(_is_amount(cells[at]) for at in others)


def _is_own_name(sheet: Recognised, at: int) -> bool:
    """Whether a column names the row itself, in words of its own."""
    names = OWN_NAMES.get(sheet.layout.table.name, ())
    column = sheet.layout.column_named(names[0]).column if len(names) == 1 else None
    return column is not None and column.target == "" and sheet.columns.get(column.name) == at


def _is_amount(cell: str) -> bool:
    return cell[0] in (NUMBER, FORMULA, DAY, CLOCK) or (cell[0] == TEXT and read_written(cell[1:]) is not None)
