"""A row of a record table as the text its CSV file would hold, whatever form it comes in."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from dashboard.intake.numbers import plain


def canonical(row: Mapping[str, object]) -> dict[str, str | None]:
    """ISO dates, decimal point, true and false; None where empty."""
    return {name: _text(value) for name, value in row.items()}


def _text(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float | Decimal):
        return plain(Decimal(str(value)))
    return str(value)
