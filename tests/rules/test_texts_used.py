"""Every text is shown by something, and everything that can be shown has its text."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from dashboard.catalog.crosschecks import flatten
from dashboard.figures import Absence, Basis
from tests.real import desk
from tests.rules.house import ROOT, modules, none_of, queries, told

PLACE = "data/texts/nb.toml"
# Sections that the code looks up as a whole table, and then by a name that stands as a string of its own somewhere.
BY_NAME = {"server", "faults", "columns", "passport", "legend", "workbook", "also_read"}
# Lists of sentences, all of them shown in order where the list is named.
LISTED = r"points\.(\w+)\.\w+"
# What the framework says and what we say instead: sent whole to the browser. tests/server holds them to its scripts.
FRAMEWORK = r"framework\.\w+"
# Enumerations whose words stand under another name than the column's, because two columns share it.
RENAMED = {"evidence_kind": ("evidence", "kind"), "source_kind": ("sources", "kind")}
# A heading's companions, shown wherever the heading is.
COMPANION = re.compile(r"(_(lead|absent|published|unplanned))+\b")


def unused(texts: dict[str, str], named: set[str], patterns: set[str]) -> Iterator[str]:
    """Texts that nothing names in whole, and that fit no pattern whose holes are filled with a named word.

    patterns: regular expressions of keys; a group in one must be among the named words.
    """
    compiled = [re.compile(pattern) for pattern in patterns]
    for key in texts:
        keys = {key, COMPANION.sub("", key)}
        fits = (pattern.fullmatch(each) for pattern in compiled for each in keys)
        if not keys & named and not any(set(fit.groups()) <= named for fit in fits if fit):
            yield told(PLACE, _line_of(key), f"nothing shows {key}", "Remove it in every language, or show it")


def _line_of(key: str) -> int:
    """Where a text stands; the first line of the file where it cannot be found."""
    section, _, name = key.rpartition(".")
    lines = (ROOT / PLACE).read_text("utf-8").splitlines()
    start = lines.index(f"[{section}]") if f"[{section}]" in lines else 0
    return next((number + 1 for number in range(start, len(lines)) if lines[number].startswith(f"{name} =")), 1)


@cache
def _texts() -> dict[str, str]:
    return dict(flatten(desk().catalog.languages["nb"].texts))


@cache
def _named() -> set[str]:
    """Every string of the code and the templates, every quoted word of the queries, whole numbers, items of cost."""
    templates = (ROOT / "dashboard" / "markup" / "templates").glob("*.html")
    markup = "\n".join(path.read_text("utf-8") for path in templates)
    sql = "\n".join(query.text for query in queries("facts", "indicators", "tables"))
    in_code = {text for module in modules("dashboard", "pages") for _, text in module.strings()}
    in_code |= set(re.findall(r'"([\w.]+)"', markup)) | set(re.findall(r"'(\w+)'", sql))
    in_code |= {query.path.rpartition("/")[2].removesuffix(".sql") for query in queries("checks")}
    in_code |= {cost.item for model in desk().catalog.models.values() for cost in model.costs}
    return in_code | _row_columns() | {str(number) for number in range(10)}


def _patterns() -> set[str]:
    """Keys that the code puts together: f"money.step_{name}" fits every money.step_ that a named word completes."""
    sections = {key.partition(".")[0] for key in _texts()}
    put_together = {
        "".join(re.escape(part.value) if isinstance(part, ast.Constant) else r"(\w+)" for part in node.values)
        for module in modules("dashboard", "pages")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.JoinedStr)
    }
    units = {column.unit for table in desk().catalog.tables.values() for column in table.columns}
    whole = {rf"{section}\.(\w+)(?:\.\w+)?" for section in BY_NAME} | {r"codes\.(\w+)\.(\w+)", LISTED, FRAMEWORK}
    coded = {rf"codes\.{re.escape(unit)}\.(\w+)" for unit in units}
    return {pattern for pattern in put_together if pattern.partition("\\.")[0] in sections} | whole | coded


@cache
def _row_columns() -> set[str]:
    """The columns of every query for the rows behind a figure."""
    queries = [indicator.rows_query for indicator in desk().catalog.indicators.values() if indicator.rows_query]
    asked = [desk().store.ask(f"select q.* from (select 1) left join ({query}) as q on false") for query in queries]
    return {name for (row,) in asked for name in row} - {"programme_id"}


def _possible() -> set[str]:
    """Every key that a definition, the schema or an enumeration calls for."""
    tables, catalog = desk().store.record_tables(), desk().catalog
    written = [*(ROOT / "data").glob("*.toml"), *(ROOT / "queries").rglob("*.sql")]
    units = {unit for path in written for unit in re.findall(r'\bunit = "(\w+)"', path.read_text("utf-8"))}
    pages = {path.stem for path in (ROOT / "pages").glob("*.py")}
    keys = {f"bases.{basis.name.lower()}.{part}" for basis in Basis for part in ("label", "meaning")}
    keys |= {f"absences.{absence.value}.{part}" for absence in Absence for part in ("label", "meaning")}
    keys |= {f"units.{unit}.{part}" for unit in units for part in ("label", "after", "one")}
    keys |= {f"pages.{page}.{part}" for page in pages for part in ("menu", "title", "lead")}
    keys |= {f"programmes.{programme}" for programme in desk().programmes}
    keys |= {f"dictionary.{table.name}.title" for table in tables}
    keys |= {f"dictionary.{table.name}.columns.{c.name}" for table in tables for c in table.columns}
    keys |= {f"dictionary.every_table.columns.{c.name}" for table in tables for c in table.columns}
    keys |= {f"{section}.{c.name}" for section in ("workbook.columns", "synonyms") for t in tables for c in t.columns}
    keys |= {f"sheet_names.{table.name}" for table in tables}
    keys |= {f"roles.{role}" for role in ("participant", "mentor", "both")}
    keys |= {f"{section}.{c.unit}" for section in ("column_units", "workbook.units") for t in tables for c in t.columns}
    keys |= {f"passport.formula_{indicator.measure}" for indicator in catalog.indicators.values()}
    return keys | _codes()


def _codes() -> set[str]:
    """codes.<enumeration>.<value> of every enumeration of the schema, and those that a renamed one stands for."""
    columns = {(t.name, c.name): c.choices for t in desk().store.record_tables() for c in t.columns}
    columns["sources", "kind"] = tuple(source.kind for source in desk().catalog.sources.values())
    ours = {f"codes.{name}.{value}" for (_, name), values in columns.items() for value in values}
    renamed = {f"codes.{ours}.{value}" for ours, place in RENAMED.items() for value in columns[place]}
    shown = {f"codes.source_kind.{kind}" for kind in ("publication", "registration", "judgement", "example")}
    return ours | renamed | shown | {"codes.measure.planned", "codes.measure.held"}


def _fault_codes() -> Iterator[tuple[str, int, str]]:
    """The code of every fault the program can tell, with the place it is told from."""
    for module in modules("dashboard"):
        for node in ast.walk(module.tree):
            is_told = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Fault", "Check")
            if is_told and isinstance(node.args[0], ast.Constant):
                yield module.path, node.lineno, node.args[0].value


def test_every_text_is_shown_by_something() -> None:
    none_of(unused(_texts(), _named() | _possible(), _patterns()))


def test_every_fault_has_its_two_sentences() -> None:
    none_of(
        told(path, line, f"the fault {code} has no sentences", f"Write [faults.{code}] with what and remedy")
        for path, line, code in _fault_codes()
        if not {f"faults.{code}.what", f"faults.{code}.remedy"} <= set(_texts())
    )


def test_every_check_across_tables_has_its_two_sentences() -> None:
    none_of(
        told(query.path, 1, "what it finds has no sentences", "Write [faults.<name of the file>] with what and remedy")
        for query in queries("checks")
        for code in [query.path.rpartition("/")[2].removesuffix(".sql")]
        if not {f"faults.{code}.what", f"faults.{code}.remedy"} <= set(_texts())
    )


def test_every_column_of_the_rows_behind_a_figure_has_a_heading() -> None:
    none_of(
        told(PLACE, 1, f"columns.{name} is missing", "Write what the column is called")
        for name in sorted(_row_columns())
        if f"columns.{name}" not in _texts()
    )


def test_every_record_table_and_column_is_explained() -> None:
    texts = set(_texts())
    none_of(
        told(PLACE, 1, f"dictionary.{table.name}.columns.{column.name} is missing", "Write what the column means")
        for table in desk().store.record_tables()
        for column in table.columns
        if not {f"dictionary.{name}.columns.{column.name}" for name in (table.name, "every_table")} & texts
    )


def test_this_rule_bites() -> None:
    texts = ("goals.lonely", "goals.evidence", "goals.evidence_lead", "words.yes", "words.never", "money.step_paid")
    named = {"goals.evidence", "yes", "paid"}
    found = list(unused(dict.fromkeys(texts, ""), named, {r"words\.(\w+)", r"money\.step_(\w+)"}))
    assert [breach.partition("nothing shows ")[2].split(". ")[0] for breach in found] == ["goals.lonely", "words.never"]
