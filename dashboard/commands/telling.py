"""What differs between two sets of own records, as lines of a terminal."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.proposals import Difference, Move
    from dashboard.wording import Speaker


def tell_rows(speaker: "Speaker", differences: "Mapping[str, Difference]") -> Iterator[str]:
    """A line for each sheet that differs."""
    for table, found in differences.items():
        counts = {name: speaker.number(count) for name, count in vars(found).items()}
        key = "rows_differ" if found.changed or found.removed else "rows_new"
        yield speaker.text(f"faults.page.{key}", table=speaker.text(f"dictionary.{table}.title"), **counts)


def tell_moves(speaker: "Speaker", moves: "Iterable[Move]", names: Mapping[str, str]) -> Iterator[str]:
    """A line for each figure that moves. names: programme -> what it is called."""
    from dashboard.markup.moved import label_of, moved

    for move, before, after in moved(speaker, moves):
        about = {"indicator": label_of(speaker, move), "programme": names.get(move.programme_id, move.programme_id)}
        said = {"period": speaker.period(move.period), "before": before, "after": after}
        yield speaker.text("faults.page.figure_moves", **about, **said)
