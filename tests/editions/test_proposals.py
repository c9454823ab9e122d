"""What a submission changes: rows of its programmes in its tables, the figures that follow, nothing else."""

from functools import cache

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.database import RecordTable
from dashboard.editions import Shelf
from dashboard.errors import Fault, FaultsFound
from dashboard.intake import Finding, Submission
from dashboard.proposals import Proposal, compare_editions, earlier_rows, keep, moves_as_json, propose
from dashboard.proposals.merging import merge
from tests.editions.made import own_round, submission
from tests.real import desk


@cache
def _tables() -> tuple[RecordTable, ...]:
    return desk().store.record_tables()


def test_rows_replace_those_of_the_same_programme_in_the_same_table_only() -> None:
    first, second = own_round(), _renamed(own_round())
    both = {table: [*first[table], *second[table]] for table in first}
    fewer = merge(_tables(), both, {"mentor_meetings": first["mentor_meetings"][:4], "spending": first["spending"][:1]})
    assert len(fewer["mentor_meetings"]) == 4 + len(second["mentor_meetings"])
    assert len(fewer["spending"]) == 1 + len(second["spending"])
    assert {table: rows for table, rows in fewer.items() if table not in ("mentor_meetings", "spending")} == {
        table.name: both.get(table.name, []) for table in _tables() if table.name not in ("mentor_meetings", "spending")
    }


def test_a_round_with_a_rate_for_mentors_and_no_mentors_yet_is_taken_in() -> None:
    """An internal check once refused it, with a sentence about a query that nobody who submits can mend."""
    rows = {table: own_round()[table] for table in ("programmes", "organisations", "grants")}
    rows["programmes"][0] |= {"meetings_agreed_per_year": None, "mentor_compensation_nok": "10000"}
    assert propose(submission(rows), desk()).submission.findings == ()


def _renamed(rows: dict) -> dict:
    swap = {"own-": "two-"}
    return {
        table: [{name: _swapped(value, swap) for name, value in row.items()} for row in found]
        for table, found in rows.items()
    }


def _swapped(value: str | None, swap: dict[str, str]) -> str | None:
    for old, new in swap.items():
        value = value.replace(old, new) if value and value.startswith(old) else value
    return value


def test_a_first_round_is_all_new_rows_and_figures(shelf: Shelf, first: Proposal) -> None:
    assert {table: one.added for table, one in first.differences.items()} == {
        table: len(rows) for table, rows in own_round().items()
    }
    assert first.moves and all(m.before is None and m.programme_id == "own-2025" for m in first.moves)
    assert not shelf.folder.exists()


def test_what_is_kept_is_served_after_the_pilot_and_before_the_examples(shelf: Shelf, kept: Desk) -> None:
    assert list(kept.programmes)[:2] == ["pilot-2022", "own-2025"] and kept.is_own("own-2025")
    example = kept.for_programme("grants_awarded", "example-imdi")
    assert kept.for_programme("grants_awarded", "own-2025").figure.value == example.figure.value
    assert project.edition().endswith(f"+{shelf.serve().edition}")


def test_a_corrected_table_moves_the_figures_that_rest_on_it_and_says_from_what_to_what(kept: Desk) -> None:
    rows = {"grants": own_round()["grants"]}
    one = next(row for row in rows["grants"] if row["is_own"] == "true" and row["awarded_nok"])
    one["awarded_nok"] = "50000"
    proposal = propose(submission(rows), kept)
    assert {table: vars(one) for table, one in proposal.differences.items()} == {
        "grants": {"added": 0, "changed": 1, "removed": 0}
    }
    told = {move["indicator"]: move for move in moves_as_json(proposal.moves) if move["period"] == "all"}
    awarded = told["grants_awarded"]
    assert awarded["before"] != awarded["after"] == awarded["before"] + _change(rows["grants"])


def _change(rows: list[dict]) -> float:
    old = {row["grant_id"]: float(row["awarded_nok"] or 0) for row in own_round()["grants"]}
    return sum(float(row["awarded_nok"] or 0) - old[row["grant_id"]] for row in rows)


def test_the_same_again_changes_nothing_and_says_so(shelf: Shelf, kept: Desk) -> None:
    proposal = propose(submission(), kept)
    assert proposal.is_empty and not proposal.moves
    assert not keep(proposal, {}, "", "").is_new and len(shelf.listing()) == 1


def test_rows_that_others_refer_to_cannot_be_taken_away_and_each_kind_is_told_once(kept: Desk) -> None:
    proposal = propose(submission({"organisations": own_round()["organisations"][:3]}), kept)
    findings = proposal.submission.findings
    assert proposal.submission.verdict == "reject" and {f.fault.code for f in findings} == {"rows_left_behind"}
    assert {finding.fault.where for finding in findings} == {"Organisasjoner"}
    sheets = [str(finding.fault.values["sheet"]) for finding in findings]
    # Spending and meetings refer to no organisation themselves, but to grants and pairs that do.
    assert len(sheets) == len(set(sheets)) and {"Oppmøte", "Tilskudd", "Forbruk", "Møter"} <= set(sheets)
    came = next(finding for finding in findings if finding.fault.values["sheet"] == "Oppmøte")
    gone = [row for row in own_round()["organisations"][3:]]
    assert str(gone[0]["name"]) in str(came.fault.values["names"])
    ids = {row["organisation_id"] for row in gone}
    assert came.count == sum(row["organisation_id"] in ids for row in own_round()["attendance"])


def test_ids_of_the_pilot_cannot_be_taken(shelf: Shelf) -> None:
    rows = own_round()
    rows["programmes"][0]["programme_id"] = "pilot-2022"
    proposal = propose(submission({"programmes": rows["programmes"]}), desk())
    (finding,) = proposal.submission.findings
    assert (finding.severity, finding.fault.code, finding.fault.where) == ("mend", "programme_taken", "Program")


def test_of_two_at_once_the_second_is_told_what_has_changed_and_nothing_is_lost(kept: Desk) -> None:
    one = propose(submission({"spending": own_round()["spending"][1:]}), kept)
    other = propose(submission({"activities": own_round()["activities"][1:]}), kept)
    first = keep(one, {}, "Kari", "").manifest.edition
    with pytest.raises(FaultsFound) as stale:
        keep(other, {}, "Ola", "")
    (fault,) = stale.value.faults
    assert fault.code == "edition_stale" and (fault.values["current"], fault.values["removed"]) == (first, 1)
    again = keep(propose(other.submission, project.open_desk()), {}, "Ola", "").manifest
    rows = earlier_rows(again.edition)
    assert len(rows["spending"]) == len(own_round()["spending"]) - 1 and len(rows["activities"]) == 54


def test_two_editions_differ_by_rows_and_figures_both_ways(kept: Desk) -> None:
    forth, new = compare_editions(None, kept.own.edition)
    back, gone = compare_editions(kept.own.edition, None)
    assert {table: one.added for table, one in forth.items()} == {table: one.removed for table, one in back.items()}
    assert {move.indicator_id for move in new} == {move.indicator_id for move in gone} and all(
        move.after is None for move in gone
    )


def test_a_rejected_submission_proposes_nothing(shelf: Shelf) -> None:
    proposal = propose(Submission((Finding("mend", Fault("cell_empty", "Program", 2, "B")),)), desk())
    assert (proposal.records, proposal.moves, proposal.is_empty) == ({}, (), False)
