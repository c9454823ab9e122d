"""Codes instead of the names and ids of organisations that are not printed anywhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import count

from dashboard.catalog import Catalog
from dashboard.disclosure.audiences import is_public_row
from dashboard.figures import Absence

Row = Mapping[str, object]

ROSTER = "organisations"
"""The table query that lists the organisations of a programme."""
KEPT = ("programme_id", "organisation_id", "name", "is_coded", "basis_rank", "source_id")
REMARKS = ("section", "note")


@dataclass(frozen=True)
class Codes:
    """For each organisation that is not public: the id and the name it goes by before the open audience.

    ids and names are by the id of the record. real_names are those that must not be seen.
    """

    ids: Mapping[str, str]
    names: Mapping[str, str]
    real_names: Mapping[str, str]

    @classmethod
    def of(cls, catalog: Catalog, roster: Sequence[Row], say: Callable[[int], str]) -> "Codes":
        """Codes for a roster. say: the name made from a number. A record that is coded already keeps its code.

        The numbers follow a digest of the whole record, for the order of names or ids would tell who is who.
        """
        held = sorted((row for row in roster if not is_public_row(catalog, row)), key=_digest)
        coded = {str(row["organisation_id"]): str(row["name"]) for row in held if row["is_coded"]}
        real = {str(row["organisation_id"]): str(row["name"]) for row in held if not row["is_coded"]}
        free = (number for number in count(1) if say(number) not in coded.values())
        numbers = dict(zip(real, free, strict=False))
        ids = {**coded, **{organisation_id: f"O{number}" for organisation_id, number in numbers.items()}}
        names = {**coded, **{organisation_id: say(number) for organisation_id, number in numbers.items()}}
        return cls(ids, names, {real[organisation_id]: names[organisation_id] for organisation_id in real})

    def row(self, row: Row) -> dict[str, object]:
        """The row with codes for ids and for any hidden name in its texts."""
        shown = {column: self.text(value) if isinstance(value, str) else value for column, value in row.items()}
        organisation_id = row.get("organisation_id")
        if organisation_id is None:
            return shown
        return {**shown, "organisation_id": self.ids.get(str(organisation_id), organisation_id)}

    def text(self, text: str) -> str:
        """The text with every hidden name replaced, the longest first: one name may be part of another."""
        for name in sorted(self.real_names, key=len, reverse=True):
            text = text.replace(name, self.real_names[name])
        return text

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


def _digest(row: Row) -> str:
    return sha256(repr(sorted((column, str(value)) for column, value in row.items())).encode()).hexdigest()
