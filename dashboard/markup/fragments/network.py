"""The network in words: what the ties among the participants amount to, what bridges there are, who is where."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.fragments.numbers import no_rows
from dashboard.markup.reader import Reader
from dashboard.network import Cohesion, bridges, cohesion
from dashboard.wording import Speaker

Row = Mapping[str, Any]

FAR_SOUTH = -90.0


def network_caveats(reader: Reader, _: str) -> str:
    """What the drawn ties do not show."""
    say = reader.speaker.text
    texts = [say("network.not_named"), say("network.union")]
    if reader.desk.absence_in(reader.place.programme) is Absence.NOT_PUBLISHED:
        texts.append(say("network.pairs_not_published"))
    return render("notes.html", texts=texts)


def network_bridges(reader: Reader, _: str) -> str:
    """The types of partners that one organisation only reaches, and which organisation that is."""
    rows = reader.rows("network")
    if not rows:
        return no_rows(reader, "network")
    if reader.desk.absence_in(reader.place.programme) is Absence.NOT_PUBLISHED:
        # That one organisation alone reaches somebody would be our invention, and it would stand on a real name.
        return render("notes.html", texts=[reader.speaker.text("network.bridges_not_known")])
    found = bridges(rows)
    said = [
        f"{reader.speaker.code('partner_type', kind)} ({reader.names[organisation]})"
        for kind, organisation in found.items()
    ]
    text = (
        reader.speaker.text("network.bridges", said=", ".join(said))
        if said
        else reader.speaker.text("network.no_bridges")
    )
    return render("notes.html", texts=[text, reader.speaker.text("network.bridges_fragile")])


def network_cohesion(reader: Reader, _: str) -> str:
    """How the participants hang together, and how much one of them, or one tie, means to the count."""
    speaker = reader.speaker
    rows = reader.rows("participant_ties")
    if not rows:
        return render("message.html", text=reader.refusal("participant_ties") or speaker.text("network.no_ties"))
    whole = cohesion(rows)
    points = speaker.number(100 / whole.possible)
    texts = [*_reach(speaker, whole), speaker.text("network.one_tie", points=points)]
    disputed = sum(1 for row in rows if row["is_disputed"])
    if disputed:
        texts.append(speaker.text("network.disputed", count=disputed))
    return render("notes.html", texts=texts)


def _reach(speaker: Speaker, whole: Cohesion) -> list[str]:
    """How far the ties reach, and what one participant means to them; that nobody is tied to anyone, where it is so."""
    if not whole.ties:
        return [speaker.text("network.none_tied", all=whole.participants)]
    fewest, most = whole.without_one
    return [
        speaker.text("network.reach", largest=whole.largest, all=whole.participants, isolated=whole.isolated),
        speaker.text("network.without_one", fewest=fewest, most=most, possible=whole.possible_without_one),
    ]


def places_list(reader: Reader, _: str) -> str:
    """Every municipality from north to south with those based there, and last those not on the map, and why not."""
    known = reader.desk.catalog.geography.places
    by_number: dict[str, list[Row]] = {}
    for row in reader.rows("organisation_places"):
        by_number.setdefault(str(row["municipality_number"] or ""), []).append(row)
    # Those on the map first, from the north; then by number; last those without one.
    ordered = sorted(by_number, key=lambda number: (-known[number][2] if number in known else -FAR_SOUTH, not number,
                                                    number))  # fmt: skip
    based = [by_number[number] for number in ordered]
    return render("places.html", places=[(_where(reader, rows), _linked(reader, rows)) for rows in based])


def _where(reader: Reader, rows: Sequence[Row]) -> str:
    """What a municipality is called; for one that the map does not know, its number and what its people call it."""
    number, known = str(rows[0]["municipality_number"] or ""), reader.desk.catalog.geography.places
    if number in known:
        return known[number][0]
    if not number:
        return reader.speaker.text("network.no_number")
    names = sorted({str(row["place"]) for row in rows if row["place"]})
    called = f"{number} ({', '.join(names)})" if names else number
    return reader.speaker.text("network.not_on_map", number=called)


def _linked(reader: Reader, rows: Sequence[Row]) -> list[dict[str, str]]:
    named = [str(row["organisation_id"]) for row in rows]
    return [{"name": reader.names[one], "link": reader.place.link("organisations", organisation=one)} for one in named]


def places_missing(reader: Reader, _: str) -> str:
    """Why there is no map: the audience may not see it, or nobody's municipality is known."""
    text = reader.refusal("organisation_places") or reader.speaker.text("network.no_places")
    return render("message.html", text=text)
