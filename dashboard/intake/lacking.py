"""What is told of a column that is needed and is not on a sheet: its heading, and what may stand in it."""

from dashboard.intake.layout import Layout, SheetColumn
from dashboard.intake.likeness import listed
from dashboard.intake.needs import MONEY
from dashboard.intake.outcomes import YEARS


def said_of(layout: Layout, column: SheetColumn, language: str) -> dict[str, object]:
    """The values of the finding. form: a sentence of its own, after a space; empty where anything may be written."""
    form = layout.texts(language)["workbook"]["forms"].get(_form(column), "")
    said = form.format(words=listed(column.words[language].values()))
    return {"heading": column.headings[language], "form": f" {said}" if said else ""}


def _form(column: SheetColumn) -> str:
    """Which of the forms in the texts a column takes; empty where it takes any text, or the name of a row."""
    of_schema = column.column
    if column.codes:
        return "words"
    if of_schema is None or of_schema.type in ("DATE", "VARCHAR"):
        return "date" if of_schema is not None and of_schema.type == "DATE" else ""
    return "year" if of_schema.unit in YEARS else "money" if column.name.endswith(MONEY) else "number"
