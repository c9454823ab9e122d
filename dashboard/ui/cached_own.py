"""The caches of own data: what is registered, what files would change, and the editions on the shelf."""

from functools import lru_cache

from dashboard import project
from dashboard.editions import Listed
from dashboard.intake import Meaning, Record, Submission
from dashboard.intake.registered import Belonging
from dashboard.markup import Html
from dashboard.markup.alerts import alerts
from dashboard.markup.proposals import proposal_view
from dashboard.markup.reader import Place
from dashboard.markup.rows import RowWords
from dashboard.proposals import (
    Changed, Key, Move, Proposal, compare_editions, earlier_rows, key_of, parent_of, propose, read_answers,
    read_files, rows_between,
)  # fmt: skip
from dashboard.ui.cached import EDITIONS_KEPT, PLACES_KEPT, desk, reader_at, speaker

PROPOSALS_KEPT = 4
SUBMISSIONS_KEPT = 12
"""More: a file is read anew for each kind of question that is answered."""
Files = tuple[tuple[str, bytes], ...]


@lru_cache(maxsize=PLACES_KEPT)
def registered(edition: str, programme: str | None = None) -> dict[str, list[dict[str, str | None]]]:
    """The user's own rows by record table, of one programme or of all. Raises FaultsFound where they are damaged."""
    if programme is None:
        return earlier_rows(parent_of(desk(edition)))
    return {
        table: [row for row in found if programme_of(edition, table, row) == programme]
        for table, found in registered(edition).items()
    }


@lru_cache(maxsize=EDITIONS_KEPT)
def _belonging(edition: str) -> Belonging:
    return Belonging(tuple(desk(edition).store.record_tables()), registered(edition))


def programme_of(edition: str, table: str, row: Record) -> str | None:
    """The own programme a row belongs to, itself or through the registered rows that it refers to."""
    return _belonging(edition).programme_of(table, row)


@lru_cache(maxsize=PLACES_KEPT)
def row_words(edition: str, language: str, programme: str | None = None) -> RowWords:
    """What says the user's own rows, and keeps what it has said: a list of many names costs more than its page."""
    tables = {table.name: table for table in desk(edition).store.record_tables()}
    return RowWords(speaker(edition, language), tables, registered(edition, programme))


@lru_cache(maxsize=PLACES_KEPT)
def known_rows(edition: str, language: str, programme: str, table: str) -> dict[Key, tuple[str, Record]]:
    """The registered rows of a programme in a table by their keys, each with what it is called to tell it apart."""
    rows = registered(edition, programme).get(table, ())
    columns = next(one for one in desk(edition).store.record_tables() if one.name == table)
    said = row_words(edition, language, programme).told_apart(table, rows)
    return {key_of(columns, row): (name, row) for name, row in zip(said, rows, strict=True)}


@lru_cache(maxsize=PLACES_KEPT)
def answers(edition: str) -> dict[str, str]:
    """What was answered to questions about the files that were kept, up to an edition."""
    return read_answers()


@lru_cache(maxsize=SUBMISSIONS_KEPT)
def submission(edition: str, files: Files, meanings: tuple[Meaning, ...]) -> Submission:
    """What the files (name, bytes) say, with what is said of them beside. Raises FaultsFound."""
    return read_files(dict(files), desk(edition), meanings)


@lru_cache(maxsize=PROPOSALS_KEPT)
def proposal(edition: str, files: Files, meanings: tuple[Meaning, ...]) -> Proposal:
    """What the files would change of an edition. Raises FaultsFound."""
    return propose(submission(edition, files, meanings), desk(edition))


@lru_cache(maxsize=PROPOSALS_KEPT)
def proposal_html(place: Place, files: Files, meanings: tuple[Meaning, ...], drafted: tuple[str, ...]) -> Html:
    """What the files would change, as it is shown; those of a draft were made of rows in forms. Raises FaultsFound."""
    reader, found = reader_at(place), proposal(place.edition, files, meanings)
    return Html(proposal_view(reader, found, alerts(reader, found), drafted))


@lru_cache(maxsize=EDITIONS_KEPT)
def listing(edition: str, names: tuple[str, ...]) -> tuple[Listed, ...]:
    """The editions of own records, the newest first.

    names: what stands on the shelf. Where one has gone back, an edition that is shown again has newer ones beside it.
    """
    return tuple(project.shelf().listing())


@lru_cache(maxsize=PLACES_KEPT)
def names(edition: str) -> dict[str, str]:
    """What the programmes of an edition of own records are called, by id. Raises FaultsFound where it is damaged."""
    return {str(row["programme_id"]): str(row["name"]) for row in earlier_rows(edition).get("programmes", ())}


@lru_cache(maxsize=PROPOSALS_KEPT)
def changed(edition: str, other: str | None) -> Changed:
    """The rows that would be others with another edition of own records. Raises FaultsFound."""
    return rows_between(parent_of(desk(edition)), other)


@lru_cache(maxsize=PROPOSALS_KEPT)
def moves(edition: str, other: str | None) -> tuple[Move, ...]:
    """The figures that would be others with another edition of own records. Raises FaultsFound."""
    return compare_editions(desk(edition).own.edition, other)[1]
