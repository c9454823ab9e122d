"""The charts of money: what is missing is drawn as missing, and the words hold the numbers."""

import pytest

from dashboard.charts.costs import draw_cost_parts
from dashboard.charts.grant_sizes import draw_grant_sizes
from dashboard.charts.money import draw_grant_flow
from dashboard.charts.spending import CATEGORIES, draw_shares_each, draw_shares_in_all
from dashboard.charts.spread import stacked
from dashboard.figures import Absence
from dashboard.wording import Speaker
from tests.real import desk

Row = dict[str, object]
MANY = 90


@pytest.fixture
def speaker() -> Speaker:
    """Speaks bokmål."""
    return Speaker(desk().catalog, "nb")


def flow(number: int, **amounts: int | None) -> Row:
    """An organisation's year, all of 100 000 spent but for what is said otherwise."""
    row = dict.fromkeys(("applied_nok", "awarded_nok", "paid_nok", "spent_nok"), 100_000)
    whole = {**row, "unspent_nok": 0, "repaid_nok": 0, **amounts}
    return {"organisation": f"Organisasjon {number}", "year": 2023, **whole}


def shares(number: int, salary: float | None) -> Row:
    """An organisation whose spending is salary and fees; nothing broken down where salary is None."""
    rest = None if salary is None else 0.0
    row = {**dict.fromkeys(CATEGORIES, rest), "salary": salary, "fees": None if salary is None else 1 - salary}
    spent = None if salary is None else 40_000
    return {"organisation": f"Organisasjon {number}", "spent_nok": spent, **row}


def test_spending_that_is_missing_has_a_dotted_bar_and_a_word_but_no_length(speaker: Speaker) -> None:
    figure = draw_grant_flow([flow(1), flow(2, spent_nok=None, unspent_nok=None)], speaker, "light")
    bars = {trace.name: trace.x for trace in figure.data if trace.type == "bar"}
    assert bars["Brukt"] == (100_000, None) and len(figure.layout.shapes) == 1
    assert "Brukt: mangler" in {note.text for note in figure.layout.annotations}
    assert "Organisasjon 2 2023: søkt 100\xa0000 kr" in figure.layout.meta["alt"]


def test_more_spent_than_paid_makes_the_bar_longer_and_marks_what_was_paid(speaker: Speaker) -> None:
    figure = draw_grant_flow([flow(1, spent_nok=120_000, unspent_nok=-20_000)], speaker, "light")
    drawn = {trace.name: trace.x for trace in figure.data}
    assert drawn["Brukt"] == (120_000,) and drawn["Ikke brukt"] == (0,) and drawn["Utbetalt"] == (100_000,)


def test_what_was_paid_back_is_a_part_of_the_rest_and_not_added_to_it(speaker: Speaker) -> None:
    figure = draw_grant_flow([flow(1, spent_nok=70_000, unspent_nok=30_000, repaid_nok=10_000)], speaker, "light")
    lengths = [trace.x[0] for trace in figure.data if trace.type == "bar"]
    assert lengths == [70_000, 20_000, 10_000] and sum(lengths) == 100_000


def test_many_organisations_become_dots_and_no_bar(speaker: Speaker) -> None:
    flows = draw_grant_flow([flow(number) for number in range(MANY)], speaker, "light")
    spread = draw_shares_each([shares(number, number / MANY) for number in range(MANY)], speaker, "light")
    few = draw_shares_each([shares(1, 0.5)], speaker, "light")
    for figure in (flows, spread):
        assert {trace.type for trace in figure.data} == {"scatter"}
        assert max(len(trace.x) for trace in figure.data) == MANY and "90 av 90" in figure.layout.meta["alt"]
    assert spread.layout.height < 2 * flows.layout.height and {trace.type for trace in few.data} == {"bar"}


def test_an_organisation_without_a_breakdown_is_drawn_empty_and_said_to_be_so(speaker: Speaker) -> None:
    figure = draw_shares_each([shares(1, 0.75), shares(2, None)], speaker, "light")
    assert all(len(trace.x) == 1 for trace in figure.data) and len(figure.layout.shapes) == 1
    labels = {note.text.replace("<br>", " ") for note in figure.layout.annotations}
    told = "Organisasjon 1: lønn 30 000 kr (75 %), honorar 10 000 kr (25 %)"
    assert {label.replace("\xa0", " ") for label in labels} == {told, "Organisasjon 2: ingen fordeling er registrert"}


def test_every_part_of_a_bar_is_named_with_kroner_and_share_and_several_tiny_ones_as_one(speaker: Speaker) -> None:
    row = {**shares(1, 0.6), "fees": 0.0, "premises": 0.32, "travel": 0.04, "equipment": 0.03, "other": 0.01}
    (label,) = [note.text for note in draw_shares_each([row], speaker, "light").layout.annotations]
    parts = " ".join(label.replace("\xa0", " ").split("<br>")[1:])
    assert parts == "lønn 24 000 kr (60 %), lokaler 12 800 kr (32 %), resten 3 200 kr (8 %)"
    assert all(len(line) <= 42 for line in label.split("<br>"))


