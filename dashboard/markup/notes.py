"""The notes under a chart or a table: the one place that decides which notes touch it."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.definitions import Table
from dashboard.markup.reader import Reader

Row = Mapping[str, Any]


def notes_under(reader: Reader, table: Table, rows: Sequence[Row]) -> dict[str, Any] | None:
    """Notes on the figures that the table belongs to, on its organisations, and on the programme as a whole.

    The notes as a list under a heading that counts them; None where there are none, and under the list of notes itself.
    """
    if not rows or any(column.name == "note_id" for column in table.columns):
        return None
    organisations = {str(row["organisation_id"]) for row in rows if row.get("organisation_id")}
    touching = [note for note in reader.rows("notes") if _touches(reader, note, table.indicators, organisations)]
    # The narrowest first: what holds for everything is said last.
    touching.sort(key=lambda note: (note["indicator_id"] is None, note["organisation_id"] is None))
    texts = list(dict.fromkeys(_say(reader, note) for note in touching))
    if not texts:
        return None
    return {"title": reader.speaker.text("forms.notes", count=len(texts)), "texts": texts}


def _touches(reader: Reader, note: Row, indicators: Sequence[str], organisations: set[str]) -> bool:
    """A note without a figure, a period or an organisation holds for all of them."""
    return (
        (note["indicator_id"] is None or note["indicator_id"] in indicators)
        and (note["organisation_id"] is None or note["organisation_id"] in organisations)
        and (reader.is_whole_round or note["period"] in (None, "all", reader.place.period))
    )


def _say(reader: Reader, note: Row) -> str:
    text = reader.speaker.record("notes", note, "note_id", "text")
    named = reader.names.get(str(note["organisation_id"]))
    return f"{named}: {text}" if named else text
