"""What the rules of data/attention.toml find: the rows they can judge, those they pick, and what is said of each."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.definitions import AttentionRule
from dashboard.figures import Absence, Basis
from dashboard.markup.reader import Reader
from dashboard.markup.tables import cell

Row = Mapping[str, Any]


def sentences(reader: Reader) -> list[tuple[str, str]]:
    """Every sentence at a place, as (the rule in words, the sentence)."""
    return [
        (reader.speaker.words(rule.label), sentence(reader, rule, row)["text"])
        for rule in reader.desk.catalog.attention.values()
        for row in picked(rule, judged(reader, rule))
    ]


def judged(reader: Reader, rule: AttentionRule) -> list[Row]:
    """The rows a rule can judge, of the chosen year where they have one."""
    return [
        row
        for row in reader.rows(rule.table)
        if row[rule.column] is not None
        and not isinstance(row[rule.column], Absence)
        and (reader.is_whole_round or str(row.get("year", reader.place.period)) == reader.place.period)
    ]


def picked(rule: AttentionRule, rows: Sequence[Row]) -> list[Row]:
    """The rows on the wrong side of the rule's threshold."""
    return [row for row in rows if rule.is_met_by(row[rule.column])]


def sentence(reader: Reader, rule: AttentionRule, row: Row) -> dict[str, str]:
    """What a rule says of a row: text, basis, source, and the link to where it is mended."""
    table = reader.desk.catalog.tables[rule.table]
    cells = {column.name: cell(reader, table, column, row) for column in table.columns if column.unit != "id"}
    asked = {name: str(row[column]) for name, column in rule.parameters.items()}
    return {
        "text": reader.speaker.words(rule.sentence).format(**cells),
        "mark": Basis(int(row["basis_rank"])).name.lower(),
        "basis": cells["basis_rank"],
        "source": cells["sources"],
        "link": reader.place.link(rule.page, **asked),
    }
