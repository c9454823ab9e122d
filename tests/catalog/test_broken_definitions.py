"""One thing broken at a time in a definition: told with its place, and with what to do, in both languages."""

from dataclasses import dataclass

import pytest

from tests.catalog.copies import Copy
from tests.catalog.sentences import check_all_told

SESSIONS = "queries/indicators/sessions_held.sql"
TABLE = "queries/tables/mentors.sql"
HALF, PARAMETERS, IMDI = "data/scenarios/half_grants.toml", "data/parameters.toml", "data/models/imdi.toml"
GOALS, SOURCES, NB, EN = "data/goals.toml", "data/sources.toml", "data/texts/nb.toml", "data/texts/en.toml"


@dataclass(frozen=True)
class Break:
    """A replacement in one file, and the fault it must be told as: its code, place and column."""

    name: str
    file: str
    old: str
    new: str
    code: str
    where: str
    column: str | None = None


READING = (
    Break("a key nobody knows", SESSIONS, "goal =", 'colour = "red"\ngoal =', "key_unknown", SESSIONS, "colour"),
    Break("a question by another name", SESSIONS, "question.nb", "ask.nb", "key_unknown", SESSIONS, "ask"),
    Break("a misspelt key of a goal", GOALS, "kind =", "kidn =", "key_missing", f"{GOALS} [D1]", "kind"),
    Break("a direction that is none", SESSIONS, "direction = 1", "direction = 2", "value_wrong", SESSIONS, "direction"),
    Break("a word for a number", SESSIONS, "direction = 1", 'direction = "1"', "value_wrong", SESSIONS, "direction"),
    Break("no header", SESSIONS, "/*", "", "header_missing", SESSIONS),
    Break("a header without its quotation mark", SESSIONS, 'unit = "', "unit = ", "toml_unreadable", SESSIONS),
    Break("a goal without its bracket", GOALS, "[D2]", "[D2", "toml_unreadable", GOALS),
    Break("a value where a block belongs", SOURCES, "[", "loose = 1\n[", "block_expected", f"{SOURCES} [loose]"),
    Break("a misspelt key of a table", TABLE, "label =", "lable =", "key_missing", TABLE, "label"),
    Break("a threshold that is no number", "data/statuses.toml", "at_least = 1.0", 'at_least = "all"', "value_wrong",
          "data/statuses.toml", "classes.0.at_least"),
    Break("a limit that is no whole number", "data/disclosure.toml", "= 3", "= 2.5", "value_wrong",
          "data/disclosure.toml", "smallest_shown"),
)  # fmt: skip
BETWEEN = (
    Break("a source by another name", SOURCES, "[evaluation_2025]", "[evaluation_2024]", "reference_unknown",
          f"{GOALS} [D1]", "source"),
    Break("a goal nobody knows", SESSIONS, '"process"', '"proces"', "reference_unknown", SESSIONS, "goal"),
    Break("a criterion nobody knows", SESSIONS, '"sessions"', '"session"', "reference_unknown", SESSIONS, "criterion"),
    Break("a unit nobody knows", SESSIONS, 'unit = "sessions"', 'unit = "ells"', "reference_unknown", SESSIONS, "unit"),
    Break("a label in one language only", SESSIONS, "label.en", "label.de", "language_missing", SESSIONS, "label"),
    Break("a heading in one language only", TABLE, ', en = "', ', de = "', "language_missing", TABLE, "label"),
    Break("a text in bokmål only", EN, 'name = "Måltavle"\n', "", "text_missing", EN, "app.name"),
    Break("a text in English only", EN, "[app]\n", '[app]\nextra = "More"\n', "text_unknown", EN, "app.extra"),
    Break("a number in a text", NB, 'name = "Måltavle"', 'name = "Måltavle 9"', "digit_in_text", NB, "app.name"),
    Break("a brace that is no indicator", NB, "{organisations_selected}", "{organisation_selected}", "brace_unknown",
          NB, "pages.overview.lead"),
)  # fmt: skip
OF_MODELS = (
    Break("a scenario beyond what is allowed", HALF, "= 0.5", "= 50.0", "setting_outside", HALF,
          "grant_factor_pooled"),
    Break("a scenario of nothing known", HALF, "grant_factor_pooled", "grant_factor", "setting_misspelt", HALF,
          "settings"),
    Break("a note in one language only", HALF, "en = \"When", "de = \"When", "language_missing", HALF, "note"),
    Break("records that are not there", PARAMETERS, "staff_hours", "staff_hour", "reference_unknown",
          f"{PARAMETERS} [imdi_hours_per_organisation_imdi]", "observed"),
    Break("an argument from nowhere", IMDI, "[[arguments]]\nside = \"for\"", "[[arguments]]\nside = \"maybe\"",
          "value_wrong", IMDI, "arguments.0.side"),
)  # fmt: skip


