"""What people write beside the cells of a sheet: remarks to a cell, and boxes of text. None of it is data."""

from xml.etree.ElementTree import Element
from zipfile import ZipFile

from dashboard.intake.grid import Grid
from dashboard.intake.structure import every, relations, tree

REMARKS = {"comments": "comment", "threadedComment": "threadedComment"}
"""The kinds of parts that hold remarks, old and new, and what a remark is called in them."""
BOXES = "drawing"
WITH_TEXT = ("t", "text")


def read_remarks(package: ZipFile, member: str, grid: Grid) -> None:
    """Keep in the grid what is written beside the cells of the sheet that this member of the package holds."""
    folder, _, name = member.rpartition("/")
    there = set(package.namelist())
    told = relations(package, member).values() if f"{folder}/_rels/{name}.rels" in there else ()
    for kind, part in told:
        last = kind.rpartition("/")[2]
        if part in there and last in REMARKS:
            for remark in every(tree(package, part), REMARKS[last]):
                address = remark.get("ref", "").replace("$", "")
                grid.remarks[address] = f"{grid.remarks.get(address, '')}\n{_text(remark)}".strip()
        elif part in there and last == BOXES:
            grid.boxes += [_text(box) for box in every(tree(package, part), "txBody")]


def _text(element: Element) -> str:
    """All of a text: it stands in pieces, one for each run of letters that look alike, and one for each line."""
    ends = {"p": "\n"}
    names = ((child, child.tag.rpartition("}")[2]) for child in element.iter())
    return "".join(child.text or "" if name in WITH_TEXT else ends.get(name, "") for child, name in names)
