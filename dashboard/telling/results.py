"""Slides on what came of it: the goals, competence, networks, public bodies, and what followed."""

from collections import Counter

from dashboard.definitions import Goal
from dashboard.figures import Basis
from dashboard.markup.reader import Reader, Row
from dashboard.telling.blocks import Grid, Plot, Series, Told
from dashboard.telling.grounds import of_rows
from dashboard.telling.parts import bars, headline, is_example, number, out_of, say, tell
from dashboard.telling.slide import Asked, Subject, from_answers, from_plot, slide

CHANGES = (("improved", "main"), ("unchanged", "rest"), ("worse", "second"))


def goals(reader: Reader, _: Asked) -> Told:
    """Every goal with the evaluators' verdict beside what the figures alone can support."""
    speaker, catalog = reader.speaker, reader.desk.catalog
    verdicts = {row["goal_id"]: row for row in reader.rows("verdicts")}
    chosen = [goal for goal in catalog.goals.values() if goal.kind == "goal"]
    headings = tuple(speaker.text(reader.key(f"telling.{name}")) for name in ("goal", "verdict", "computed"))
    rows = tuple(
        (speaker.words(goal.label), _verdict(reader, verdicts.get(goal.goal_id)), _computed(reader, goal))
        for goal in chosen
    )
    grid = Grid(speaker.text(reader.key("telling.goals_caption")), headings, rows, (), is_example(reader))
    return slide(Subject(reader, "goals", "goals"), _summary(reader, list(verdicts.values())), (grid,),
                 of_rows(verdicts.values()))  # fmt: skip


def _verdict(reader: Reader, row: Row | None) -> str:
    """The verdict in words, and how firm it is where the source did not give the grade itself."""
    if not row:
        return reader.speaker.text("goals.no_verdict")
    is_placed = row["basis_rank"] in (Basis.DERIVED, Basis.ASSUMED)
    said = f" ({reader.basis(row['basis_rank']).lower()})" if is_placed else ""
    return f"{reader.speaker.code('verdict', row['verdict'])}{said}"


def _computed(reader: Reader, goal: Goal) -> str:
    """How many of a goal's figures have which status."""
    classes, counts = reader.desk.catalog.status_classes, reader.goal_status(goal).counts
    return ", ".join(f"{count} {reader.speaker.words(classes[status].label).lower()}" for status, count in counts)


def _summary(reader: Reader, verdicts: list[Row]) -> str:
    speaker, counts = reader.speaker, Counter(row["verdict"] for row in verdicts)
    known = speaker.texts["codes"]["verdict"].items()
    said = ", ".join(f"{counts[code]} {words.lower()}" for code, words in known if counts[code])
    key = reader.key("telling.goals") if said else "telling.goals_absent"
    return speaker.text(key, said=said, count=len(verdicts))


def learning(reader: Reader, _: Asked) -> Told:
    """How many became stronger as organisations, and at what."""
    shares = ("routines_strengthened", "applications_improved", "board_work_strengthened", "capacity_improved")
    title = headline(reader, "telling.learning", "telling.learning_board")
    return from_answers(Subject(reader, "learning", "goals"), title, shares=shares)


def capacity(reader: Reader, _: Asked) -> Told:
    """The organisations' own ratings at the start and at the end, area by area."""
    rows, speaker = reader.rows("capacity_by_area"), reader.speaker
    table = reader.desk.catalog.tables["capacity_by_area"]
    labels = {column.name: speaker.words(column.label) for column in table.columns}
    areas, title = tuple(speaker.code("area", row["area"]) for row in rows), speaker.words(table.label)
    series = tuple(
        Series(labels[name], tuple(number(row[name]) for row in rows), tuple(say(reader, row[name]) for row in rows),
               role)
        for name, role in CHANGES
    )  # fmt: skip
    said = tuple(out_of(reader, row["improved"], row["with_both"], "telling.improved") for row in rows)
    plot = Plot("stacked", title, areas, series, said, speaker.unit("organisations"), tell(reader, title, areas, said),
                is_example(reader), ("table:capacity_by_area",))  # fmt: skip
    subject = Subject(reader, "capacity", "courses")
    return from_plot(subject, headline(reader, "telling.capacity"), plot, of_rows(rows))


def network(reader: Reader, _: Asked) -> Told:
    """The ties that are known, and how many have come to know more partners."""
    shares = ("wider_network", "organisations_with_named_partner", "not_well_acquainted")
    title = headline(reader, "telling.network", "telling.network_wider")
    return from_answers(Subject(reader, "network", "network"), title, ("named_links", "new_ties"), shares)


def partners(reader: Reader, _: Asked) -> Told:
    """Ties by type of partner."""
    rows, speaker = reader.rows("partner_types"), reader.speaker
    plot = bars(
        reader, "partner_types.current", rows, lambda row: speaker.code("partner_type", row["partner_type"])
    )
    title = headline(reader, "telling.partners")
    return from_plot(Subject(reader, "partners", "network"), title, plot, of_rows(rows))


def public(reader: Reader, _: Asked) -> Told:
    """Working with municipalities and other public bodies."""
    shares = ("organisations_with_municipal_partner", "municipal_cooperation_presented", "municipal_committee_seat")
    title = headline(reader, "telling.public")
    return from_answers(Subject(reader, "public", "goals"), title, ("municipal_partners_named",), shares)


def after(reader: Reader, _: Asked) -> Told:
    """What followed: more activity, and money from elsewhere."""
    shares = ("more_activity", "applications_granted_after", "funded_by_larger_scheme", "new_branches")
    title = headline(reader, "telling.after", "telling.after_activity")
    return from_answers(Subject(reader, "after", "goals"), title, shares=shares)
