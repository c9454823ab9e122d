"""Ids that people write are their programme's own: another programme may have the same, and neither need know."""

import shutil
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import project
from dashboard.editions import Shelf
from dashboard.home import VARIABLE
from dashboard.intake import Submission, write_workbook
from dashboard.proposals import DraftRow, Proposal, draft_files, earlier_rows, keep, propose
from tests.editions.made import EXAMPLES
from tests.intake.made import Sheets, column_of, read, sheets, workbook

SHEETS = ("Tilskudd", "Forbruk", "Mentorpar", "Møter", "Samlinger", "Oppmøte")
NUMBERED = ("Organisasjoner", "Tilskudd", "Forbruk", "Mentorpar", "Samlinger")


def _round(name: str, *titles: str) -> Sheets:
    """A small round of this name whose rows are numbered from 1 on each sheet."""
    made = sheets(*(titles or SHEETS))
    made["Program"][1][0] = name
    ids = {str(row[0]): str(n) for title in NUMBERED for n, row in enumerate(made.get(title, [])[1:], start=1)}
    for title, rows in made.items():
        for row in rows[1:] if title != "Program" else ():
            row[:] = [ids.get(cell, cell) if isinstance(cell, str) else cell for cell in row]
    return made


def _submitted(made: Sheets) -> Submission:
    return read({"bok.xlsx": workbook(made)}, earlier_rows(project.shelf().serve().edition))


def _proposed(made: Sheets) -> Proposal:
    return propose(_submitted(made), project.open_desk())


def _kept(made: Sheets) -> dict[str, list]:
    """The rows registered after the round is kept."""
    proposal = _proposed(made)
    assert proposal.submission.verdict != "reject", proposal.submission.findings
    return earlier_rows(keep(proposal, {}, "", "").manifest.edition)


@pytest.fixture(scope="module")
def two_rounds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list]]:
    """A data folder in which two rounds with the same ids are kept, and the rows of the first alone."""
    folder = tmp_path_factory.mktemp("two")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder))
        first = _kept(_round("Runde A"))
        _kept(_round("Runde B"))
        return folder, first


@pytest.fixture
def both(shelf: Shelf, two_rounds: tuple[Path, dict[str, list]]) -> dict[str, list]:
    """The rows of both rounds, which stand on the shelf."""
    shutil.copytree(two_rounds[0] / "editions", shelf.folder)
    return earlier_rows(shelf.serve().edition)


def _of(rows: dict[str, list], table: str, programme: str) -> list[dict]:
    """Rows whose id, or whose organisation's, begins with the programme's."""
    return [row for row in rows[table] if any(str(v).startswith(f"{programme}-") for v in list(row.values())[:2])]


def test_a_second_round_with_the_ids_of_the_first_is_kept_beside_it(
    both: dict[str, list], two_rounds: tuple[Path, dict[str, list]]
) -> None:
    first = two_rounds[1]
    assert {table: len(rows) for table, rows in both.items()} == {table: 2 * len(rows) for table, rows in first.items()}
    assert [row["grant_id"] for row in both["grants"]] == ["1", "2", "runde-b-1", "runde-b-2"]
    assert [row["grant_id"] for row in both["spending"]] == ["1", "2", "runde-b-1", "runde-b-2"]
    assert all(row in both[table] for table, rows in first.items() for row in rows)
    awarded = {p: project.open_desk().for_programme("grants_awarded", p).figure.value for p in ("runde-a", "runde-b")}
    assert awarded == {"runde-a": 180000, "runde-b": 180000}


@pytest.mark.parametrize("name", ["Runde A", "Runde B"])
def test_the_same_file_again_changes_nothing_whoever_came_first(both: dict[str, list], name: str) -> None:
    assert _proposed(_round(name)).is_empty


def test_a_corrected_file_changes_its_own_rows_only(both: dict[str, list]) -> None:
    made = _round("Runde B")
    made["Tilskudd"][1][5] = 70000
    proposal = _proposed(made)
    assert {table: vars(one) for table, one in proposal.differences.items()} == {
        "grants": {"added": 0, "changed": 1, "removed": 0}
    }
    after = earlier_rows(keep(proposal, {}, "", "").manifest.edition)
    assert [row for row in after["grants"] if row not in both["grants"]] == _of(after, "grants", "runde-b")[:1]


def test_that_the_first_round_lets_go_of_an_id_changes_nothing_for_the_second(shelf: Shelf) -> None:
    _kept(_round("Runde A", "Tilskudd"))
    _kept(_round("Runde B", "Tilskudd"))
    fewer = _round("Runde A", "Tilskudd")
    del fewer["Tilskudd"][2]
    _kept(fewer)
    assert _proposed(_round("Runde B", "Tilskudd")).is_empty


