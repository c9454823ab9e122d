"""The slide on one organisation: what is known of it and may be shown to the audience."""

from dataclasses import replace

from dashboard.definitions import Column
from dashboard.figures import Absence
from dashboard.markup.reader import Reader, Row
from dashboard.markup.tables import cell
from dashboard.telling.blocks import Grid, Points, Told
from dashboard.telling.grounds import Ground, of_rows
from dashboard.telling.parts import is_example
from dashboard.telling.slide import Asked, Subject, slide

FACTS = ("place", "target_group", "membership")
BY_YEAR = (("grant_flow", "awarded_nok"), ("grant_flow", "spent_nok"), ("mentor_meetings_by_year", "held"))
MOST_LISTED = 6
CALLED = {"organisation_links": "collaborations"}
"""Tables that say whose rows they hold in their label: the one whose label is said of a single organisation."""


def organisation(reader: Reader, asked: Asked) -> Told:
    """What is known of one organisation and may be shown to this audience."""
    speaker, subject = reader.speaker, Subject(reader, "organisation", "organisations")
    if not reader.names:
        whom = speaker.text("telling.organisations")
        nothing = speaker.text("telling.nothing", what=whom, why=reader.nothing.lower())
        told = slide(subject, whom, (Points((nothing,)),), Ground())
        return replace(told, is_empty=True, why=(reader.desk.absence_in(reader.place.programme),))
    chosen = asked.organisation if asked.organisation in reader.names else next(iter(reader.names))
    (row,) = (row for row in reader.rows("organisations") if str(row["organisation_id"]) == chosen)
    facts = [
        *((speaker.text(f"columns.{name}"), _fact(reader, row, name)) for name in FACTS),
        *(_listed(reader, table, chosen) for table in ("activities", "organisation_links")),
        *(fact for asked_for in BY_YEAR for fact in _by_year(reader, asked_for, chosen)),
    ]
    headings = (speaker.text("telling.fact"), speaker.text("telling.said"))
    grid = Grid(speaker.text("telling.organisation_caption", name=reader.names[chosen]), headings, tuple(facts), (),
                is_example(reader))  # fmt: skip
    is_hidden = all(isinstance(row[name], Absence) or not row[name] for name in FACTS)
    has_place = row["place"] and not isinstance(row["place"], Absence)
    key = "telling.organisation" if has_place else "telling.organisation_known"
    key = "telling.organisation_hidden" if is_hidden else key
    said = speaker.text(key, name=reader.names[chosen], place=_fact(reader, row, "place"))
    told = slide(replace(subject, more={"organisation": chosen}), said, (grid,), of_rows([row]))
    hidden = any(isinstance(row[name], Absence) for name in FACTS)
    why = Absence.HIDDEN if hidden else reader.desk.absence_in(reader.place.programme)
    return replace(told, is_empty=is_hidden, why=(why,) if is_hidden else ())


def _fact(reader: Reader, row: Row, name: str) -> str:
    return cell(reader, reader.desk.catalog.tables["organisations"], _column(reader, "organisations", name), row)


def _column(reader: Reader, table_id: str, name: str) -> Column:
    return next(column for column in reader.desk.catalog.tables[table_id].columns if column.name == name)


def _listed(reader: Reader, table_id: str, organisation_id: str) -> tuple[str, str]:
    """How many rows of a table are about an organisation, and the first of them by name."""
    speaker, table = reader.speaker, reader.desk.catalog.tables[table_id]
    label = speaker.words(reader.desk.catalog.tables[CALLED.get(table_id, table_id)].label)
    if reader.refusal(table_id):
        return label, speaker.absence(Absence.HIDDEN.value)
    rows = [row for row in reader.rows(table_id) if row["organisation_id"] == organisation_id]
    if not rows:
        return label, reader.nothing
    column = _column(reader, table_id, "name" if table_id == "activities" else "partner")
    names = list(dict.fromkeys(cell(reader, table, column, row) for row in rows))
    more = len(names) - MOST_LISTED
    tail = [speaker.text("telling.more", count=more)] if more > 0 else []
    return label, ", ".join([*names[:MOST_LISTED], *tail])


def _by_year(reader: Reader, asked_for: tuple[str, str], organisation_id: str) -> list[tuple[str, str]]:
    """A number of the organisation for each year, "2023: 15, 2024: 12"; nothing where no row is shown."""
    table = reader.desk.catalog.tables[asked_for[0]]
    column = _column(reader, *asked_for)
    rows = [row for row in reader.rows(table.table_id) if row["organisation_id"] == organisation_id]
    said = [f"{row['year']}: {cell(reader, table, column, row)}" for row in sorted(rows, key=lambda row: row["year"])]
    return [(reader.speaker.words(column.label), ", ".join(said))] if said else []
