"""How a cell must be written to be read as a type. DuckDB alone would read 1e3, 2.7 as a whole number and 2023/1/5."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Form:
    """A pattern for the whole cell, and the fault code and values that tell which form was expected."""

    pattern: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


_FORMS = {
    "DATE": Form("(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", "cell_not_date"),
    "BOOLEAN": Form("true|false", "cell_not_true_or_false"),
    "INTEGER": Form("-?[0-9]+", "cell_not_whole_number"),
    "BIGINT": Form("-?[0-9]+", "cell_not_whole_number"),
    "DOUBLE": Form(r"-?[0-9]+(\.[0-9]+)?", "cell_not_number"),
}


def form_of(data_type: str) -> Form:
    """The form of a column type as DuckDB writes it, such as DATE or DECIMAL(14,2)."""
    decimal = re.fullmatch(r"DECIMAL\(\d+,(?P<decimals>\d+)\)", data_type)
    if decimal:
        return Form(rf"-?[0-9]+(\.[0-9]{{1,{decimal['decimals']}}})?", "cell_not_amount", decimal.groupdict())
    return _FORMS.get(data_type, Form("(?s:.*)", "cell_unreadable", {"type": data_type}))
