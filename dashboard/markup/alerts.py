"""Which sentences on what needs attention would come or go with a submission."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.answers import WHOLE_ROUND, Desk
from dashboard.markup.reader import Reader
from dashboard.markup.watching import sentences
from dashboard.proposals import Proposal


@dataclass(frozen=True)
class Alert:
    """A sentence of the overview that comes with a submission, or goes; programme: its name."""

    programme: str
    rule: str
    sentence: str
    is_new: bool


def alerts(reader: Reader, proposal: Proposal) -> tuple[Alert, ...]:
    """The sentences that come and go, programme by programme; none where nothing would be kept."""
    if proposal.desk is None:
        return ()
    return tuple(alert for programme in proposal.submitted for alert in _of(reader, proposal.desk, programme))


def _of(reader: Reader, after: Desk, programme: str) -> Iterator[Alert]:
    old, new = (_told(reader, desk, programme) for desk in (reader.desk, after))
    rows = after.programmes.get(programme) or reader.desk.programmes[programme]
    name = reader.speaker.programme(rows)
    yield from (Alert(name, *told, True) for told in (new - old).elements())
    yield from (Alert(name, *told, False) for told in (old - new).elements())


def _told(reader: Reader, desk: Desk, programme: str) -> Counter[tuple[str, str]]:
    """What is told of a programme at a desk; nothing where the desk does not know it."""
    if programme not in desk.programmes:
        return Counter()
    place = replace(reader.place, programme=programme, period=WHOLE_ROUND)
    return Counter(sentences(Reader(desk, place)))
