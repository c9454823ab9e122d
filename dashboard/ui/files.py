"""What the server answers when a link asks for a file; no part of any page."""

from collections.abc import Mapping

from dashboard import exports
from dashboard.answers import WHOLE_ROUND
from dashboard.disclosure import AUDIENCES, OPEN
from dashboard.errors import FaultsFound
from dashboard.markup.reader import Place
from dashboard.ui import cached
from dashboard.ui.publications import MADE, make_publication


def file_at(name: str, query: Mapping[str, str]) -> exports.File | None:
    """The file of a name at the place that an address describes; None where there is nothing of the kind.

    What the address leaves out is the first choice, except the audience: without one, only what everybody may see.
    """
    try:
        edition = cached.edition()
        desk = cached.desk(edition)
        place = Place(
            edition,
            query.get("programme", next(iter(desk.programmes))),
            query.get("period", WHOLE_ROUND),
            query.get("audience", OPEN),
            query.get("language", "nb"),
        )
        options = (desk.programmes, desk.periods(), AUDIENCES, desk.catalog.languages)
        asked = (place.programme, place.period, place.audience, place.language)
        if not all(value in known for value, known in zip(asked, options, strict=True)):
            return None
        reader = cached.reader_at(place)
        if reader.names_somebody:
            return None
        if name in MADE:
            return make_publication(reader, name)
        return exports.make_file(reader, name, query.get("set", ""))
    except (KeyError, FaultsFound):
        return None