@pytest.mark.parametrize("broken", [*READING, *BETWEEN, *OF_MODELS], ids=lambda broken: broken.name)
def test_what_is_broken_is_told_with_its_place_and_its_remedy(copy: Copy, broken: Break) -> None:
    copy.change(broken.file, broken.old, broken.new)
    faults = copy.faults()
    assert (broken.code, broken.where, broken.column) in [(f.code, f.where, f.column) for f in faults]
    check_all_told(faults)


def test_a_misspelt_key_is_told_as_unknown_and_the_right_one_as_missing(copy: Copy) -> None:
    copy.change(GOALS, "source =", "sorce =")
    told = {(fault.code, fault.column) for fault in copy.faults()}
    assert told == {("key_unknown", "sorce"), ("key_missing", "source")}


def test_a_header_without_a_query_is_told(copy: Copy) -> None:
    header = copy.read(SESSIONS).partition("*/")[0]
    copy.write(SESSIONS, f"{header}*/\n")
    (fault,) = copy.faults()
    assert (fault.code, fault.where) == ("query_missing", SESSIONS)
    check_all_told([fault])


def test_toml_that_cannot_be_read_is_told_with_its_line(copy: Copy) -> None:
    line = copy.read(GOALS).partition("[D3]")[0].count("\n") + 1
    copy.change(GOALS, "[D3]", "[D3")
    (fault,) = copy.faults()
    assert f"line {line}" in fault.values["reason"]


def test_a_file_that_is_not_utf8_and_one_that_is_gone_are_told(copy: Copy) -> None:
    copy.write(SESSIONS, "/* Måltavle */".encode("latin-1"))
    (copy.root / SOURCES).unlink()
    faults = copy.faults()
    assert {(f.code, f.where) for f in faults} == {("file_unreadable", SESSIONS), ("file_unreadable", SOURCES)}
    check_all_told(faults)


def test_a_source_that_is_gone_leaves_every_goal_without_its_reference(copy: Copy) -> None:
    copy.write(SOURCES, "# Nothing here.\n")
    faults = copy.faults()
    assert {fault.code for fault in faults} == {"reference_unknown"}
    assert sum(fault.where.startswith(GOALS) for fault in faults) == copy.read(GOALS).count("\nsource =")
    check_all_told(faults)


# These would keep others of the same file from being seen.
ALONE = ("a direction that is none", "a goal without its bracket")
SERIES = ("courses_held", "gatherings_held", "mentor_joint_meetings_held", "participant_meetings_held", "sessions_held")


@pytest.mark.parametrize("breaks", [READING, BETWEEN], ids=["while reading", "between definitions"])
def test_ten_different_faults_are_told_in_one_run(copy: Copy, breaks: tuple[Break, ...]) -> None:
    together = [broken for broken in breaks if broken.name not in ALONE]
    spread = iter(f"queries/indicators/{name}.sql" for name in SERIES)
    expected = set()
    for broken in together:
        file = next(spread) if broken.file == SESSIONS else broken.file
        copy.change(file, broken.old, broken.new)
        expected.add((broken.code, broken.where.replace(SESSIONS, file), broken.column))
    faults = copy.faults()
    assert len(expected) == 10 and expected <= {(fault.code, fault.where, fault.column) for fault in faults}
    check_all_told(faults)
