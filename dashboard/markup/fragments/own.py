"""What is registered of an own programme, and the sentences of the page of own data where there is nothing yet."""

from functools import partial

from dashboard.disclosure import INTERNAL
from dashboard.intake.layout import COMMON_SHEETS
from dashboard.intake.shared import MERGED
from dashboard.markup import render
from dashboard.markup.fragments.titles import heading
from dashboard.markup.reader import Reader


def registered(reader: Reader, _: str) -> str:
    """How many rows each sheet of an own programme has, then in one line those without; nothing of other programmes."""
    if not reader.desk.is_own(reader.place.programme) or reader.place.audience != INTERNAL:
        return ""
    text, count = reader.speaker.text, partial(reader.desk.store.count_of, programme_id=reader.place.programme)
    counts = {text(f"dictionary.{name}.title"): count(name) for name in _sheets(reader)}
    empty = [sheet for sheet, count in counts.items() if not count]
    lacking = text("forms.not_registered", count=len(empty), sheets=", ".join(empty).lower()) if empty else ""
    return heading(reader, "overview.registered") + render(
        "registered.html",
        counts=[(sheet, reader.speaker.number(count)) for sheet, count in counts.items() if count],
        lacking=lacking,
        way={"link": reader.place.link("data"), "text": text("overview.fill_in")},
    )


def _sheets(reader: Reader) -> list[str]:
    """The record tables that tell of a programme, those that most people need first."""
    names = [table.name for table in reader.desk.store.record_tables() if table.name != "programmes"]
    return sorted(names, key=lambda name: [*COMMON_SHEETS, MERGED.get(name, name)].index(MERGED.get(name, name)))


def only_internal(reader: Reader, asked: str) -> str:
    """What the open audience is told."""
    return _say(reader, "only_internal")


def own_nothing_yet(reader: Reader, asked: str) -> str:
    """What will stand where nothing is handed in."""
    return _say(reader, "nothing_yet")


def own_nothing_to_register(reader: Reader, asked: str) -> str:
    """What must be there before single rows can be registered."""
    return _say(reader, "register_none")


def own_no_editions(reader: Reader, asked: str) -> str:
    """That nothing is kept yet."""
    return _say(reader, "no_editions")


def _say(reader: Reader, name: str) -> str:
    return render("message.html", text=reader.speaker.text(f"data.{name}"))
