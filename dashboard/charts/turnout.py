"""Who came to a session, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.charts.labelled import known, say
from dashboard.markup.dates import say_date
from dashboard.wording import Speaker

Row = Mapping[str, Any]

UNINVITED = "came_uninvited"
"""How those stand who came without being invited, and the column that counts them."""


def say_session(row: Row, speaker: Speaker) -> str:
    """A session by number, title and day, and who came. row: of table query turnout_by_session."""
    title = speaker.record("sessions", row, "session_id", "title")
    day = say_date(speaker, row, "held_on")
    said = ", ".join(_say_who_came(row, speaker))
    return speaker.text("courses.turnout_session", number=row["session_number"], title=title, day=day, said=said)


def _say_who_came(row: Row, speaker: Speaker) -> Iterator[str]:
    """How many came of those invited, then the others; where nobody told who came, how many were invited and why."""
    if known(row["came"]) is None:
        if known(row["invited"]) is not None:
            yield speaker.text("courses.turnout_invited", number=say(row["invited"], speaker))
        yield speaker.text("courses.turnout_not_told", why=say(row["came"], speaker))
        return
    came = speaker.text("forms.of", part=say(row["came"], speaker), whole=say(row["invited"], speaker))
    yield speaker.text("courses.turnout_came", came=came)
    told = ((UNINVITED, "uninvited", UNINVITED), ("not_known", "unknown", "not_known"),
            ("persons_counted", "persons", "persons"))  # fmt: skip
    for column, key, number in told:
        if row[column]:
            yield speaker.text(f"courses.turnout_{key}", number=say(row[number], speaker))