def _only(made: Sheets, *titles: str) -> Sheets:
    return {title: deepcopy(made[title]) for title in titles}


def test_a_part_of_a_round_refers_to_the_rows_of_its_own_programme(both: dict[str, list]) -> None:
    part = _only(_round("Runde B"), "Program", "Forbruk")
    part["Forbruk"].append(["9", "2", "Lønn", 100, None])
    rows = _kept(part)
    assert [row["grant_id"] for row in rows["spending"] if row["amount_nok"] == "100"] == ["runde-b-2"]
    assert len([row for row in rows["spending"] if not row["grant_id"].startswith("runde-b")]) == 2


def test_a_part_that_does_not_say_whose_it_is_is_asked_and_never_guessed(both: dict[str, list]) -> None:
    submission = _submitted(_only(_round("Runde B"), "Forbruk"))
    assert {finding.fault.code for finding in submission.findings if finding.severity == "mend"} == {"name_of_several"}


def test_a_new_round_cannot_refer_to_the_organisations_of_another(both: dict[str, list]) -> None:
    part = _only(_round("Runde C", "Tilskudd"), "Program", "Tilskudd")
    assert {f.fault.code for f in _submitted(part).findings if f.severity == "mend"} == {"rows_needed"}


def test_what_is_registered_can_be_taken_out_and_handed_in_again(both: dict[str, list]) -> None:
    submission = read({"bok.xlsx": write_workbook(both, "nb", project.ROOT)}, both)
    assert propose(submission, project.open_desk()).is_empty


def test_ids_of_the_made_up_rounds_can_be_used_too(shelf: Shelf) -> None:
    made = sheets("Tilskudd")
    taken = (EXAMPLES / "imdi" / "grants.csv").read_text("utf-8").splitlines()[1].split(",")[0]
    made["Tilskudd"][1][0] = taken
    assert [row["grant_id"] for row in _kept(made)["grants"]] == [f"runde-a-{taken}", "g2"]


def test_a_row_registered_alone_belongs_to_the_programme_it_was_chosen_for(both: dict[str, list]) -> None:
    opened = project.open_desk()
    tables, texts = opened.store.record_tables(), opened.catalog.languages["nb"].texts
    for grant in ("1", "runde-b-1"):
        row = {"grant_id": grant, "category": "travel", "amount_nok": "77"}
        submission = read(draft_files(tables, both, [DraftRow("spending", row)], texts), both)
        proposal = propose(submission, opened)
        assert vars(proposal.differences["spending"]) == {"added": 1, "changed": 0, "removed": 0}
        (added,) = [one for one in proposal.submission.records["spending"] if one["amount_nok"] == "77"]
        assert added["grant_id"] == grant


CORRECTED = [
    ("Organisasjoner", "organisations", "Navn", "Alfa forening"), ("Tilskudd", "grants", "Tildelt (kr)", 90000),
    ("Mentorpar", "mentor_pairs", "Fra dato", date(2023, 3, 1)),
]  # fmt: skip


def _without_ids() -> Sheets:
    """A round in which no row has an id, and each is called by its name."""
    made = sheets("Tilskudd", "Forbruk", "Mentorpar", "Møter")
    for title in ("Organisasjoner", "Tilskudd", "Forbruk", "Mentorpar"):
        made[title] = [row[1:] for row in made[title]]
    called = {"g1": "Alfa 2023", "g2": "Beta 2023", "a": "Alfa", "m": "Stor Mentor", "p1": "Alfa"}
    for title in ("Forbruk", "Mentorpar", "Møter"):
        made[title] = [[called.get(cell, cell) for cell in row] for row in made[title]]
    return made


@pytest.mark.parametrize(("title", "table", "heading", "value"), CORRECTED, ids=[title for title, *_ in CORRECTED])
def test_a_row_without_an_id_that_is_corrected_is_the_same_row_changed(
    title: str, table: str, heading: str, value: Any, shelf: Shelf
) -> None:
    made = _without_ids()
    _kept(made)
    part = _only(made, "Program", title)
    part[title][1][column_of(part, title, heading)] = value
    proposal = _proposed(part)
    assert {name: vars(one) for name, one in proposal.differences.items()} == {
        table: {"added": 0, "changed": 1, "removed": 0}
    }
    keep(proposal, {}, "", "")
    assert _proposed(part).is_empty
