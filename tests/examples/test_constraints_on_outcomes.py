"""The rest of the constraints on the round run by a directorate: outcomes, plans, and that none is forgotten."""

import re

from tests.examples import test_constraints
from tests.examples.reading import improved, stated, table

LARGER = "funder == 'Eksempelgiver, større ordning'"
CONSTRAINTS = """
C01 C02 C03 C04 C05 C06 C07 C08 C10 C11 C12 C13 C14 C20 C21 C22 C23 C30 C31 C32 C40 C41 C42 C50 C51 C52 C53 C54 C55 C56
C57 C60 C61 C62 C63 C70 C71 C72 C73 C75 C76 C77 C78 C79
""".split()


def test_no_constraint_is_forgotten() -> None:
    tests = [*vars(test_constraints), *globals()]
    assert sorted(found[1].upper() for name in tests if (found := re.match(r"test_(c\d\d)_", name))) == CONSTRAINTS


def test_c50_several_won_money_after_the_programme() -> None:
    granted = table("applications").query("year > 2024 and outcome == 'granted'")
    assert 3 <= granted["organisation_id"].nunique() <= 8


def test_c51_three_won_money_from_the_larger_scheme_in_2025() -> None:
    granted = table("applications").query(f"year == 2025 and outcome == 'granted' and {LARGER}")
    assert granted["organisation_id"].nunique() == 3
    given = table("grants").query(f"year == 2025 and not is_own and {LARGER}")
    assert set(given["organisation_id"]) == set(granted["organisation_id"])
    assert stated("funded_by_larger_scheme") == (3, 3, 9)


def test_c52_three_to_eight_report_more_activity() -> None:
    times = table("activities").query("name != 'Oppstart av ny avdeling'")
    by_year = times.groupby(["organisation_id", "year"])["times_per_year"].sum().unstack()
    more = (by_year[2024] > by_year[2023]).sum()
    assert 3 <= more <= 8
    assert stated("more_activity") == (more, more, 9)


def test_c53_two_opened_branches() -> None:
    branches = table("activities").query("name == 'Oppstart av ny avdeling'")
    assert branches["organisation_id"].nunique() == 2
    assert stated("new_branches") == (2, 2, 9)


def test_c54_at_least_one_has_a_seat_on_a_municipal_committee() -> None:
    links = table("collaborations").query("partner_type == 'municipality'")
    seats = links[links["note"].str.contains("fast plass", na=False)]["organisation_id"].nunique()
    assert 1 <= seats <= 9
    assert stated("municipal_committee_seat") == (seats, seats, 9)


def test_c55_two_presented_their_work_with_the_municipality() -> None:
    talks = table("sessions").query("title == 'Innlegg om samarbeid med kommunen'")
    assert talks["provider"].nunique() == 2
    assert set(talks["provider"]) <= set(table("organisations")["name"])
    assert stated("municipal_cooperation_presented") == (2, 2, 9)


def test_c56_all_wished_for_a_larger_network() -> None:
    assert stated("wished_wider_network") == (9, 9, 9)


def test_c57_two_did_not_get_to_know_the_others() -> None:
    links = table("collaborations").query("partner_type == 'participant'")
    names = table("organisations").set_index("organisation_id")["name"]
    acquainted = set(links["organisation_id"].map(names)) | set(links["partner"])
    assert len(set(names) - acquainted) == 2
    assert stated("not_well_acquainted") == (2, 2, 9)


def test_c60_seven_or_eight_have_stronger_routines() -> None:
    assert 7 <= improved("economy") <= 8


def test_c61_two_to_five_have_stronger_board_work() -> None:
    assert 2 <= improved("board") <= 5


def test_c62_seven_or_eight_found_the_topics_relevant() -> None:
    low, high, whole = stated("topics_relevant")
    assert 7 <= low <= high <= 8 and whole == 9


def test_c63_two_to_five_are_unsure_of_using_the_knowledge() -> None:
    low, high, whole = stated("unsure_of_use")
    assert 2 <= low <= high <= 5 and whole == 9


def test_c70_all_were_younger_than_five_years_when_they_applied() -> None:
    ages = 2022 - table("organisations")["founded_year"]
    assert ages.between(0, 5, inclusive="left").all() and len(ages) == 9


def test_c71_fifty_six_applied() -> None:
    assert table("selections")["applications_received"].tolist() == [56]


def test_c72_seventeen_sessions_were_planned() -> None:
    planned = table("planned_sessions").groupby("series")["planned"].sum()
    assert planned.to_dict() == {"course": 4, "gathering": 4, "mentor_meeting": 5, "participant_meeting": 4}
    assert set(table("planned_sessions")["year"]) == {2023, 2024}


def test_c73_eleven_sessions_were_held() -> None:
    sessions = table("sessions")
    held = sessions[sessions["part_of"].isna()].groupby("series").size()
    assert held.to_dict() == {"course": 3, "gathering": 3, "mentor_meeting": 3, "participant_meeting": 2}


def test_c75_two_organisations_were_visited() -> None:
    visits = table("notes").query("text == 'Feltbesøk hos organisasjonen.'")
    assert visits["organisation_id"].nunique() == len(visits) == 2


def test_c76_a_directorate_follows_eight_to_ten() -> None:
    assert table("programmes")["delivery_model"].tolist() == ["imdi"]
    assert 8 <= len(table("organisations")) <= 10


def test_c77_there_are_no_more_municipalities_than_the_forty_that_manage_grants() -> None:
    partners = table("collaborations").query("partner_type == 'municipality'")["partner"]
    assert partners.nunique() <= 40
    funders = table("grants", "municipal").query("is_own")["funder"]
    assert 2 <= funders.nunique() <= 40


def test_c78_a_year_has_one_or_two_gatherings() -> None:
    for example in ("imdi", "pooled"):
        sessions = table("sessions", example).query("series == 'gathering' and part_of.isna()")
        by_year = sessions["held_on"].dt.year.value_counts()
        assert len(by_year) == 2 and by_year.between(1, 2).all()


def test_c79_nine_were_selected() -> None:
    assert table("selections")["organisations_selected"].tolist() == [9]
