"""SQL stands in queries/ only, reads in one direction, and keeps to what other engines understand too."""

import re
from collections.abc import Iterator, Set

import pytest

from tests.rules.house import ROOT, Module, Query, is_under, modules, none_of, queries, told

SQL = re.compile(
    r"\bselect\b.+\bfrom\b|\b(create|alter|drop)\s+(or\s+replace\s+)?(temp\s+)?(table|view|schema)\b"
    r"|\binsert\s+into\b|\bdelete\s+from\b|\bupdate\b\s+\w+\s+\bset\b",
    re.IGNORECASE | re.DOTALL,
)
NAMED = r"\b(?:from|join)\s+([a-z_]\w*)"
OWN = r"\b([a-z_]\w*)\s+as\s+\("
# What only DuckDB, or only some engines, can do; a register may count the same files elsewhere.
NOT_PORTABLE = (
    r"\benum\b", r"\bqualify\b", r"\bgroup\s+by\s+all\b", r"\border\s+by\s+all\b", r"\blist_distinct\b",
    r"\bfirst\s*\(", r"\bpositional\s+join\b", r"\basof\b", r"\bpivot\b", r"\bunpivot\b", r"\bcolumns\s*\(",
    r"\bmacro\b", r"\bexclude\s*\(", r"\bnatural\s+join\b", r"\busing\s*\(", r"\bselect\s+(distinct\s+)?\*",
    r",\s*\*", r"\b\w+\.\*",
)  # fmt: skip


def sql_in_python(module: Module) -> Iterator[str]:
    """Statements in strings of Python outside the one package that knows the database."""
    for line, text in module.strings():
        if SQL.search(text) and not is_under(module.path, ("dashboard/database/", "dashboard/bench/reference/")):
            yield told(module.path, line, f"holds SQL: {' '.join(text.split())[:40]}", "Move it to a file in queries/")


def reading_beyond(query: Query, allowed: Set[str], may_read: str) -> Iterator[str]:
    """Names after from and join that are neither allowed nor the query's own."""
    own = {name.partition(" ")[0] for _, name in query.found(OWN)}
    for line, found in query.found(NAMED):
        name = found.split()[-1]
        if name not in allowed | own:
            yield told(query.path, line, f"reads {name}", f"Read {may_read} only")


def not_portable(query: Query) -> Iterator[str]:
    """Constructions outside the subset that other engines run too."""
    for pattern in NOT_PORTABLE:
        for line, found in query.found(pattern):
            yield told(query.path, line, f"uses {found}", "Name each column, join on conditions, group by columns")


def _record_tables() -> set[str]:
    schema = (ROOT / "queries" / "schema.sql").read_text("utf-8")
    return set(re.findall(r"^create table (\w+)", schema, re.MULTILINE))


def _facts() -> set[str]:
    return {path.stem for path in (ROOT / "queries" / "facts").glob("*.sql")}


def test_no_sql_in_python_outside_the_database() -> None:
    none_of(breach for module in modules("dashboard", "pages") for breach in sql_in_python(module))


def test_facts_read_record_tables_only() -> None:
    tables = _record_tables()
    none_of(breach for query in queries("facts") for breach in reading_beyond(query, tables, "tables of the schema"))


def test_indicators_and_tables_read_facts_only() -> None:
    facts = _facts()
    none_of(breach for query in queries("indicators", "tables") for breach in reading_beyond(query, facts, "facts"))


def test_queries_keep_to_what_other_engines_run_and_name_their_columns() -> None:
    none_of(breach for query in queries("facts", "indicators", "tables") for breach in not_portable(query))


def test_a_fact_says_its_grain_and_is_named_for_its_file() -> None:
    none_of(
        told(query.path, 1, "does not begin with its grain and its name", 'Begin "-- One row per ..." and create view')
        for query in queries("facts")
        if not re.match(rf"-- One row per .+\n(-- .+\n)*create view {re.escape(query.path[14:-4])} as\n", query.text)
    )


@pytest.mark.parametrize(
    "text", ['a = "select b from c"', 'f"insert into {t} values (1)"', 'x = """create\ntable t"""']
)
def test_sql_in_python_is_told(text: str) -> None:
    (breach,) = sql_in_python(Module("dashboard/x.py", text))
    assert breach.startswith("dashboard/x.py:1: holds SQL")


def test_reading_a_table_from_an_indicator_is_told_and_comments_and_own_steps_are_not() -> None:
    text = """/* from nowhere */
with own as (select a from fct_a)
select a
from own -- join nothing
join grants on true
"""
    (breach,) = reading_beyond(Query("queries/indicators/x.sql", text), {"fct_a"}, "facts")
    assert breach.startswith("queries/indicators/x.sql:5: reads grants")


@pytest.mark.parametrize(
    "line", ["select *", "select a, *", "select t.*", "group by all", "qualify x", "first(a)", "pivot t", "asof join t"]
)
def test_what_only_duckdb_can_do_is_told(line: str) -> None:
    (breach,) = not_portable(Query("queries/tables/x.sql", f"/* */\n{line}\n"))
    assert breach.startswith("queries/tables/x.sql:2: ")
