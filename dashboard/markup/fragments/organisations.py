"""One organisation: its profile and what is published of it."""

from collections.abc import Mapping
from typing import Any

from dashboard.figures import Basis
from dashboard.markup import render
from dashboard.markup.reader import Reader
from dashboard.markup.tables import table_view

Row = Mapping[str, Any]

OUTCOMES = (
    "grant_flow", "spending_shares", "mentor_pairs", "mentor_meetings_by_year", "attendance_by_session",
    "capacity_changes", "applications",
)  # fmt: skip
"""The table queries with outcomes of one organisation, in reading order."""


def profile(reader: Reader, organisation_id: str) -> str:
    """Name, place, target group and membership, then the remark of its own record and the notes tied to it."""
    speaker = reader.speaker
    row = _mine(reader, "organisations", organisation_id)[0]
    facts = [
        (speaker.text("columns.place"), _text(reader, row, "place")),
        (speaker.text("columns.target_group"), _text(reader, row, "target_group")),
        (speaker.text("columns.membership"), _membership(reader, row)),
        (speaker.text("columns.municipality_number"), _text(reader, row, "municipality_number")),
        (speaker.text("words.source"), _source(reader, row)),
    ]
    remark = speaker.record("organisations", row, "organisation_id", "note")
    notes = [speaker.record("notes", note, "note_id", "text") for note in _mine(reader, "notes", organisation_id)]
    return render(
        "profile.html",
        name=reader.names[organisation_id],
        facts=facts,
        mark=Basis(row["basis_rank"]).name.lower(),
        basis=reader.basis(row["basis_rank"]),
        notes=[*filter(None, [remark]), *notes],
    )


def _membership(reader: Reader, row: Row) -> str:
    return reader.speaker.code("membership", row["membership"]) if row["membership"] else reader.nothing


def _source(reader: Reader, row: Row) -> str:
    found = (reader.source(row["source_id"]), reader.speaker.section(row["section"]))
    return ", ".join(filter(None, found))


def _text(reader: Reader, row: Row, column: str) -> str:
    found = reader.speaker.record("organisations", row, "organisation_id", column)
    return found or reader.nothing


def sizes_of(reader: Reader, organisation_id: str) -> str:
    """The sizes of an organisation."""
    return _table_of(reader, "organisation_sizes", organisation_id, reader.nothing)


def activities_of(reader: Reader, organisation_id: str) -> str:
    """The named activities of an organisation."""
    return _table_of(reader, "activities", organisation_id, reader.nothing)


def links_of(reader: Reader, organisation_id: str) -> str:
    """The named partners of an organisation, told by itself or by another participant."""
    none = reader.speaker.text(reader.key("organisations.no_links"))
    return _table_of(reader, "organisation_links", organisation_id, none)


def outcomes_of(reader: Reader, organisation_id: str) -> str:
    """Money, mentoring, courses and capacity of an organisation, a table each; then what is not known of it."""
    speaker, catalog = reader.speaker, reader.desk.catalog
    shown, lacking = [], []
    for table_id in OUTCOMES:
        label = speaker.words(catalog.tables[table_id].label)
        if _mine(reader, table_id, organisation_id):
            shown.append(render("subtitle.html", title=label, text=""))
            shown.append(_under_heading(reader, table_id, organisation_id, label))
        else:
            hidden = reader.table(table_id).absence
            why = speaker.absence(hidden.value) if hidden else reader.nothing
            lacking.append({"label": label, "why": why})
    return "".join(shown) + (render("lacking.html", lacking=lacking) if lacking else "")


def _under_heading(reader: Reader, table_id: str, organisation_id: str, label: str) -> str:
    """A table under a heading that names it already: its caption does not say the name again."""
    view = table_view(reader, table_id, _mine(reader, table_id, organisation_id), ["organisation_id"])
    caption = view["caption"].removeprefix(f"{label}. ")
    return render("table.html", table={**view, "caption": caption, "name": view["caption"]}, summary="")


def _table_of(reader: Reader, table_id: str, organisation_id: str, otherwise: str) -> str:
    rows = _mine(reader, table_id, organisation_id)
    if not rows:
        return render("message.html", text=reader.refusal(table_id) or otherwise)
    return render("table.html", table=table_view(reader, table_id, rows, ["organisation_id"]), summary="")


def _mine(reader: Reader, table_id: str, organisation_id: str) -> list[Row]:
    return [row for row in reader.rows(table_id) if row["organisation_id"] == organisation_id]
