"""What people call a column of a sheet: the synonyms of the texts, each where it can mean one column only."""

from dashboard.catalog import Catalog
from dashboard.database import RecordColumn, RecordTable
from dashboard.intake.folding import fold_heading
from dashboard.intake.needs import OWN_NAMES, PARTS, is_own_key

ORGANISATION = "organisation_id"


def other_names(catalog: Catalog, table: RecordTable, column: RecordColumn) -> frozenset[str]:
    """What people call a column beside its heading, in any language, where the sheet of this table can mean it."""
    names = _said(catalog, column.name)
    there = {other.name for other in table.columns if other.references}
    if is_own_key(table, column.name):
        return names.difference(*(_said(catalog, own) for own in OWN_NAMES.get(table.name, ())))
    if OWN_NAMES.get(column.target, ("",))[0] == ORGANISATION and ORGANISATION not in there:
        # A row that is called by an organisation is named by it.
        return names | _said(catalog, ORGANISATION)
    return names - _said(catalog, ORGANISATION) if column.references is None and ORGANISATION in there else names


def hints(catalog: Catalog, column: RecordColumn) -> frozenset[str]:
    """What may be meant as a column that names a row, and is only a part of what such a row is called by."""
    return frozenset().union(*(_said(catalog, part) for part in PARTS.get(column.target, ())))


def _said(catalog: Catalog, name: str) -> frozenset[str]:
    """Every word for a column of this name, folded."""
    texts = [language.texts for language in catalog.languages.values()]
    words = [word for of in texts for word in of["synonyms"].get(name, "").split("|")]
    return frozenset(map(fold_heading, [*words, *(of["workbook"]["columns"].get(name, "") for of in texts)])) - {""}
