"""A row is left out only where all of it says what it is; every other row is read, or a finding names it."""

from typing import Any

import pytest

from dashboard.commands import main
from dashboard.intake import write_template
from dashboard.intake.folding import fold
from dashboard.project import ROOT
from tests.intake.made import Sheets, found, layout, read, read_sheets, sheets, told, workbook

EXAMPLE = "Eksempel – slett raden"


def _with_row(at: int, row: list[Any]) -> Sheets:
    made = sheets("Tilskudd")
    made["Tilskudd"].insert(at, row)
    return made


def _help(**written: Any) -> Sheets:
    """The row of help stands under the headings, and some of its cells are written over."""
    grants, headings = layout().sheets["grants"], sheets("Tilskudd")["Tilskudd"][0]
    helps = {heading: grants.column_named(grants.by_heading[fold(heading)]).helps["nb"] for heading in headings}
    return _with_row(1, list((helps | written).values()))


WRITTEN_IN = [
    (_help(Id="g9"), "row_help_changed", 2, "A Id"),
    (_help(Organisasjon="Alfa", År=2023), "row_help_changed", 2, "B Organisasjon"),
    (_help(Id=EXAMPLE), "row_help_changed", 2, "A Id"),
    (_with_row(3, [EXAMPLE, "Alfa", "IMDi", "Drift", 2023, 777]), "row_example_changed", 4, "A Id"),
    (_with_row(3, [None, "Alfa", EXAMPLE, "Drift", 2023, 777]), "row_example_changed", 4, "B Organisasjon"),
    (_with_row(3, ["Id", "Organisasjon", "Tilskuddsgiver", "Drift", 2023]), "name_unknown", 4, "B Organisasjon"),
    (_with_row(3, ["Sum", "Alfa", "IMDi", "Drift", 2023, 777]), "key_twice", 5, "A Id"),
]


@pytest.mark.parametrize(("made", "code", "row", "column"), WRITTEN_IN, ids=[f"{c[1]}-{c[3]}" for c in WRITTEN_IN])
def test_a_row_that_somebody_wrote_in_never_goes_missing(made: Sheets, code: str, row: int, column: str) -> None:
    if code == "key_twice":
        made["Tilskudd"].append(["Sum", "Beta", "IMDi", "Drift", 2023, 777])
    submission = read_sheets(made)
    finding = found(submission, code)
    assert (finding.severity, finding.fault.row, finding.fault.column) == ("mend", row, column)
    assert submission.verdict == "reject"


def test_the_row_of_help_and_the_example_are_counted_as_what_they_are() -> None:
    submission = read_sheets(_help())
    assert (submission.verdict, submission.findings) == ("accept", ()), told(submission)
    assert (submission.rows_in["grants"], submission.rows_skipped["grants"]) == (3, {"help": 1})
    template = read({"mal.xlsx": write_template("nb", ROOT)})
    assert {name: dict(reasons) for name, reasons in template.rows_skipped.items()} == {
        name: {"help": 1, "example": 1} for name in layout().sheets
    }


def test_help_of_another_version_of_the_template_is_no_row_and_a_note_that_ends_likewise_is_one() -> None:
    made = _with_row(1, ["Hva det er. Kan stå tom.", "Hvem som får. Må fylles ut."])
    made["Tilskudd"][0].append("Merknad")
    made["Tilskudd"][2].append("Rapporten mangler. Må fylles ut.")
    submission = read_sheets(made)
    assert (submission.verdict, submission.rows_skipped["grants"]) == ("accept", {"help": 1}), told(submission)
    assert submission.records["grants"][0]["note"] == "Rapporten mangler. Må fylles ut."


def test_every_row_is_counted_in_kept_or_skipped() -> None:
    made = _with_row(2, list(sheets("Tilskudd")["Tilskudd"][0]))
    made["Tilskudd"].append(["Sum", None, None, None, None, ("=SUM(F2:F3)", 180000), 170000])
    submission = read_sheets(made)
    assert (submission.rows_in["grants"], submission.rows_kept["grants"]) == (4, 2)
    assert submission.rows_skipped["grants"] == {"heading": 1, "totals": 1}


def test_the_command_says_why_rows_are_passed_over(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bok.xlsx"
    path.write_bytes(workbook(_with_row(3, [EXAMPLE])))
    assert main(["intake", str(path), "--dry-run", "--data", str(tmp_path / "data")]) == 0
    assert "Hoppet over: 1 (eksempelrader: 1)" in capsys.readouterr().out
