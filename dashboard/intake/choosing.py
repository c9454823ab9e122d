"""The lists to choose from in the workbook: the words of a code, and what rows of other sheets are called.

What can be chosen of another sheet follows what is filled in there, and is named as people name it. A formula on the
hidden sheet puts each name together, for some rows, such as grants, are called by several cells, or by another row.
Of a sheet that several roles share, only rows of the role that may stand there are listed, without gaps between them.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.calling import Calling
from dashboard.intake.filling import Rows, rows_of
from dashboard.intake.grid import letter
from dashboard.intake.layout import Layout, SheetColumn
from dashboard.intake.needs import MORE, OWN_NAMES
from dashboard.intake.shared import HELD, MENTOR, MERGED, PARTICIPANT, ROLE
from dashboard.intake.vocabulary import OPEN

FIRST_ROW, LAST_ROW, LAST_NAMED = 4, 5_000, 500
"""Rows as the spreadsheet numbers them: the first that is filled in, the last with lists, the last put a name to."""
PREFIX = "maaltavle_"


class Chooser:
    """What may be chosen in each column, written to the hidden sheet as it is asked for."""

    def __init__(
        self, book: Workbook, lists: Worksheet, form: tuple[Layout, str], filled: tuple[Calling, Rows]
    ) -> None:
        """form: the layout and the language; filled: what the rows in the workbook are called, and they themselves."""
        self._book, self._lists = book, lists
        self._layout, self._language = form
        self._calling, self._rows = filled
        self._title = self._layout.texts(self._language)["workbook"]["lists"]
        self._used = 0
        self._words: dict[tuple[str, ...], str] = {}
        self._named: dict[str, str] = {}

    def source(self, column: SheetColumn) -> str:
        """The formula of what may be chosen in a column; empty where it is neither a code nor names a row."""
        words = tuple(column.words[self._language].values()) if column.name != OPEN else ()
        if words:
            return self._of_words(words)
        target = column.column.target if column.column else ""
        is_named = MERGED.get(target, target) in self._layout.sheets and target in OWN_NAMES
        return self._of_rows(target) if is_named else ""

    def _of_words(self, words: tuple[str, ...]) -> str:
        """Lists alike are written once."""
        if words not in self._words:
            at = self._new_column()
            self._lists.write_column(0, at, words)
            self._words[words] = f"={self._area(self._title, at, 1, len(words))}"
        return self._words[words]

    def _of_rows(self, table: str) -> str:
        """The names of the rows of a record table, as far as any are filled in."""
        if table not in self._named:
            at, name = self._new_column(), f"{PREFIX}{table}"
            said = self._put_together(table, at)
            if self._is_shared(table):
                at = self._closed_up(at, said)
            area = self._area(self._title, at, FIRST_ROW, LAST_NAMED)
            filled = f'SUMPRODUCT(MAX(({area}<>"")*(ROW({area})-{FIRST_ROW - 1})))'
            first = self._cell(self._title, at, FIRST_ROW)
            self._book.define_name(name, f"=OFFSET({first},0,0,MAX(1,{filled}),1)")
            self._named[table] = f"={name}"
        return self._named[table]

    def _put_together(self, table: str, at: int) -> list[str]:
        """A formula for each row; its result is written too, for not every program computes a file it opens."""
        sheet = MERGED.get(table, table)
        said = [self._said(table, row) for row in rows_of(sheet, self._rows)][: LAST_NAMED - FIRST_ROW + 1]
        said += [""] * (LAST_NAMED - FIRST_ROW + 1 - len(said))
        for number, value in enumerate(said, start=FIRST_ROW):
            name = self._name(sheet, number)
            told = f'IF({self._is_other(table, number)},"",{name})' if self._is_shared(table) else name
            self._lists.write_formula(number - 1, at, f"={told}", None, value)
        return said

    def _closed_up(self, at: int, said: Sequence[str]) -> int:
        """Another column with the same names without gaps between them; where it stands.

        A column between them counts how many names there are so far, and the place of each number is looked up there.
        """
        counts, listed = self._new_column(), self._new_column()
        names, places = (self._area(self._title, column, FIRST_ROW, LAST_NAMED) for column in (at, counts))
        so_far = accumulate(bool(name) for name in said)
        kept = [name for name in said if name]
        for done, count in enumerate(so_far):
            own = f'({self._cell(self._title, at, FIRST_ROW + done)}<>"")'
            before = f"{self._cell(self._title, counts, FIRST_ROW + done - 1)}+" if done else "0+"
            self._lists.write_formula(FIRST_ROW + done - 1, counts, f"={before}{own}", None, count)
            found = f'=IFERROR(INDEX({names},MATCH({done + 1},{places},0)),"")'
            value = kept[done] if done < len(kept) else ""
            self._lists.write_formula(FIRST_ROW + done - 1, listed, found, None, value)
        return listed

    def _is_shared(self, table: str) -> bool:
        """Whether rows of another record table stand on the same sheet, told apart by their role."""
        return table in MERGED or table in HELD

    def _is_other(self, table: str, number: int) -> str:
        """The condition that the row of a shared sheet is in the other role; without a role it is no mentor."""
        sheet = MERGED.get(table, table)
        role = next(column for column in self._layout.sheets[sheet].columns if column.name == ROLE)
        cell = self._cell(self._sheet(sheet), self._at(sheet, ROLE), number)
        mentor, participant = (f'{cell}="{role.words[self._language][code]}"' for code in (MENTOR, PARTICIPANT))
        return f'OR({cell}="",{participant})' if table in MERGED else mentor

    def _said(self, table: str, row: Mapping[str, Any]) -> str:
        """What a row is called; nothing where it is in the other role of a shared sheet."""
        if self._is_shared(table) and (row.get(ROLE) == MENTOR) != (table in MERGED):
            return ""
        return self._calling.name(table, str(row[self._key(table)]))

    def _name(self, table: str, number: int) -> str:
        """What the row is called; its id, or what tells it apart, where another is called so too.

        Nothing where a part is not filled in.
        """
        parts, title = OWN_NAMES[table], self._sheet(table)
        cells = [self._cell(title, self._at(table, part), number) for part in parts]
        said = '&" "&'.join(self._called(self._target(table, part), c) for part, c in zip(parts, cells, strict=True))
        areas = [self._area(title, self._at(table, part), FIRST_ROW, LAST_ROW) for part in parts]
        alike = ",".join(f"{area},{cell}" for area, cell in zip(areas, cells, strict=True))
        own = self._cell(title, self._at(table, self._key(table)), number)
        lacking = ",".join(f'{cell}=""' for cell in cells)
        apart = f'IF({own}<>"",{own},{said}{self._more(table, number)})'
        return f'IF(OR({lacking}),"",IF(COUNTIFS({alike})>1,{apart},{said}))'

    def _more(self, table: str, number: int) -> str:
        """What is said after a name that another row has too; no program's own form of dates, which differ."""
        if table not in MORE:
            return ""
        column, cell = MORE[table][0], self._cell(self._sheet(table), self._at(table, MORE[table][0]), number)
        target = self._target(table, column)
        is_date = self._layout.sheets[table].column_named(column).column.type == "DATE"
        date = f'DAY({cell})&"."&MONTH({cell})&"."&YEAR({cell})'
        more = date if is_date else self._called(MERGED.get(target, target), cell)
        return f'&IF({cell}="",""," "&{more})'

    def _called(self, target: str, cell: str) -> str:
        """A part of a name: of a row that is named by its id, what it is called."""
        if not target:
            return cell
        key, name = (self._at(target, column) for column in (self._key(target), OWN_NAMES[target][0]))
        ids, names = (self._area(self._sheet(target), at, FIRST_ROW, LAST_ROW) for at in (key, name))
        return f"IFERROR(INDEX({names},MATCH({cell},{ids},0)),{cell})"

    def _target(self, table: str, name: str) -> str:
        """The table that a column names a row of; empty where it names none."""
        found = next(one for one in self._layout.tables if one.name == table)
        return next((r.table for r in found.references if r.columns == (name,)), "")

    def _key(self, table: str) -> str:
        return next(one for one in self._layout.tables if one.name == table).keys[0][0]

    def _sheet(self, table: str) -> str:
        return self._layout.sheets[table].titles[self._language]

    def _at(self, table: str, name: str) -> int:
        """Where a column stands on the sheet of a table, from 0."""
        return [column.name for column in self._layout.sheets[table].columns].index(name)

    def _new_column(self) -> int:
        self._used += 1
        return self._used - 1

    def _cell(self, title: str, at: int, number: int) -> str:
        return f"'{title}'!${letter(at)}${number}"

    def _area(self, title: str, at: int, first: int, last: int) -> str:
        return f"{self._cell(title, at, first)}:${letter(at)}${last}"
