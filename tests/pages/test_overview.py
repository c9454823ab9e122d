"""What needs attention, and what moved from one year to the next."""

import pytest

from dashboard.figures import Absence
from dashboard.markup.fragments.attention import attention, changes
from dashboard.markup.fragments.goals import goal_list, judgement
from dashboard.markup.fragments.numbers import unknown
from dashboard.markup.fragments.titles import heading_of_round
from dashboard.markup.reader import Place, Reader
from tests.pages.tree import Element, grow
from tests.real import LANGUAGES, desk


def reader(programme: str, period: str = "all", audience: str = "internal", language: str = "nb") -> Reader:
    """A reader of the real project."""
    return Reader(desk(), Place("e", programme, period, audience, language))


def told(at: Reader) -> Element:
    """What needs attention there."""
    return grow(attention(at, ""))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("programme", [name for name in desk().programmes if desk().is_example(name)])
def test_every_row_a_rule_picks_out_is_a_sentence_with_basis_source_and_link(programme: str, language: str) -> None:
    at = reader(programme, language=language)
    rows = [
        row
        for rule in desk().catalog.attention.values()
        for row in at.rows(rule.table)
        if row[rule.column] is not None and rule.is_met_by(row[rule.column])
    ]
    sentences = told(at).all("li")
    assert len(sentences) == len(rows) > 0
    for sentence in sentences:
        words, about = sentence.all("p")
        assert words.text and "{" not in words.text and about.of_class("mt-basis")
        assert f"programme={programme}" in sentence.all("a")[0].attributes["href"]


def test_the_days_are_those_of_the_row_and_the_organisation_is_named() -> None:
    at = reader("example-imdi")
    row = max(at.rows("attention_pairs_without_meeting"), key=lambda row: row["days"])
    assert row["days"] >= 90
    assert f"{at.names[row['organisation_id']]} har ikke registrert noe mentormøte" in told(at).text
    assert f"{row['days']} dager" in told(at).text


def test_where_nothing_is_published_the_rules_say_so_and_find_nothing() -> None:
    pilot = told(reader("pilot-2022"))
    assert not pilot.all("li") and "Reglene kan ikke si noe" in pilot.text and "Ikke publisert" in pilot.text
    assert all(rule.label["nb"].lower() in pilot.text for rule in desk().catalog.attention.values())


def test_the_open_audience_is_told_that_it_is_hidden() -> None:
    at = told(reader("example-imdi", audience="open"))
    assert not at.all("li") and "Skjult" in at.text


def test_one_year_leaves_out_what_is_about_another() -> None:
    for year in ("2023", "2024"):
        at = reader("example-imdi", year)
        rows = [row for row in at.rows("attention_spending") if row["lines"] == 0 and str(row["year"]) == year]
        mine = [sentence for sentence in told(at).all("li") if "hva pengene gikk til" in sentence.text]
        assert len(mine) == len(rows) and all(year in sentence.text for sentence in mine)


def test_the_evaluators_words_are_not_called_their_grades_where_the_placing_is_ours() -> None:
    pilot, example = (grow(goal_list(reader(name), "")) for name in ("pilot-2022", "example-imdi"))
    assert "plassert av oss" in pilot.text and "plassert av oss" not in example.text
    assert "Gjelder bare den ene halvparten av målet" in pilot.text, "how far a grade reaches stands beside it"
    ours = [goal for goal in desk().catalog.goals if "plassert av oss" in judgement(reader("pilot-2022"), goal)]
    assert ours == ["D2", "D3", "D4", "D6"]


@pytest.mark.parametrize("programme", desk().programmes)
def test_what_is_hidden_is_counted_as_hidden_and_never_as_no_data(programme: str) -> None:
    inside, outside = (reader(programme, audience=audience) for audience in ("internal", "open"))
    for goal in desk().catalog.goals.values():
        known, seen = (dict(at.goal_status(goal).counts) for at in (inside, outside))
        hidden = seen.pop("not_shown", 0)
        assert seen.get("no_data", 0) == known.get("no_data", 0)
        assert "not_shown" not in known and sum(seen.values()) + hidden == sum(known.values())
    is_hidden = any(outside.answer(name).figure.absence is Absence.HIDDEN for name in desk().catalog.indicators)
    assert is_hidden == ("skjult" in grow(goal_list(outside, "")).text + grow(unknown(outside, "")).text)


def test_what_is_not_known_is_the_same_for_both_audiences_and_says_how_much_is_hidden() -> None:
    inside, outside = (grow(unknown(reader("example-imdi", audience=who), "")) for who in ("internal", "open"))
    assert [item.text for item in inside.all("li")] == [item.text for item in outside.all("li")] != []
    assert "Kjent, men skjult i åpen visning" in outside.text and "skjult" not in inside.text


def test_of_many_findings_the_first_are_seen_and_the_rest_can_be_unfolded() -> None:
    sections = told(reader("example-pooled")).all("section")
    for section in sections:
        folded = [item for details in section.all("details") for item in details.all("li")]
        assert len(section.all("li")) - len(folded) <= 3
    assert any(section.all("details") for section in sections)


def test_figures_that_moved_stand_with_both_years_and_the_others_are_left_out() -> None:
    table = grow(changes(reader("example-imdi", "2024"), ""))
    found = [[cell.text for cell in row.all("th", "td")] for row in table.all("tr")]
    assert found[0][1:3] == ["2023", "2024"]
    before, after = reader("example-imdi", "2023"), reader("example-imdi", "2024")
    expected = {}
    for name, indicator in desk().catalog.indicators.items():
        old, new = before.answer(name), after.answer(name)
        is_known = old.period == "2023" and new.period == "2024" and old.figure.absence is new.figure.absence is None
        if is_known and after.speaker.figure(old) != after.speaker.figure(new):
            said = [after.speaker.figure(answer) for answer in (old, new)]
            expected[indicator.label["nb"]] = [" ".join(words.split()) for words in said]
    assert {label: values for label, *values in (row[:3] for row in found[1:])} == expected and expected


@pytest.mark.parametrize(
    ("programme", "period", "sentence"),
    [
        ("example-imdi", "all", "Velg ett år"),
        ("example-imdi", "2023", "2023 er det første året"),
        ("pilot-2022", "2022", "2022 er det første året"),
    ],
)
def test_where_there_is_no_year_before_a_sentence_says_so(programme: str, period: str, sentence: str) -> None:
    found = grow(changes(reader(programme, period), ""))
    assert sentence in found.text and not found.all("table")


@pytest.mark.parametrize("period", ["2023", "2024"])
def test_the_heading_over_the_sessions_of_all_years_counts_all_years_and_says_so(period: str) -> None:
    whole = grow(heading_of_round(reader("example-imdi"), "overview.sessions")).all("h2")[0].text
    assert grow(heading_of_round(reader("example-imdi", period), "overview.sessions")).all("h2")[0].text == (
        f"{whole} (hele ordningen)"
    )