def in_all(**amounts: int) -> list[Row]:
    """What all spent together, purpose by purpose, those not named nothing."""
    whole, row = sum(amounts.values()), {"reported": 3, "expected": 4, "organisations": 1}
    spent = [(category, amounts.get(category, 0)) for category in CATEGORIES]
    return [{**row, "category": name, "amount_nok": amount, "share": amount / whole} for name, amount in spent]


def test_in_all_each_purpose_has_a_bar_of_its_own_the_largest_first_with_kroner_and_share(speaker: Speaker) -> None:
    figure = draw_shares_in_all(in_all(travel=1_000, salary=30_000, premises=9_000), speaker, "light")
    (bar,) = figure.data
    assert list(bar.x) == [0.75, 0.225, 0.025] and list(bar.y) == sorted(bar.y), "deeper is later"
    *labels, unused = [note.text.replace("\xa0", " ") for note in figure.layout.annotations]
    assert labels == ["Lønn: 30 000 kr, 75 %", "Lokaler: 9 000 kr, 22,5 %", "Reise: 1 000 kr, 2,5 %"]
    assert "aktiviteter" in unused and "lønn" not in unused and "3 av 4" in figure.layout.xaxis.title.text


def test_a_hidden_share_is_left_out_and_never_drawn_as_zero(speaker: Speaker) -> None:
    row = {"reported": 8, "expected": 9, "organisations": 5}
    rows = [{**row, "category": "salary", "share": 0.5, "amount_nok": 500}]
    rows.append({**row, "category": "fees", "share": Absence.HIDDEN, "amount_nok": Absence.HIDDEN})
    alt = draw_shares_in_all(rows, speaker, "dark").layout.meta["alt"]
    assert "8 av 9" in alt and "lønn 500 kr, 50\xa0%" in alt and "honorar skjult" in alt and "lønn 5," in alt


def test_grants_are_counted_below_the_threshold_in_words_and_of_unknown_size_apart(speaker: Speaker) -> None:
    limits = {"audit_above_nok": 100_000, "grant_cap_nok": 110_000, "organisation": "Organisasjon 1", "year": 2023}
    known = [(100_000, "just_below_audit"), (100_001, "above_audit"), (50_000, "lower"), (None, None)]
    rows = [{**limits, "awarded_nok": amount, "size": size} for amount, size in known]
    figure = draw_grant_sizes(rows, speaker, "light")
    assert "1 av 4 rett under eller lik grensen, 1 uten kjent beløp" in figure.layout.meta["alt"]
    assert sum(len(trace.x) for trace in figure.data) == 3


def test_equal_amounts_stand_above_each_other() -> None:
    lifts = stacked([10.0, 10.0, 900.0])
    assert lifts[0] == lifts[2] == 0 < lifts[1] and len(set(stacked([5.0] * MANY))) == MANY


def test_a_part_of_the_cost_that_is_not_known_in_full_says_so(speaker: Speaker) -> None:
    parts = [("grants", 900, "some"), ("course", 30, "whole"), ("staff_hours", None, "nothing")]
    rows = [{"year": 2023, "part": part, "amount_nok": n, "completeness": state} for part, n, state in parts]
    figure = draw_cost_parts(rows, speaker, "light")
    alt = figure.layout.meta["alt"]
    assert "minst 900 kr (2023)" in alt and "Arbeidstid i kroner: mangler (2023)" in alt and "930" not in alt
    assert sum(len(trace.x) for trace in figure.data) == 2


def test_without_a_threshold_each_grant_is_a_dot_and_none_is_said_to_be_below_it(speaker: Speaker) -> None:
    row = {"audit_above_nok": None, "grant_cap_nok": None, "organisation": "Organisasjon 1", "year": 2025}
    rows = [{**row, "awarded_nok": amount, "size": "no_limit"} for amount in (40_000, 85_000)]
    figure = draw_grant_sizes(rows, speaker, "light")
    assert sum(len(trace.x) for trace in figure.data) == 2 and not figure.layout.shapes
    assert "2025: 2 tilskudd" in figure.layout.meta["alt"] and "grensen" not in figure.layout.annotations[0].text


def test_the_years_of_a_grant_have_room_to_the_left_of_the_bars(speaker: Speaker) -> None:
    figure = draw_grant_flow([flow(1)], speaker, "light")
    assert [text.strip() for text in figure.layout.yaxis.ticktext] == ["2023"] and figure.layout.margin.l >= 40
