"""What stands under everything told: basis, source, coverage, filters, edition and the page it is from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.answers import Answer
from dashboard.figures import Basis
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Remarks

SEPARATOR = " · "


@dataclass(frozen=True)
class Ground:
    """What figures rest on. coverage: a sentence for each that not everybody has reported on."""

    bases: frozenset[Basis] = frozenset()
    sources: frozenset[str] = frozenset()
    coverage: tuple[str, ...] = ()

    def __or__(self, other: "Ground") -> "Ground":
        coverage = tuple(dict.fromkeys(self.coverage + other.coverage))
        return Ground(self.bases | other.bases, self.sources | other.sources, coverage)


def of_answers(reader: Reader, answers: Iterable[Answer]) -> Ground:
    """The ground of those answers that have a figure."""
    known = [answer for answer in answers if answer.figure.absence is None]
    partly = [answer for answer in known if answer.figure.coverage not in (None, 1)]
    speaker = reader.speaker
    return Ground(
        frozenset(answer.figure.basis for answer in known),
        frozenset().union(*(answer.figure.sources for answer in known)),
        tuple(f"{speaker.words(a.indicator.label)}: {speaker.coverage(a.figure)}" for a in partly),
    )


def of_rows(rows: Iterable[Mapping[str, Any]]) -> Ground:
    """The ground of rows of a table query."""
    found = list(rows)
    named = [row.get("source_id") or row.get("sources") or "" for row in found]
    parts = [part for one in named for part in (one.split(", ") if isinstance(one, str) else map(str, one))]
    return Ground(
        frozenset(Basis(row["basis_rank"]) for row in found if row.get("basis_rank")),
        frozenset(part for part in parts if part),
    )


def remarks(reader: Reader, page: str, ground: Ground, **more: str) -> Remarks:
    """The remarks of something told from a page of the dashboard. more: what its address asks for."""
    speaker, place = reader.speaker, reader.place
    bases = ", ".join(speaker.text(f"bases.{basis.name.lower()}.label").lower() for basis in sorted(ground.bases))
    sources = ", ".join(sorted(map(reader.source, ground.sources)))
    edition = f"{speaker.text('words.edition')} {place.edition}"
    said = {
        "basis": bases,
        "source": sources,
        "coverage": "; ".join(ground.coverage),
        "programme": speaker.programme(reader.programme),
        "period": speaker.period(place.period),
        "audience": speaker.text(f"inputs.{place.audience}"),
        "edition": place.edition,
        "page": speaker.text(f"pages.{page}.menu"),
    }
    lines = tuple((speaker.text(f"telling.remark_{name}"), text) for name, text in said.items() if text)
    made_up = speaker.text("forms.made_up") if Basis.EXAMPLE in ground.bases else ""
    footer = SEPARATOR.join(filter(None, (made_up, bases.capitalize(), sources, edition)))
    return Remarks(lines, place.link(page, **more), footer)
