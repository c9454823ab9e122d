"""The applications of the participants: as they are registered, and nothing granted where nothing was."""

from tests.indicators.typed import typed
from tests.tables.rounds import asked, having, of_typed, read


def test_every_application_is_listed_as_it_is_registered() -> None:
    for folder in having("applications"):
        again = read(folder, "applications").set_index("application_id")
        found = asked(folder, "applications").set_index("application_id")
        assert sorted(found.index) == sorted(again.index)
        assert found.outcome.to_dict() == again.outcome.to_dict()
        assert found.applied_nok.astype(float).fillna(-1).to_dict() == again.applied_nok.fillna(-1).to_dict()


def test_what_was_rejected_is_nothing_and_what_is_pending_is_not_known() -> None:
    rows = [
        {"application_id": outcome, "organisation_id": "a", "outcome": outcome, "applied_nok": 100}
        for outcome in ("granted", "pending", "rejected")
    ]
    base = typed(programmes=[{"programme_id": "p"}], organisations=[{"organisation_id": "a"}], applications=rows)
    found = {row["application_id"]: row["granted_nok"] for row in of_typed(base, "applications")}
    assert found == {"granted": None, "pending": None, "rejected": 0}
