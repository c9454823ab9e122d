"""Every check a staged row must pass, derived from the schema."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.database.forms import form_of
from dashboard.database.personal import PERSONAL_TEXT
from dashboard.database.rules import Rule
from dashboard.database.schema import RecordTable, Reference


@dataclass(frozen=True)
class Check:
    """A condition, in SQL over `here`, that is true of the rows at fault in these columns.

    value, nearest and first are SQL for what was written, the likeliest right value, and the place (dataset, record)
    of the row that came first. values holds what is known beforehand.
    """

    code: str
    columns: tuple[str, ...]
    condition: str
    value: str = "null"
    nearest: str = "null"
    first: str = "null"
    source: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def checks_of(table: RecordTable, lacking: Mapping[str, set[int]], unread: Mapping[str, set[int]]) -> list[Check]:
    """The checks of a table; what an earlier one finds may be the cause of what a later one finds.

    lacking: columns -> datasets whose file has no such column. unread: tables -> datasets whose file could not be
    taken in whole.
    """
    to_itself = [reference for reference in table.references if reference.table == table.name]
    return [
        *(_personal(column.name) for column in table.columns),
        *_forms(table),
        *(_required(column.name, lacking) for column in table.columns if column.is_required),
        *(_rule(rule) for rule in sorted(table.rules, key=lambda rule: len(rule.columns))),
        *(_key(table, key) for key in table.keys),
        *(_reference(reference, unread) for reference in table.references),
        *(_circle(table, reference) for reference in to_itself),
    ]


def _personal(column: str) -> Check:
    return Check("cell_personal", (column,), f"regexp_matches({_raw(column)}, '{PERSONAL_TEXT}')")


def _forms(table: RecordTable) -> Iterator[Check]:
    for column in table.columns:
        if column.type != "VARCHAR":
            form = form_of(column.type)
            condition = f'{_raw(column.name)} is not null and "{column.name}" is null'
            yield Check(form.code, (column.name,), condition, _raw(column.name), values=form.values)


def _required(column: str, lacking: Mapping[str, set[int]]) -> Check:
    told = _among("here._dataset", lacking.get(column, set()))
    return Check("cell_empty", (column,), f"{_raw(column)} is null and not {told}")


def _rule(rule: Rule) -> Check:
    written = ", ".join(f"coalesce({_raw(column)}, '–')" for column in rule.columns)
    values = dict(rule.values) | ({"choices": ", ".join(rule.choices)} if rule.choices else {})
    return Check(rule.code, rule.columns, f"not ({rule.expression})", f"concat_ws(', ', {written})", values=values)


def _key(table: RecordTable, key: Sequence[str]) -> Check:
    columns = ", ".join(f'"{column}"' for column in key)
    given = _all_given("earlier", key)
    place = "struct_pack(dataset := _dataset, record := _record)"
    source = (
        f"(select *, first_value({place}) over (partition by {columns} order by _dataset, _record) as _first "
        f'from staging."{table.name}" as earlier where {given})'
    )
    written = f"concat_ws(', ', {', '.join(_raw(column) for column in key)})"
    return Check("key_twice", tuple(key), f"_first <> {place}", written, first="_first", source=source)


def _reference(reference: Reference, unread: Mapping[str, set[int]]) -> Check:
    ours = ", ".join(f'here."{column}"' for column in reference.columns)
    theirs = ", ".join(f'there."{column}"' for column in reference.referenced)
    given = _all_given("there", reference.referenced)
    rows = f'staging."{reference.table}" as there where {given}'
    is_there = f"(here._dataset, {ours}) in (select there._dataset, {theirs} from {rows})"
    told = _among("here._dataset", unread.get(reference.table, set()))
    return Check(
        "reference_to_nothing",
        reference.columns,
        f"{_all_given('here', reference.columns)} and not {told} and not {is_there}",
        _raw(reference.columns[0]),
        nearest=_likeliest(reference, rows),
        values={"table": reference.table},
    )


def _likeliest(reference: Reference, rows: str) -> str:
    """SQL for the existing value most like the one that refers to nothing."""
    written, key = _raw(reference.columns[0]), f'cast(there."{reference.referenced[0]}" as varchar)'
    return (
        f"(select max(struct_pack(likeness := jaro_winkler_similarity({written}, {key}), key := {key})).key "
        f"from {rows} and there._dataset = here._dataset)"
    )


def _circle(table: RecordTable, reference: Reference) -> Check:
    """Rows that are part of themselves, directly or by way of others."""
    (parent,), (key,) = reference.columns, reference.referenced
    rows = f'staging."{table.name}" as child'
    placed = (
        f'with recursive placed as (select child._dataset, child."{key}" as key from {rows} where not exists ('
        f'select 1 from staging."{table.name}" as p where p._dataset = child._dataset and p."{key}" = child."{parent}")'
        f' union select child._dataset, child."{key}" from {rows} '
        f'join placed on placed._dataset = child._dataset and placed.key = child."{parent}") '
        "select _dataset, key from placed"
    )
    condition = f'here."{key}" is not null and (here._dataset, here."{key}") not in ({placed})'
    return Check("reference_circular", (parent,), condition, _raw(parent))


def _raw(column: str) -> str:
    return f'here._raw."{column}"'


def _all_given(row: str, columns: Sequence[str]) -> str:
    return "(" + " and ".join(f'{row}."{column}" is not null' for column in columns) + ")"


def _among(value: str, numbers: set[int]) -> str:
    return f"({value} in ({', '.join(map(str, sorted(numbers)))}))" if numbers else "false"
