"""One table to be written out, and the stamp that says what it is taken from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from dashboard.markup.reader import Reader

Value = str | bool | int | float | Decimal | date | None
Form = Literal["text", "number", "kroner", "share", "date"]


@dataclass(frozen=True)
class Field:
    """A column: its name for programs, its heading for people, how its values are shown, and their unit in words."""

    name: str
    heading: str
    form: Form = "text"
    unit: str = ""


@dataclass(frozen=True)
class Sheet:
    """A table whose rows hold a value for each field; None is an empty cell, and a field beside it says why."""

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]
    is_made_up: bool
    grounds: Mapping[str, str] = field(default_factory=dict)
    """What else the stamp is to say of these rows: {name: value}."""


@dataclass(frozen=True)
class Stamp:
    """From which edition, under which choices and on which day: names for programs, labels for people, values."""

    lines: Mapping[str, tuple[str, str]]
    """name -> (label, value)"""
    made_on: date
    sheet_title: str
    stamp_title: str
    is_refused: bool = False
    """Whether the audience may not see the rows; the remark then says why."""


def stamp_of(reader: Reader, sheet: Sheet, made_on: date) -> Stamp:
    """The stamp of everything taken out at the reader's place."""
    speaker, place = reader.speaker, reader.place
    values = {
        "table": sheet.title,
        **sheet.grounds,
        "programme": speaker.programme(reader.programme),
        "period": speaker.period(place.period),
        "audience": speaker.text(f"inputs.{place.audience}"),
        "language": speaker.text("app.language"),
        "edition": place.edition,
        "date": made_on.isoformat(),
    }
    refusal = reader.refusal(sheet.name) if sheet.name in reader.desk.catalog.tables else ""
    remarks = [speaker.text("messages.example") if sheet.is_made_up else "", refusal]
    if any(remarks):
        values["remark"] = " ".join(filter(None, remarks))
    lines = {name: (speaker.text(f"exports.{name}"), value) for name, value in values.items()}
    title = "exports.made_up_sheet" if sheet.is_made_up else "exports.sheet"
    return Stamp(lines, made_on, speaker.text(title), speaker.text("exports.stamp_sheet"), bool(refusal))


def file_name(reader: Reader, name: str, ending: str) -> str:
    """The name of a file: what it holds, of which programme and period, from which edition; made up says so first."""
    place = reader.place
    parts = ["maaltavle", name, place.programme, place.period, place.audience, place.edition]
    if reader.desk.is_example(place.programme):
        parts.insert(0, reader.speaker.text("exports.made_up_file"))
    return f"{'-'.join(parts)}.{ending}"
