"""Numbers that are names, such as 0301: zeros in front count, and what people put around them does not."""

import re

from dashboard.database import quoted
from dashboard.intake.grid import NUMBER
from dashboard.intake.numbers import plain, read_stored
from dashboard.intake.outcomes import Manner, Note, Outcome, mend

MUNICIPALITY = "municipality_number"
POINT_NOUGHT = re.compile(r"(\d+)\.0+$")
"""How some programs write a whole number."""


def read_digits(manner: Manner, kind: str, content: str) -> Outcome:
    """An organisation number, or the number of a municipality."""
    value = read_stored(content) if kind == NUMBER else None
    text = POINT_NOUGHT.sub(r"\1", content) if value is None else plain(value)
    bare = "".join(text.split()).upper().removeprefix("NO").removesuffix("MVA").replace(".", "").replace("-", "")
    bare = bare.removeprefix("ORGNR").removeprefix(":")
    if manner.column.name == MUNICIPALITY:
        return _municipality(manner, text, bare)
    if bare.isdigit() and len(bare) == manner.digits:
        return bare, None
    return _refused(manner, text, bare)


def _municipality(manner: Manner, text: str, bare: str) -> Outcome:
    """A number that is in use, with its zero in front; one that is not is asked about; a name is read as its number."""
    there = manner.municipalities
    whole = bare.zfill(manner.digits)
    if bare.isdigit() and len(bare) == manner.digits - 1 and there.is_known(whole):
        return whole, Note("know", "zero_restored", {"value": whole})
    number = bare if bare.isdigit() and len(bare) == manner.digits else there.both(text)
    if number:
        return number, None if there.is_known(number) else Note("look", "municipality_unknown", {"value": number})
    if len(there.called_so(text)) == 1:
        (number,) = there.called_so(text)
        return number, Note("know", "municipality_read", {"value": quoted(text), "number": number})
    named = there.named(text)
    if not named:
        return _refused(manner, text, bare) if bare.isdigit() else mend("municipality_no_such", value=quoted(text))
    code = "municipality_of_several" if len(named) > 1 else "municipality_named"
    return mend(code, value=quoted(text), nearest=", ".join(map(there.called, named)), number=named[0])


def _refused(manner: Manner, text: str, bare: str) -> Outcome:
    if bare.isdigit():
        return mend("digits_counted", value=quoted(text), found=len(bare), digits=manner.digits)
    return mend("digits_expected", value=quoted(text), digits=manner.digits)
