"""How the workbook is laid out: sheets, headings and words in every language, derived from the schema and the texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.catalog import Catalog
from dashboard.database import Prover, RecordColumn, RecordTable, read_schema
from dashboard.intake.folding import fold, fold_heading
from dashboard.intake.needs import LAST, is_own_key, must_be_filled
from dashboard.intake.shared import MENTOR_KEY, MERGED, ROLE
from dashboard.intake.synonyms import hints, other_names
from dashboard.intake.vocabulary import Words, role_words, words_of
from dashboard.project import open_catalog

COMMON_SHEETS = (
    "programmes", "organisations", "grants", "spending", "planned_sessions", "sessions", "attendance", "mentor_pairs",
    "mentor_meetings", "capacity",
)  # fmt: skip
"""The record tables most people need, which come first; the others follow in the order of the schema."""


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet: the schema's column, its headings and help by language, its words, if it must be filled.

    hints: other headings that may be meant as it, and are asked about.
    """

    name: str
    column: RecordColumn | None
    headings: Mapping[str, str]
    helps: Mapping[str, str]
    other_names: frozenset[str]
    words: Words
    is_needed: bool = False
    hints: frozenset[str] = frozenset()

    @cached_property
    def codes(self) -> dict[str, str]:
        """What may be written, folded -> the code it means; empty where anything may be written."""
        return {fold(word): code for of_language in self.words.values() for code, word in of_language.items()} | {
            fold(code): code for of_language in self.words.values() for code in of_language
        }


@dataclass(frozen=True)
class SheetLayout:
    """A sheet: the record table it is named for, its titles by language, its columns in order."""

    table: RecordTable
    titles: Mapping[str, str]
    columns: tuple[SheetColumn, ...]

    @cached_property
    def by_heading(self) -> dict[str, str]:
        """Folded heading -> column name; headings and names in data outrank other names, which must be clear."""
        own = {form(h): c.name for c in self.columns for h in c.headings.values() for form in (fold, fold_heading)}
        own |= {fold(c.name): c.name for c in self.columns}
        others: dict[str, set[str]] = {}
        for column in self.columns:
            for name in column.other_names:
                others.setdefault(name, set()).add(column.name)
        return {name: next(iter(columns)) for name, columns in others.items() if len(columns) == 1} | own

    def named(self, heading: str) -> str | None:
        """The name of the column a heading means, or None."""
        return self.by_heading.get(fold(heading)) or self.by_heading.get(fold_heading(heading))

    def is_own(self, heading: str) -> bool:
        """Whether it is the heading of the template, and not another name."""
        folded = {fold(heading), fold_heading(heading)}
        headings = [own for column in self.columns for own in column.headings.values()]
        return any({fold(own), fold_heading(own)} & folded for own in headings)

    def column_named(self, name: str) -> SheetColumn:
        """The column of this name in data."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True)
class Layout:
    """All sheets by record table, in order, and what they were derived from."""

    root: Path
    catalog: Catalog
    tables: tuple[RecordTable, ...]
    sheets: Mapping[str, SheetLayout]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the workbook can be had in."""
        return tuple(self.catalog.languages)

    def texts(self, language: str) -> Mapping[str, Any]:
        """Every text of a language."""
        return self.catalog.languages[language].texts

    @cached_property
    def prover(self) -> Prover:
        """Puts the schema and the checks to rows."""
        return Prover(self.root / "queries", self.catalog.definition_rows())

    @cached_property
    def by_title(self) -> dict[str, str]:
        """Folded sheet title or table name -> the record table whose sheet it is."""
        named = {fold(t): name for name, sheet in self.sheets.items() for t in (name, *sheet.titles.values())}
        return named | dict.fromkeys(self._titles_of_mentors, MERGED["mentors"])

    @cached_property
    def by_other_title(self) -> dict[str, str]:
        """What people call such sheets themselves, folded -> the record table; only of headings they then confirm."""
        texts = [self.texts(language)["sheet_names"] for language in self.languages]
        named = {fold(title): name for of in texts for name, said in of.items() for title in said.split("|")}
        return {title: name for title, name in named.items() if title not in self.by_title}

    def named(self, title: str) -> str | None:
        """The record table whose sheet has this title, or None."""
        return self.by_title.get(fold(title))

    def is_for_mentors(self, title: str) -> bool:
        """Whether a sheet of this title holds mentors only."""
        return fold(title) in self._titles_of_mentors

    @cached_property
    def _titles_of_mentors(self) -> set[str]:
        own = {self.texts(language)["dictionary"][name]["title"] for language in self.languages for name in MERGED}
        return {fold(name) for name in (*MERGED, *own)}

    @cached_property
    def headings(self) -> frozenset[str]:
        """Every known heading of every sheet, folded."""
        return frozenset(heading for sheet in self.sheets.values() for heading in sheet.by_heading)

    def familiar(self, cells: Iterable[str]) -> int:
        """How many of these cells are known headings."""
        return sum(fold_heading(cell) in self.headings for cell in cells if cell)


