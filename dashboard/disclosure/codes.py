"""Codes instead of the names and ids of organisations that are not printed anywhere."""

import hmac
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from dashboard.catalog import Catalog
from dashboard.disclosure.audiences import is_public_row
from dashboard.disclosure.folding import plain
from dashboard.disclosure.naming import Watch
from dashboard.disclosure.salt import salt
from dashboard.figures import Absence

Row = Mapping[str, object]

KEPT = ("programme_id", "organisation_id", "name", "is_coded", "basis_rank", "source_id")
TITLES = ("name", "owner")
REMARKS = ("section", "note")


@dataclass(frozen=True)
class Codes:
    """For each organisation that is not public: the id and the name it goes by before the open audience.

    ids and names are by the id of the record. real_names are those that must not be seen, each with its code.
    watch: finds whatever else in a text gives a name away; None where texts are shown as they are.
    """

    ids: Mapping[str, str]
    names: Mapping[str, str]
    real_names: Mapping[str, str]
    watch: Watch | None = None

    @classmethod
    def of(
        cls, catalog: Catalog, roster: Sequence[Row], say: Callable[[int], str], watch: Watch | None = None
    ) -> "Codes":
        """Codes for a roster. say: the name made from a number. A record that is coded already keeps its code.

        The numbers follow a digest of the id with a secret of this data folder, for the order of names or ids would
        tell who is who, and so would a digest of what others hold too. They are the same in every edition in which
        the same organisations take part.
        """
        held = [row for row in roster if not is_public_row(catalog, row)]
        coded = {str(row["organisation_id"]): str(row["name"]) for row in held if row["is_coded"]}
        real = {str(row["organisation_id"]): str(row["name"]) for row in _dealt(held)}
        free = (number for number in count(1) if say(number) not in coded.values())
        numbers = dict(zip(real, free, strict=False))
        ids = {**coded, **{organisation_id: f"O{number}" for organisation_id, number in numbers.items()}}
        names = {**coded, **{organisation_id: say(number) for organisation_id, number in numbers.items()}}
        return cls(ids, names, {plain(real[who]): names[who] for who in real}, watch)

    def row(self, row: Row, texts: Collection[str]) -> dict[str, object]:
        """The row with codes for ids and for hidden names. texts: the columns that hold what people have written."""
        shown = {column: self.text(row[column]) if column in texts else value for column, value in row.items()}
        organisation_id = row.get("organisation_id")
        if organisation_id is None:
            return shown
        return {**shown, "organisation_id": self.ids.get(str(organisation_id), organisation_id)}

    def text(self, text: object) -> object:
        """A text with each hidden name replaced by its code; hidden whole where something else in it names somebody.

        What is no text is given back as it is.
        """
        if not isinstance(text, str) or self.watch is None:
            return text
        coded = self._coded(text)
        return Absence.HIDDEN if self.watch.finds(coded) else coded

    def title(self, title: object) -> object:
        """The same for a title, which may hold places and everyday words that names hold too."""
        if not isinstance(title, str) or self.watch is None:
            return title
        coded = self._coded(title)
        return Absence.HIDDEN if self.watch.is_named_after(coded) else coded

    def programme(self, row: Row, texts: Collection[str]) -> dict[str, object]:
        """The row of a programme, whose name and owner are titles. texts: as of row()."""
        return {**self.row(row, texts), **{column: self.title(row[column]) for column in TITLES}}

    def _coded(self, text: str) -> str:
        if not self.real_names:
            return text
        coded, times = self._registered.subn(lambda found: self.real_names[found[0]], plain(text))
        return coded if times else text

    def are_printed(self) -> bool:
        """Whether the programme is printed as a whole, so that its records may be given to everybody as they are."""
        return self.watch is None and not self.ids

    @cached_property
    def _registered(self) -> re.Pattern[str]:
        """Every hidden name as it is registered, the longest first: one name may be part of another."""
        names = sorted(self.real_names, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?=s?(?!\w))")

    def roster(self, rows: Sequence[Row]) -> list[dict[str, object]]:
        """The list of organisations: the public ones as they are, then the others by code and nothing else."""
        public = [dict(row) for row in rows if str(row["organisation_id"]) not in self.ids]
        held = [self._member(row) for row in rows if str(row["organisation_id"]) in self.ids]
        return public + sorted(held, key=lambda row: (len(str(row["name"])), str(row["name"])))

    def _member(self, row: Row) -> dict[str, object]:
        """Place and target group would point at the organisation as surely as its name."""
        organisation_id = str(row["organisation_id"])
        shown = {column: self._told(column, value) for column, value in row.items()}
        code = {"organisation_id": self.ids[organisation_id], "name": self.names[organisation_id], "is_coded": True}
        return {**shown, **code}

    def _told(self, column: str, value: object) -> object:
        if column in REMARKS:
            return None
        return value if column in KEPT or value is None else Absence.HIDDEN


def _dealt(rows: Sequence[Row]) -> list[Row]:
    """The rows in an order that only this data folder gives; its secret is made no sooner than somebody needs it."""
    real = [row for row in rows if not row["is_coded"]]
    secret = salt() if real else b""
    return sorted(real, key=lambda row: hmac.digest(secret, _id(row), "sha256"))


def _id(row: Row) -> bytes:
    return f"{row['programme_id']}/{row['organisation_id']}".encode()
