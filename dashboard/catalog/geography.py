"""Reads what the map is drawn from: an outline of the country, and a point in each municipality."""

import csv
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from dashboard.catalog.blocks import shown_path
from dashboard.definitions import Geography
from dashboard.errors import Fault

DEGREES = {"longitude": (-180, 180), "latitude": (-90, 90)}
OUTLINE = ("line", "longitude", "latitude")
PLACES = ("municipality_number", "name", "longitude", "latitude")

NONE = "\u2013"

Row = Mapping[str, str]


def read_geography(folder: Path, root: Path, faults: list[Fault]) -> Geography:
    """outline.csv and places.csv of the folder; what cannot be read is left out, with a fault for each cell."""
    outline = groupby(_rows(folder / "outline.csv", OUTLINE, root, faults), lambda found: found[1]["line"])
    lines = tuple(tuple(_point(row) for _, row in line) for _, line in outline)
    return Geography(lines, _places(folder / "places.csv", root, faults))


def _places(path: Path, root: Path, faults: list[Fault]) -> dict[str, tuple[str, float, float]]:
    where, places, first = shown_path(path, root), {}, {}
    for number, row in _rows(path, PLACES, root, faults):
        key = row["municipality_number"]
        if key in places:
            values = {"value": key, "first_row": first[key], "first_file": where}
            faults.append(Fault("key_twice", where, number, "municipality_number", values))
        places[key], first[key] = (row["name"], *_point(row)), number
    return places


def _rows(path: Path, columns: tuple[str, ...], root: Path, faults: list[Fault]) -> Iterator[tuple[int, Row]]:
    """The rows whose numbers are degrees, each with its place in the file, where the first row holds the names."""
    where = shown_path(path, root)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault("file_unreadable", where, values={"reason": type(error).__name__}))
        return
    missing = [name for name in columns if name not in (rows[0] if rows else ())]
    faults += [Fault("column_missing", where, 1, name) for name in missing]
    for number, row in enumerate(() if missing else rows, start=2):
        wrong = [name for name in DEGREES if not _is_within(row[name], *DEGREES[name])]
        faults += [Fault("number_outside", where, number, name, _values(row[name], name)) for name in wrong]
        if not wrong:
            yield number, row


def _values(found: str | None, name: str) -> dict[str, object]:
    least, most = DEGREES[name]
    return {"value": found or NONE, "least": least, "most": most}


def _is_within(text: str | None, least: float, most: float) -> bool:
    try:
        return least <= float(text or "") <= most
    except ValueError:
        return False


def _point(row: Row) -> tuple[float, float]:
    return float(row["longitude"]), float(row["latitude"])
