"""A submission beside what is registered: rows and figures before and after, and keeping it."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard import project
from dashboard.answers import Desk
from dashboard.catalog import Catalog
from dashboard.database import read_schema
from dashboard.editions import Contents, Kept, Serving, StaleEdition
from dashboard.errors import Fault, FaultsFound
from dashboard.intake import SEVERITIES, Finding, Meaning, Submission, read_submission
from dashboard.proposals.delimited import Row, Rows, read_all, write_all
from dashboard.proposals.differences import Changed, Difference, compare, total
from dashboard.proposals.merging import merge, programme_ids, programmes_of
from dashboard.proposals.moves import Move, moves
from dashboard.proposals.placing import Whole, going, left_behind, placed_findings
from dashboard.proposals.schemes import again, taken
from dashboard.proposals.settling import settle

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Proposal:
    """What would become the next edition. parent: the edition it is made against.

    records: record table -> CSV of the whole own dataset; it and what follows are empty where the verdict is reject.
    """

    submission: Submission
    parent: str | None
    records: Mapping[str, bytes] = field(default_factory=dict)
    programmes: tuple[str, ...] = ()
    submitted: tuple[str, ...] = ()
    """The programmes that rows of the submission belong to."""
    changed: Changed = field(default_factory=Changed, repr=False)
    moves: tuple[Move, ...] = ()
    desk: Desk | None = field(default=None, compare=False, repr=False)
    """The desk as it would be."""

    @property
    def differences(self) -> Mapping[str, Difference]:
        """How many rows differ, by table."""
        return self.changed.counts

    @property
    def is_empty(self) -> bool:
        """Whether everything in it is registered already."""
        return self.submission.verdict != "reject" and not self.differences


def refused(faults: Sequence[Fault]) -> Proposal:
    """What is told where a submission could not even be read, or not be kept."""
    return Proposal(Submission(tuple(Finding("mend", fault) for fault in faults)), None)


def earlier_rows(edition: str | None) -> dict[str, list[Row]]:
    """The rows of an edition by record table. Raises FaultsFound where it is damaged."""
    return read_all(project.shelf().read(edition))


def parent_of(desk: Desk) -> str | None:
    """The edition that what is made at the desk is made against, also where its faults keep it from being shown."""
    return project.shelf().serve().edition if desk.own.faults else desk.own.edition


def read_files(files: Files, desk: Desk, meanings: Sequence[Meaning] = ()) -> Submission:
    """The submission in these files, which may refer to what is registered already.

    meanings: what somebody says of the files that they do not say themselves.
    """
    return read_submission(files, project.ROOT, earlier_rows(parent_of(desk)), meanings)


def propose(submission: Submission, desk: Desk) -> Proposal:
    """The submission beside the desk of today; faults of the whole make it one to reject."""
    parent = parent_of(desk)
    if submission.verdict == "reject":
        return Proposal(submission, parent)
    whole, others = _settled(submission, desk, earlier_rows(parent))
    found = [*taken(whole, others), *left_behind(whole)]
    if found:
        return _rejected(submission, parent, found)
    records = write_all(whole.tables, whole.after)
    try:
        desk_after = _open_beside(records, desk.catalog)
    except FaultsFound as wrong:
        return _rejected(submission, parent, placed_findings(whole, wrong.faults))
    told = replace(whole.submission, findings=_gravest_first(submission, (*again(whole), *going(whole))))
    return Proposal(
        told, parent, records, programme_ids(whole.after), programmes_of(whole.tables, whole.before, told.records),
        compare(whole.tables, whole.before, whole.after), moves(desk, desk_after), desk_after,
    )  # fmt: skip


def _settled(submission: Submission, desk: Desk, before: Rows) -> tuple[Whole, set[str]]:
    """The whole own dataset after a submission, its ids settled; and the ids of the project's own programmes."""
    tables = desk.store.record_tables()
    own = {table.name: {row.get(table.keys[0][0]) for row in before.get(table.name, ())} for table in tables}
    others = {table: ids - own[table] for table, ids in desk.store.ids().items()}
    settled = replace(submission, records=settle(tables, before, submission.records, others))
    texts = desk.catalog.languages[submission.language].texts
    after = merge(tables, before, settled.records, submission.emptied)
    return Whole(tables, before, after, settled, texts), others["programmes"]


def _rejected(submission: Submission, parent: str | None, found: Iterable[Finding]) -> Proposal:
    return Proposal(replace(submission, findings=_gravest_first(submission, found), records={}), parent)


def _gravest_first(submission: Submission, found: Iterable[Finding]) -> tuple[Finding, ...]:
    findings = (*submission.findings, *found)
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


def keep(proposal: Proposal, originals: Files, who: str, note: str) -> Kept:
    """Make the proposal an edition and the current one.

    Raises FaultsFound where another edition has come between, told with how it differs, or where it cannot be written.
    """
    submission = proposal.submission
    contents = Contents(
        proposal.records, proposal.programmes, originals, who, _with_meanings(note, submission),
        submission.rows_in, submission.rows_kept, submission.rows_skipped,
    )  # fmt: skip
    try:
        return project.shelf().add(contents, proposal.parent)
    except StaleEdition as stale:
        raise FaultsFound([_tell(stale)]) from None


def _with_meanings(note: str, submission: Submission) -> str:
    """The note, with what was said of the files: the originals alone do not tell."""
    said = {
        "sheet_accepted": lambda f: f"{f.where} → {f.values['title']}",
        "heading_accepted": lambda f: f"{f.where}, {f.column} → {f.values['nearest']}",
        "value_accepted": lambda f: f"{f.where}, {f.values['heading']}: {f.values['value']}",
    }
    faults = [finding.fault for finding in submission.findings if finding.fault.code in said]
    return "; ".join(filter(None, (note, *(said[fault.code](fault) for fault in faults))))


def compare_editions(one: str | None, other: str | None) -> tuple[Mapping[str, Difference], tuple[Move, ...]]:
    """The rows and the figures that differ between two editions. Raises FaultsFound where one is damaged."""
    found, catalog = rows_between(one, other).counts, project.open_catalog()
    served = [project.shelf().serve_as(edition) for edition in (one, other)]
    return found, moves(*(project.build_desk(project.ROOT, own, catalog) for own in served))


def rows_between(one: str | None, other: str | None) -> Changed:
    """The rows that differ between two editions. Raises FaultsFound where one is damaged."""
    tables = read_schema(project.ROOT / "queries" / "schema.sql")
    return compare(tables, earlier_rows(one), earlier_rows(other))


def _open_beside(records: Mapping[str, bytes], catalog: Catalog) -> Desk:
    """A desk with these own records instead of those kept. Raises FaultsFound."""
    with tempfile.TemporaryDirectory(prefix="maaltavle-") as folder:
        for table, content in records.items():
            (Path(folder) / f"{table}.csv").write_bytes(content)
        try:
            return project.build_desk(project.ROOT, Serving(records=Path(folder)), catalog)
        except FaultsFound as found:
            raise FaultsFound(_inside(fault) for fault in found.faults) from None


def _inside(fault: Fault) -> Fault:
    """The fault told of the table alone: the folder it was found in is gone."""
    return replace(fault, where=Path(fault.where).stem)


def _tell(stale: StaleEdition) -> Fault:
    """The fault, with what has happened since; only counts, for the rows may be many."""
    since = total(rows_between(stale.parent, stale.current).counts)
    values = {"parent": stale.parent or "–", "current": stale.current or "–", **vars(since)}
    return Fault("edition_stale", str(project.shelf().folder), values=values)
