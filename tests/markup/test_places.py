"""The list beside the map says of everyone who is not on it why, and where they say they are."""

from dashboard.markup.fragments.network import places_list
from dashboard.markup.reader import Place, Reader
from tests.pages.tree import grow
from tests.real import desk


class Based(Reader):
    """A reader of organisations based in three places: one on the map, one the map does not know, one without."""

    def rows(self, table_id: str) -> list:
        """(municipality number, place) of each organisation of a made-up round, the rest without either."""
        rows = super().rows(table_id)
        where = [("3403", "Hamar"), ("0301", "Oslo"), ("3403", "Hamar"), (None, "Stange")]
        if table_id != "organisation_places":
            return rows
        roster = super().rows("organisations")
        return [
            {"organisation_id": row["organisation_id"], "municipality_number": number, "place": place}
            for row, (number, place) in zip(roster, where, strict=False)
        ]


def test_a_municipality_the_map_does_not_know_is_named_with_its_number_and_place() -> None:
    at = Based(desk(), Place("e", "example-imdi", "all", "internal", "nb"))
    found = grow(places_list(at, ""))
    said = [term.text for term in found.all("dt")]
    assert said[0] == "Oslo" and said[1] == "Kartet kjenner ikke kommune 3403 (Hamar) (2)"
    assert said[2] == "Ikke på kartet: kommunenummeret er ikke registrert"
    assert len(found.all("a")) == 4
