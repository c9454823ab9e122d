"""Made-up rounds that show the form: three delivery models on coded organisations, generated from one seed."""

from pathlib import Path

from dashboard.examples.book import read_columns
from dashboard.examples.judgements import enter_judgements
from dashboard.examples.meetings import enter_meetings
from dashboard.examples.money import enter_money
from dashboard.examples.network import enter_network
from dashboard.examples.outcomes import enter_outcomes
from dashboard.examples.people import enter_people
from dashboard.examples.rounds import ROUNDS, read_rounds
from dashboard.examples.sessions import enter_sessions

__all__ = ["ROUNDS", "write_examples"]

# Meetings at gatherings need to know who came, so sessions stand before meetings.
STEPS = (enter_people, enter_sessions, enter_meetings, enter_money, enter_network, enter_outcomes, enter_judgements)


def write_examples(root: Path) -> None:
    """Write every round to data/examples/<round> under root, from its rounds.toml, words.toml and the schema.

    The same files give the same bytes. Raises OSError where one of them is missing or cannot be written.
    """
    columns = read_columns((root / "queries" / "schema.sql").read_text("utf-8"))
    for example in read_rounds(root):
        for enter in STEPS:
            enter(example)
        example.book.write(root / "data" / "examples" / example.name, columns)
