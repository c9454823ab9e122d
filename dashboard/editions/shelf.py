"""The shelf: the folder where all editions stand, and the pointer that says which one is current.

    editions/current                  which edition, and which one before it
    editions/<edition>/manifest.json  what the edition is
    editions/<edition>/originals/     the files as they were submitted
    editions/<edition>/records/       every own programme, one CSV for each record table
"""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dashboard.editions import writing
from dashboard.editions.contents import Contents, Kept, Listed, Serving, StaleEdition
from dashboard.editions.durable import alone, replace_whole
from dashboard.editions.looking import names_in, why_closed
from dashboard.editions.manifest import Manifest, digest_of, read_manifest, read_sealed, write_sealed
from dashboard.errors import Fault, FaultsFound, stop_on

POINTER, LOCK = "current", "lock"
NONE_LEFT = {"edition_damaged": "none_whole", "pointer_damaged": "pointer_to_none"}
"""A fault that is told by what is shown instead, and how it is told where nothing is."""


class Shelf:
    """The editions in one folder, which need not exist before something is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def serve(self) -> Serving:
        """The current edition, every byte of it compared; where it is damaged, the last good one, and a fault."""
        closed = why_closed(self.folder)
        if closed is not None:
            return Serving(faults=(closed,))
        asked, before, fault = self._pointed()
        faults = [fault] if fault else []
        if not faults and asked is None:
            return Serving()
        for edition in dict.fromkeys(filter(None, (asked, before, *self._newest_first()))):
            manifest = self.verify(edition)
            if manifest is not None:
                told = [replace(one, values={"served": edition}) for one in faults]
                return Serving(manifest, self.folder / edition / writing.RECORDS, tuple(told))
            if edition == asked:
                faults.append(Fault("edition_damaged", str(self.folder / edition)))
        return Serving(faults=tuple(replace(one, code=NONE_LEFT[one.code]) for one in faults))

    def serve_as(self, edition: str | None) -> Serving:
        """One edition, current or not, every byte compared; none and a fault where it is damaged."""
        if edition is None:
            return Serving()
        manifest = self.verify(edition)
        if manifest is None:
            return Serving(faults=(self._damaged(edition, None),))
        return Serving(manifest, self.folder / edition / writing.RECORDS)

    def watched(self) -> Iterator[Path]:
        """The files that decide what is served: the pointer, and everything in the editions it names."""
        yield self.folder / POINTER
        for edition in filter(None, self._pointed()[:2]):
            yield from sorted((self.folder / edition).rglob("*"))

    def verify(self, edition: str) -> Manifest | None:
        """The manifest of an edition whose every file is there, unchanged and alone; else None."""
        manifest = self._manifest(edition)
        if manifest is None:
            return None
        folder = self.folder / edition
        try:
            there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
            is_whole = there == {*manifest.files, writing.MANIFEST} and all(
                digest_of((folder / path).read_bytes()) == digest for path, digest in manifest.files.items()
            )
        except OSError:
            return None
        return manifest if is_whole else None

    def listing(self) -> list[Listed]:
        """Every edition, the newest first, every byte of each compared."""
        current = self.serve().edition
        listed = [Listed(edition, self.verify(edition), edition == current) for edition in self.names()]
        return sorted(listed, key=lambda one: (one.manifest.made_at if one.manifest else "", one.edition), reverse=True)

    def faults(self) -> list[Fault]:
        """A fault for every edition on the shelf that is damaged, and for the pointer."""
        served = self.serve()
        told = {fault.where for fault in served.faults}
        others = [self._damaged(name, served.edition) for name in self.names() if self.verify(name) is None]
        return [*served.faults, *(fault for fault in others if fault.where not in told)]

    def read(self, edition: str | None) -> dict[str, bytes]:
        """The records of an edition, record table -> CSV; empty for none. Raises FaultsFound where it is damaged."""
        if edition is None:
            return {}
        manifest = self._required(edition)
        folder = self.folder / edition
        return {Path(path).stem: (folder / path).read_bytes() for path in manifest.of(writing.RECORDS)}

    def add(self, contents: Contents, parent: str | None) -> Kept:
        """Keep a new edition and make it current. parent: the edition it was made against.

        Raises StaleEdition where another has become current since, FaultsFound where it cannot be written; then
        nothing has changed.
        """
        with self._changing():
            served = self.serve()
            if parent != served.edition:
                raise StaleEdition(parent, served.edition)
            files = writing.files_of(contents)
            manifest = writing.make_manifest(contents, files, parent)
            if served.manifest is not None and served.manifest.of(writing.RECORDS) == manifest.of(writing.RECORDS):
                return Kept(served.manifest, is_new=False)
            try:
                writing.write_edition(self.folder, manifest, files)
                self._point(manifest.edition, parent)
            except OSError:
                writing.take_back(self.folder, manifest.edition)
                raise
            return Kept(manifest, is_new=True)

    def use(self, edition: str | None) -> Manifest | None:
        """Make an edition current again, or none of them. Raises FaultsFound where it is damaged or unknown."""
        with self._changing():
            manifest = self._required(edition) if edition else None
            self._point(edition, self.serve().edition)
            return manifest

    def _pointed(self) -> tuple[str | None, str | None, Fault | None]:
        """The edition that the pointer names, the one before it, and a fault where it cannot be read."""
        try:
            block = read_sealed((self.folder / POINTER).read_bytes())
        except FileNotFoundError:
            block = None if any(self.names()) else {"edition": None, "before": None}
        except OSError:
            block = None
        if block is None:
            return None, None, Fault("pointer_damaged", str(self.folder / POINTER))
        return block.get("edition"), block.get("before"), None

    def _point(self, edition: str | None, before: str | None) -> None:
        replace_whole(self.folder / POINTER, write_sealed({"edition": edition, "before": before}))

    def names(self) -> tuple[str, ...]:
        """The names of all editions there are, whole or damaged."""
        return tuple(names_in(self.folder))

    def _newest_first(self) -> list[str]:
        made = {edition: manifest.made_at for edition in self.names() if (manifest := self._manifest(edition))}
        return sorted(made, key=lambda edition: (made[edition], edition), reverse=True)

    def _manifest(self, edition: str) -> Manifest | None:
        """What an edition says of itself, none of its files looked at; None where that is damaged."""
        try:
            manifest = read_manifest((self.folder / edition / writing.MANIFEST).read_bytes())
        except OSError:
            return None
        return manifest if manifest is not None and manifest.edition == edition else None

    def _required(self, edition: str) -> Manifest:
        if edition not in self.names():
            raise FaultsFound([Fault("edition_unknown", str(self.folder), values={"edition": edition})])
        manifest = self.verify(edition)
        if manifest is None:
            raise FaultsFound([self._damaged(edition, self.serve().edition)])
        return manifest

    def _damaged(self, edition: str, served: str | None) -> Fault:
        """The fault of an edition that is damaged. served: what is shown instead, if anything."""
        where = str(self.folder / edition)
        return Fault("edition_damaged", where, values={"served": served}) if served else Fault("none_whole", where)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Alone on the shelf, what was left unfinished swept away. Raises FaultsFound where nothing can be written."""
        stop_on(filter(None, [why_closed(self.folder)]))
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with alone(self.folder / LOCK):
                writing.sweep(self.folder)
                if not (self.folder / POINTER).exists() and not self.names():
                    self._point(None, None)
                yield
        except OSError as error:
            values = {"reason": error.strerror or str(error)}
            raise FaultsFound([Fault("edition_not_kept", str(self.folder), values=values)]) from None
