"""Somebody who writes the name of an organisation in a text that everyone may read later is told so."""

import pytest

from tests.intake.made import found, read_sheets, sheets

TEXTS = (
    ("Belegg", ["Mål", "Slag", "Styrke", "Tekst"], ["D1", "Taler mot", "Svakt"], "evidence_names_somebody", "D"),
    ("Merknader", ["Skrevet av", "Dato skrevet", "Tekst"], ["Vi", "1.3.2024"], "note_names_somebody", "C"),
    ("Vurderinger", ["Mål", "Vurdering", "Vurdert av", "Ordlyd"], ["D1", "Delvis nådd", "NTNU"],
     "verdict_names_somebody", "D"),
)  # fmt: skip


@pytest.mark.parametrize(("sheet", "headings", "cells", "code", "column"), TEXTS)
def test_a_name_in_a_text_is_to_be_looked_at(
    sheet: str, headings: list[str], cells: list[str], code: str, column: str
) -> None:
    made = sheets()
    made["Organisasjoner"].append(["s", "Deltaker", "Solsikke-laget", None, None, None, None])
    of_another_goal = ["D2" if cell == "D1" else cell for cell in cells]
    made[sheet] = [headings, [*cells, "Alt gikk bra"], [*of_another_goal, "SOLSIKKE LAGET falt fra"]]
    finding = found(read_sheets(made), code)
    assert (finding.severity, finding.fault.where, finding.fault.row) == ("look", sheet, 3)
    assert str(finding.fault.column)[0] == column and finding.fault.values["name"] == "Solsikke-laget"
