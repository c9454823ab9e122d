"""Another word for a row, such as Forening, stands above its id or above its name: few people give rows an id."""

from collections.abc import Mapping

from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.needs import NUMBER, OWN_NAMES

ORGANISATIONS = "organisations"


def instead_of_id(sheet: SheetLayout, columns: Mapping[str, int], name: str | None) -> str | None:
    """The row's name, for another word for its id, where the id stands in a column of its own and the name does not."""
    key, own_name = _id_and_name(sheet)
    return own_name if own_name and name == key and key in columns and own_name not in columns else name


def name_by_id(sheet: SheetLayout, columns: dict[str, int], headings: Mapping[int, str]) -> None:
    """Let another word for the row itself be its name where the sheet has no name."""
    key, own_name = _id_and_name(sheet)
    if own_name and own_name not in columns and key in columns and not sheet.is_own(headings[columns[key]]):
        columns[own_name] = columns.pop(key)


def name_by_number(layout: Layout, sheet: SheetLayout, columns: dict[str, int], strangers: Mapping[int, str]) -> None:
    """Let organisation numbers name the organisations where no other column does."""
    organisations = layout.sheets[ORGANISATIONS]
    refers = {c.name for c in sheet.columns if c.column and c.column.target == ORGANISATIONS}
    at = next((at for at, heading in strangers.items() if organisations.named(heading) == NUMBER), None)
    if at is not None and len(refers - columns.keys()) == 1:
        columns[(refers - columns.keys()).pop()] = at


def _id_and_name(sheet: SheetLayout) -> tuple[str, str]:
    """The columns of a row's id, and of its name; the latter empty where it is no column of its own."""
    names = OWN_NAMES.get(sheet.table.name, ())
    return sheet.table.keys[0][0], names[0] if len(names) == 1 else ""
