"""compare on the command line."""

import json

import pytest

from dashboard.commands import main

OUTCOME = {
    "organisations",
    "outlay_per_year_nok",
    "outlay_pv_nok",
    "social_cost_pv_nok",
    "net_strengthened",
    "social_cost_per_organisation_nok",
    "social_cost_per_net_strengthened_nok",
}
SIMULATION = {
    "draws",
    "seed",
    "mean_net_strengthened",
    "share_best",
    "share_pooled_above_imdi",
    "evpi_organisations",
    "p10_p90",
}


def test_the_answer_has_the_promised_shape(capsys) -> None:
    assert main(["compare", "--json", "--draws", "500", "--seed", "3"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"parameters", "models", "mean_parameters", "tipping_points", "simulation", "smaa"}
    assert set(answer["models"]) == set(answer["mean_parameters"]) == {"null", "imdi", "municipal", "pooled"}
    assert all(set(outcome) == OUTCOME for outcome in answer["models"].values())
    assert set(answer["simulation"]) == SIMULATION
    assert (answer["simulation"]["draws"], answer["simulation"]["seed"]) == (500, 3)
    assert set(answer["smaa"]) == {"rank_acceptability", "central_weights"}


def test_settings_move_the_answer(capsys) -> None:
    main(
        ["compare", "--json", "--draws", "100", "--set", "mentor_compensation_period=once", "--set", "yield_pooled=0,9"]
    )
    answer = json.loads(capsys.readouterr().out)
    assert answer["parameters"]["mentor_compensation_period"] == "once" and answer["parameters"]["outlay"] == "all"
    assert answer["parameters"]["yield_pooled"] == 0.9
    assert answer["models"]["pooled"]["organisations"] == pytest.approx(10.2477, abs=5e-5)


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("yield_pooled=5", "Tillatt er 0 til 3"),
        ("yield_pooled=mye", "Tillatt er 0 til 3"),
        ("yield_poled=1", "yield_pooled"),
        ("mentor_compensation_period=ofte", "year til once"),
        ("years", "PARAMETER=VERDI"),
        ("years=1.5", "Tillatt er 1 til 100"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_with_what_is_allowed(capsys, setting: str, said: str) -> None:
    assert main(["compare", "--set", setting]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


@pytest.mark.parametrize("option", ["--draws=0", "--draws=-3", "--draws=5000000000", "--seed=-1"])
def test_draws_that_cannot_be_made_are_told_with_what_is_allowed(capsys, option: str) -> None:
    assert main(["compare", option]) == 2
    assert "Tillatt er" in capsys.readouterr().err


def test_in_words_every_figure_has_its_unit_and_the_whole_its_grounds(capsys) -> None:
    assert main(["compare", "--draws", "200"]) == 0
    lead, *lines, grounds = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    assert "1 974 000 kr" in lead and "200 trekninger" in lead
    assert "3,9 netto styrket" in lines[0] and "95 timer" in "".join(lines)
    assert "2024-kroner" in grounds and "uten kilde" in grounds


def test_in_words_it_names_no_winner(capsys) -> None:
    assert main(["compare", "--draws", "200"]) == 0
    said = capsys.readouterr().out.lower()
    assert "yield_pooled" in said
    assert not any(word in said for word in ("vinner", "anbefal", "best ", "effekt", "lønnsom", "signifikant"))
