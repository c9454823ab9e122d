"""What a workbook says of itself: its sheets, which numbers are shown as dates, the texts that cells share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
"""The numbers of the formats built into the file form that show a day."""
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
SHOWS_DAY = re.compile(r"[dy]|\bm+\b(?!:)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """One sheet: its name, the archive member that holds it, and whether people see it."""

    title: str
    member: str
    is_hidden: bool


@dataclass(frozen=True)
class Structure:
    """The sheets in order, the shared texts, and for each cell style whether it shows a date or leading zeros.

    zeros: style -> how many digits it shows at least, where it shows leading zeros.
    """

    sheets: tuple[Part, ...]
    texts: tuple[str, ...]
    date_styles: frozenset[int]
    zeros: dict[int, int]
    counts_from_1904: bool


def read_structure(package: ZipFile) -> Structure:
    """Raises KeyError, ValueError or SyntaxError where the file is not put together as a workbook."""
    home, targets = _workbook(package)
    book = tree(package, home)
    settings = next(every(book, "workbookPr"), Element("none"))
    sheets = tuple(
        Part(sheet.get("name", ""), targets[_id(sheet)][1], sheet.get("state", "visible") != "visible")
        for sheet in every(book, "sheet")
        if targets[_id(sheet)][0].endswith("/worksheet")
    )
    beside = {kind.rpartition("/")[2]: member for kind, member in targets.values()}
    styles = tree(package, beside["styles"]) if "styles" in beside else Element("none")
    dates, zeros = _formats(styles)
    texts = tuple(_shared(package, beside["sharedStrings"])) if "sharedStrings" in beside else ()
    return Structure(sheets, texts, dates, zeros, settings.get("date1904") in ("1", "true"))


def _workbook(package: ZipFile) -> tuple[str, dict[str, tuple[str, str]]]:
    """The member that holds the workbook, and what it refers to: id -> (kind, member)."""
    roots = relations(package, "")
    home = next(member for kind, member in roots.values() if kind.endswith("/officeDocument"))
    return home, relations(package, home)


def relations(package: ZipFile, member: str) -> dict[str, tuple[str, str]]:
    """What a part of the package refers to within it: id -> (kind, member). Raises KeyError where nothing says."""
    folder, _, name = member.rpartition("/")
    found = tree(package, join(folder, "_rels", f"{name}.rels"))
    return {
        relation.get("Id", ""): (relation.get("Type", ""), normpath(join(f"/{folder}", relation.get("Target", "")))[1:])
        for relation in every(found, "Relationship")
        if relation.get("TargetMode") != "External"
    }


def _id(sheet: Element) -> str:
    return next(value for key, value in sheet.items() if key.endswith("}id"))


def _formats(styles: Element) -> tuple[frozenset[int], dict[int, int]]:
    """Which cell styles show dates, and which show leading zeros."""
    written = {int(form.get("numFmtId", 0)): form.get("formatCode", "") for form in every(styles, "numFmt")}
    used = next(every(styles, "cellXfs"), Element("none"))
    numbers = [int(style.get("numFmtId", 0)) for style in used]
    dates = {at for at, number in enumerate(numbers) if number in DATE_FORMATS or _shows_day(written.get(number, ""))}
    shown = {at: written.get(number, "") for at, number in enumerate(numbers)}
    return frozenset(dates), {at: len(code) for at, code in shown.items() if re.fullmatch("00+", code)}


def _shows_day(code: str) -> bool:
    return SHOWS_DAY.search(NOT_SHOWN.sub("", code.partition(";")[0])) is not None and code.lower() != "general"


def _shared(package: ZipFile, member: str) -> Iterator[str]:
    """The shared texts in order, without the reading aids (phonetic runs) that some languages add."""
    with package.open(member) as stream:
        for _, element in iterparse(stream, events=("end",)):
            if element.tag.rpartition("}")[2] == "si":
                yield "".join(_runs(element))
                element.clear()


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        tag = child.tag.rpartition("}")[2]
        if tag == "t":
            yield child.text or ""
        elif tag == "r":
            yield from _runs(child)


def tree(package: ZipFile, member: str) -> Element:
    """A part of the package as its elements."""
    with package.open(member) as stream:
        parsed = iterparse(stream, events=("end",))
        for _ in parsed:
            pass
        return parsed.root


def every(whole: Element, name: str) -> Iterator[Element]:
    """Every element of this name, in whichever vocabulary."""
    return (element for element in whole.iter() if element.tag.rpartition("}")[2] == name)
