"""What a workbook stores in a cell that is no plain value: formulas nobody worked out, truth values, errors as text."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.intake.made import Submission, delimited, found, read, sheets, told, with_cell, workbook


def _stored(cells: dict[str, str]) -> Submission:
    """A small round where cells of the sheet of grants are stored so."""
    out = BytesIO()
    with ZipFile(BytesIO(workbook(sheets("Tilskudd")))) as package, ZipFile(out, "w") as written:
        for name in package.namelist():
            content = package.read(name)
            is_grants = name == "xl/worksheets/sheet3.xml"
            written.writestr(name, _edited(content.decode("utf-8"), cells) if is_grants else content)
    return read({"bok.xlsx": out.getvalue()})


def _edited(content: str, cells: dict[str, str]) -> str:
    for address, stored in cells.items():
        content, times = re.subn(f'<c r="{address}"[^>]*>.*?</c>', f'<c r="{address}"{stored}</c>', content)
        assert times == 1
    return content


def test_a_shared_formula_that_nobody_worked_out_is_no_empty_cell() -> None:
    finding = found(_stored({"F2": '><f t="shared" si="0"/>'}), "formula_uncomputed")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 2, F Tildelt (kr)")


def test_noughts_of_a_program_that_works_nothing_out_are_asked_about() -> None:
    nought = "><f>E{0}*2</f><v>0</v>"
    submission = _stored({"F2": nought.format(2), "G3": nought.format(3)})
    cells = [cell for f in submission.findings if f.fault.code == "formulas_nought" for cell in f.cells]
    assert cells == ["F2", "G3"] and submission.verdict == "warn"
    one = _stored({"F2": "><f>1*90000</f><v>90000</v>", "G3": nought.format(3)})
    assert one.verdict == "accept", told(one)


def test_an_empty_text_of_a_formula_is_an_empty_cell() -> None:
    submission = _stored({"F2": ' t="str"><f>IF(1,"","")</f><v></v>'})
    assert submission.records["grants"][0]["awarded_nok"] is None


@pytest.mark.parametrize("stored", ["0", "1"])
def test_a_truth_value_is_no_amount(stored: str) -> None:
    finding = found(_stored({"F2": f' t="b"><v>{stored}</v>'}), "number_expected")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 2, F Tildelt (kr)")


@pytest.mark.parametrize("written", ["#REF!", "#I/T", "#VERDI!", "#NAVN?", "########"])
@pytest.mark.parametrize("heading", ["Tilskuddsordning", "Tildelt (kr)", "Vedtaksdato"])
def test_an_error_that_is_saved_as_text_is_an_error(written: str, heading: str) -> None:
    rows = with_cell("Tilskudd", heading, written)
    files = {f"{title}.csv": delimited(cells).encode() for title, cells in rows.items()}
    finding = found(read(files), "cell_error")
    assert (finding.severity, finding.fault.where, finding.fault.row) == ("mend", "Tilskudd.csv", 2)
