"""Grants in the open standard: valid by its own schema, and read back as they were."""

import json
import os
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from dashboard.errors import FaultsFound
from dashboard.exports.giving import Giving, giving, write_giving_csv, write_giving_json
from dashboard.intake.giving import as_sheets
from dashboard.intake.opening import open_all
from tests.exports.opened import lines, reader

VARIABLE = "MAALTAVLE_360GIVING"
PACKAGE, GRANT = "360-giving-package-schema.json", "360-giving-schema.json"
MOMENT = datetime(2026, 1, 2, 3, 4, 5)


@cache
def found() -> Giving:
    return giving(reader("example-imdi"), MOMENT)


def registered() -> list[dict[str, Any]]:
    return reader("example-imdi").desk.store.rows_of("grants", "example-imdi")


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """The standard's own schema, from the folder that the environment names."""
    if not os.environ.get(VARIABLE):
        pytest.skip(f"set {VARIABLE} to the folder that holds {PACKAGE} and {GRANT}")
    package, grant = (json.loads((Path(os.environ[VARIABLE]) / name).read_text("utf-8")) for name in (PACKAGE, GRANT))
    # The package refers to the version before the one that the schema beside it says it is.
    named = {grant["$id"], package["properties"]["grants"]["items"]["$ref"]}
    resource = Resource(contents=grant, specification=DRAFT202012)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    registry = Registry().with_resources((name, resource) for name in named)
    return jsonschema.Draft202012Validator(package, registry=registry, format_checker=checker)


def test_what_is_written_is_valid(validator: jsonschema.Draft202012Validator) -> None:
    assert [error.message for error in validator.iter_errors(json.loads(write_giving_json(found())))] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("awardDate", "01.09.2022"), ("awardDate", "2022-13-01"), ("amountAwarded", "1000"), ("currency", "kr"),
     ("dataSource", "not an address"), ("recipientOrganization", None)],
)  # fmt: skip
def test_the_schema_would_find_what_is_wrong(
    validator: jsonschema.Draft202012Validator, key: str, value: object
) -> None:
    package = json.loads(write_giving_json(found()))
    package["grants"] = package["grants"][:1]
    package["grants"][0][key] = value
    if value is None:
        del package["grants"][0][key]
    assert len(list(validator.iter_errors(package))) == 1


def test_every_grant_with_an_amount_and_a_day_is_there() -> None:
    whole = [row for row in registered() if row["awarded_nok"] is not None and row["decided_on"] is not None]
    assert len(found().grants) == len(whole) and found().left_out == len(registered()) - len(whole)
    assert sum(grant["amountAwarded"] for grant in found().grants) == sum(row["awarded_nok"] for row in whole)


def test_json_and_flat_csv_give_the_same_grants_back() -> None:
    both = (as_sheets("a", write(found())) for write in (write_giving_json, write_giving_csv))
    from_json, from_csv = ({name: lines(text) for name, text in sheets.items()} for sheets in both)
    assert from_json == from_csv
    rows = {row["grant_id"]: row for row in from_json["a/grants.csv"]}
    for before in registered():
        if before["grant_id"] in rows:
            after = rows[str(before["grant_id"])]
            assert after["organisation_id"] == before["organisation_id"] and after["year"] == str(before["year"])
            assert float(after["awarded_nok"]) == before["awarded_nok"]
            assert after["decided_on"] == before["decided_on"].isoformat()


def test_what_is_made_up_stays_made_up() -> None:
    assert all(grant["title"].startswith("Oppdiktede tall") for grant in found().grants)
    rows = lines(as_sheets("a", write_giving_json(found()))["a/grants.csv"])
    assert {(row["basis"], row["source_id"]) for row in rows} == {("example", "example")}


def test_the_intake_opens_it_as_its_own_sheets() -> None:
    grids, faults = open_all({"grants.json": write_giving_json(found())}, len)
    assert faults == [] and [grid.title for grid in grids] == ["grants", "organisations"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"grants": 3}', b'{"grants": [{"currency": "GBP"}]}', b"\xff\xfe", b"a,b\n1,2\n",
     b'{"grants": [7]}', b"[" * 100_000],
)  # fmt: skip
def test_a_file_of_another_kind_is_left_as_it_is(content: bytes) -> None:
    assert as_sheets("x.json", content) == {"x.json": content}


@pytest.mark.parametrize(
    ("place", "code"), [(("pilot-2022", "internal"), "no_grants"), (("example-imdi", "open"), "grants_held_back")]
)
def test_where_no_grant_may_be_written_it_says_why(place: tuple[str, str], code: str) -> None:
    with pytest.raises(FaultsFound) as refused:
        giving(reader(*place), MOMENT)
    (fault,) = refused.value.faults
    assert fault.code == code and (code == "no_grants") == ("left_out" in fault.values)
