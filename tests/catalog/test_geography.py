"""A map that cannot be drawn is told with its file, row and column."""

import pytest

from tests.catalog.copies import Copy
from tests.catalog.sentences import check_told

PLACES, OUTLINE = "data/geo/places.csv", "data/geo/outline.csv"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (PLACES, "59.91", "95.91", ("number_outside", 2, "latitude")),
        (PLACES, "10.75,", ",", ("number_outside", 2, "longitude")),
        (PLACES, "", "0301,Oslo,10.7,59.9\n", ("key_twice", 12, "municipality_number")),
        (PLACES, "longitude", "east", ("column_missing", 1, "longitude")),
        (OUTLINE, "latitude", "north", ("column_missing", 1, "latitude")),
    ],
)
def test_a_slip_is_told_where_it_is(copy: Copy, path: str, old: str, new: str, expected: tuple[str, int, str]) -> None:
    copy.change(path, old, new)
    (fault,) = copy.faults()
    assert (fault.code, fault.row, fault.column) == expected and fault.where == path
    check_told(fault)


def test_a_file_that_is_not_there_is_told(copy: Copy) -> None:
    (copy.root / PLACES).unlink()
    (fault,) = copy.faults()
    assert (fault.code, fault.where) == ("file_unreadable", PLACES)
