"""The made-up rounds come from the program and from nowhere else, and cannot be taken for real ones."""

import csv
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from dashboard.examples import write_examples
from tests.examples.reading import EXAMPLES, ROOT, ROUNDS

CODED = {
    "organisations": ("name", r"Organisasjon \d+"),
    "mentors": ("name", r"Mentor [A-Z]"),
    "programmes": ("name", r"Eksempel: .+"),
    "collaborations": ("partner", r"[A-ZÅ][a-zåø]+ ([A-Z]|\d+)"),
    "grants": ("funder", r"Eksempel.+|Kommune [A-Z]"),
    "applications": ("funder", r"Eksempel.+"),
    "verdicts": ("assessor", r"Eksempelvurderer"),
}
FILES = sorted(EXAMPLES.glob("*/*.csv"))
# Organisations, mentors and partners bear codes; their kinds are the field's own words.
REAL_NAMES = re.compile(r"IMDi(?!, én)|Oslo|Bergen|Trondheim|NTNU|Caritas|Minotenk|Norges|Røde Kors")


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of one file as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def generated(root: Path) -> dict[str, bytes]:
    """Every file the program writes in a house that has only the plan, the words and the schema."""
    folder = root / "data" / "examples"
    folder.mkdir(parents=True)
    (root / "queries").mkdir()
    shutil.copy(ROOT / "queries" / "schema.sql", root / "queries")
    for name in ("rounds.toml", "words.toml"):
        shutil.copy(EXAMPLES / name, folder)
    write_examples(root)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("*/*")}


def test_the_files_are_byte_for_byte_what_the_program_writes(tmp_path) -> None:
    committed = {path.relative_to(EXAMPLES).as_posix(): path.read_bytes() for path in EXAMPLES.glob("*/*")}
    assert generated(tmp_path) == committed


def test_two_runs_write_the_same(tmp_path) -> None:
    assert generated(tmp_path / "one") == generated(tmp_path / "other")


def test_another_seed_gives_other_rows(tmp_path) -> None:
    before = generated(tmp_path)
    plan = tmp_path / "data" / "examples" / "rounds.toml"
    plan.write_text(re.sub(r'^seed = ".*"', 'seed = "another"', plan.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    write_examples(tmp_path)
    assert (plan.parent / "imdi" / "mentor_meetings.csv").read_bytes() != before["imdi/mentor_meetings.csv"]


def test_a_file_left_from_an_earlier_round_is_taken_away(tmp_path) -> None:
    generated(tmp_path)
    stale = tmp_path / "data" / "examples" / "municipal" / "mentors.csv"
    stale.write_text("mentor_id\n", "utf-8")
    write_examples(tmp_path)
    assert not stale.exists()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_row_is_marked_as_an_example(path) -> None:
    rows = rows_of(path)
    assert rows
    assert {(row["basis"], row["source_id"], row["section"]) for row in rows} == {("example", "example", "")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_names_are_codes(path) -> None:
    if path.stem in CODED:
        column, form = CODED[path.stem]
        assert not [row[column] for row in rows_of(path) if not re.fullmatch(form, row[column])]
    assert not REAL_NAMES.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("example", ROUNDS)
def test_organisations_are_coded_and_belong_to_no_real_place(example) -> None:
    for row in rows_of(EXAMPLES / example / "organisations.csv"):
        assert row["is_coded"] == "true"
        assert (row["org_number"], row["municipality_number"]) == ("", "")
        assert re.fullmatch(r"Sted [A-Z]", row["place"])


@pytest.mark.parametrize("example", ROUNDS)
def test_every_name_of_a_row_is_used_in_one_round_only(example) -> None:
    for path in (EXAMPLES / example).glob("*.csv"):
        first = next(iter(rows_of(path)[0]))
        if first != "programme_id":
            assert all(row[first].startswith(f"{example}-") for row in rows_of(path))


@pytest.mark.parametrize("example", ROUNDS)
def test_norwegian_words_have_english_beside_them(example) -> None:
    english = tomllib.loads((EXAMPLES / example / "en.toml").read_text("utf-8"))
    spoken = {"name", "title", "topic", "target_group", "text", "wording", "note", "partner", "place"}
    for path in (EXAMPLES / example).glob("*.csv"):
        rows = rows_of(path)
        filled = sum(bool(row[column]) for row in rows for column in spoken & set(rows[0]))
        told = sum(column in spoken for words in english.get(path.stem, {}).values() for column in words)
        assert told == filled, path.name


def test_every_word_of_the_plan_is_used() -> None:
    words = tomllib.loads((EXAMPLES / "words.toml").read_text("utf-8"))
    written = "\n".join(path.read_text("utf-8") for path in FILES)
    fixed = {name: entry["nb"] for name, entry in words.items() if isinstance(entry, dict) and "{" not in entry["nb"]}
    assert not [name for name, nb in fixed.items() if nb not in written.replace('""', '"')]
