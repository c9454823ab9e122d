"""The network in words: what the ties among the participants amount to, what bridges there are, who is where."""

from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.fragments.numbers import no_rows
from dashboard.markup.reader import Reader
from dashboard.network import bridges, cohesion

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
    fewest, most = whole.without_one
    texts = [
        speaker.text("network.reach", largest=whole.largest, all=whole.participants, isolated=whole.isolated),
        speaker.text("network.one_tie", share=speaker.number(1 / whole.possible, "share")),
        speaker.text("network.without_one", fewest=fewest, most=most, possible=whole.possible_without_one),
    ]
    disputed = sum(1 for row in rows if row["is_disputed"])
    if disputed:
        texts.append(speaker.text("network.disputed", count=disputed))
    return render("notes.html", texts=texts)


def places_list(reader: Reader, _: str) -> str:
    """Every municipality from north to south with those based there, and last those who are not on the map."""
    known = reader.desk.catalog.geography.places
    nowhere = (reader.speaker.text("network.not_on_map"), 0.0, FAR_SOUTH)
    by_place: dict[tuple[str, float, float], list[dict[str, str]]] = {}
    for row in reader.rows("organisation_places"):
        organisation = str(row["organisation_id"])
        link = reader.place.link("organisations", organisation=organisation)
        place = known.get(str(row["municipality_number"]), nowhere)
        by_place.setdefault(place, []).append({"name": reader.names[organisation], "link": link})
    ordered = sorted(by_place.items(), key=lambda entry: (-entry[0][2], entry[0]))
    return render("places.html", places=[(place[0], organisations) for place, organisations in ordered])


def places_missing(reader: Reader, _: str) -> str:
    """Why there is no map: the audience may not see it, or nobody's municipality is known."""
    text = reader.refusal("organisation_places") or reader.speaker.text("network.no_places")
    return render("message.html", text=text)