def read_layout(root: Path) -> Layout:
    """The layout for the definitions under root. Raises FaultsFound where those are broken."""
    catalog = open_catalog(root)
    tables = {table.name: table for table in read_schema(root / "queries" / "schema.sql")}
    names = [*COMMON_SHEETS, *(name for name in tables if name not in COMMON_SHEETS and name not in MERGED)]
    sheets = {name: _sheet(catalog, tables[name]) for name in names}
    return Layout(root, catalog, tuple(tables.values()), sheets)


def _sheet(catalog: Catalog, table: RecordTable) -> SheetLayout:
    first = [column for column in table.columns if column.name not in LAST]
    last = [column for column in table.columns if column.name in LAST]
    columns = [_column(catalog, table, column) for column in (*first, *last)]
    if table.name in MERGED.values():
        columns.insert(1, _role(catalog))
    titles = {code: l.texts["dictionary"][table.name]["title"] for code, l in catalog.languages.items()}
    return SheetLayout(table, titles, tuple(columns))


def _column(catalog: Catalog, table: RecordTable, column: RecordColumn) -> SheetColumn:
    headings, helps, is_key = {}, {}, is_own_key(table, column.name)
    for code, language in catalog.languages.items():
        texts = language.texts
        headings[code] = texts["workbook"]["id"] if is_key else texts["workbook"]["columns"][column.name]
        helps[code] = _help(texts, table, column)
    is_needed, words = must_be_filled(table, column), words_of(catalog, table, column)
    others = other_names(catalog, table, column)
    others |= {fold(MENTOR_KEY)} if is_key and table.name in MERGED.values() else set()
    return SheetColumn(column.name, column, headings, helps, others, words, is_needed, hints(catalog, column))


def _help(texts: Mapping[str, Any], table: RecordTable, column: RecordColumn) -> str:
    """What the column means, in which unit, how a row is named in it, and whether it may be left empty."""
    dictionary = texts["dictionary"]
    meaning = dictionary[table.name]["columns"].get(column.name) or dictionary["every_table"]["columns"][column.name]
    unit = texts["workbook"]["units"].get(column.unit) or texts["column_units"].get(column.unit, column.unit)
    if column.unit not in ("id", "text", "code", "date"):
        meaning = texts["workbook"]["unit"].format(help=meaning, unit=unit)
    how = texts["workbook"]["named"].get(column.target, "{help}")
    meaning = how.format(help=meaning)
    is_key = is_own_key(table, column.name) and table.name != "programmes"
    form = "may_be_empty_id" if is_key else "must_be_filled" if must_be_filled(table, column) else "may_be_empty"
    return texts["workbook"][form].format(help=meaning)


def _role(catalog: Catalog) -> SheetColumn:
    texts = {code: language.texts for code, language in catalog.languages.items()}
    return SheetColumn(
        ROLE, None,
        {code: of["workbook"]["role"] for code, of in texts.items()},
        {code: of["workbook"]["may_be_empty"].format(help=of["workbook"]["role_help"]) for code, of in texts.items()},
        frozenset(), role_words(catalog),
    )  # fmt: skip
