"""The words of the pilot: English beside every Norwegian cell, and how quantifying words are read."""

import csv
import tomllib
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
PILOT = DATA / "pilot"
ENGLISH = tomllib.loads((PILOT / "en.toml").read_text(encoding="utf-8"))
NAMES_OF_PEERS = ("organisations", "mentors")
SPOKEN_COLUMNS = ("name", "title", "topic", "target_group", "text", "wording", "note")
KEYS = {
    "organisation_figures": ("organisation_id", "what", "period"),
    "planned_sessions": ("year", "series"),
    "verdicts": ("programme_id", "goal_id"),
    "statements": ("programme_id", "indicator_id"),
}


def rows_by_key(table: str) -> dict[str, dict[str, str]]:
    """The rows of one file by the name they go by in en.toml: its key, with the programme where programmes share it."""
    with (PILOT / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        key = KEYS.get(table, reader.fieldnames[:1])
        return {"/".join(row[part] for part in key): row for row in reader}


TABLES = {path.stem: rows_by_key(path.stem) for path in sorted(PILOT.glob("*.csv"))}


@pytest.mark.parametrize("table", TABLES)
def test_every_word_a_reader_meets_has_an_english_counterpart(table) -> None:
    missing = [
        f"[{table}.{key}] {column}"
        for key, row in TABLES[table].items()
        for column in SPOKEN_COLUMNS
        if row.get(column)
        and not (column == "name" and table in NAMES_OF_PEERS)
        and not ENGLISH.get(table, {}).get(key, {}).get(column, "").strip()
    ]
    assert not missing


@pytest.mark.parametrize("table", ENGLISH)
def test_every_english_word_belongs_to_a_filled_cell(table) -> None:
    left_over = [
        f"[{table}.{key}] {column}"
        for key, words in ENGLISH[table].items()
        for column in words
        if not TABLES[table].get(key, {}).get(column)
    ]
    assert not left_over


def test_quantifying_words_are_read_within_these_bounds_of_nine() -> None:
    quantifiers = tomllib.loads((DATA / "quantifiers.toml").read_text(encoding="utf-8"))
    assert {name: (block["low"], block["high"]) for name, block in quantifiers.items()} == {
        "all": (9, 9),
        "virtually_all": (8, 9),
        "nearly_all": (7, 8),
        "vast_majority": (6, 8),
        "most": (5, 8),
        "many": (4, 8),
        "several": (3, 8),
        "a_fair_number": (2, 6),
        "some": (2, 5),
        "a_few": (1, 3),
        "few": (0, 3),
        "a_couple": (2, 2),
        "one": (1, 1),
        "two": (2, 2),
        "three": (3, 3),
    }


def test_statements_use_only_known_words() -> None:
    known = tomllib.loads((DATA / "quantifiers.toml").read_text(encoding="utf-8"))
    used = {row["quantifier"] for row in TABLES["statements"].values() if row["quantifier"]}
    assert used <= set(known)


@pytest.mark.parametrize("word", ["effekt av", "førte til", "signifikant", "effect of", "led to", "significant"])
def test_no_word_claims_more_than_a_contribution(word) -> None:
    files = [*PILOT.glob("*"), DATA / "goals.toml"]
    assert not [path.name for path in files if word in path.read_text(encoding="utf-8").lower()]
