"""What a workbook says of itself: its sheets, which numbers are shown as dates, the texts that cells share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

from dashboard.intake.units import CURRENCY, THOUSANDS

DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
"""The numbers of the formats built into the file form that show a day."""
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
CLOCK_FORMATS = frozenset({*range(18, 22), 45, 46, 47})
"""Those that show a time and no day."""
SHOWS_DAY = re.compile(r"[dy]", re.IGNORECASE)
SHOWS_MONTH = re.compile(r"m", re.IGNORECASE)
SHOWS_CLOCK = re.compile(r"[hs]", re.IGNORECASE)
PERCENT_FORMATS = (9, 10)
SHOWN_TEXT = re.compile(r'"([^"]*)"|\[\$([^\]-]+)')
SCALED = re.compile(r"[0#?],+(?![0#?,])")
ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """One sheet: its name, the archive member that holds it, and whether people see it."""

    title: str
    member: str
    is_hidden: bool


@dataclass(frozen=True)
class Structure:
    """The sheets in order, the shared texts, and for each cell style whether it shows a date, a time or leading zeros.

    zeros: style -> how many digits it shows at least, where it shows leading zeros. units: style -> the percent sign,
    or another unit than kroner, that it shows after the number. struck: the styles that are struck out.
    """

    sheets: tuple[Part, ...]
    texts: tuple[str, ...]
    date_styles: frozenset[int]
    clock_styles: frozenset[int]
    zeros: dict[int, int]
    counts_from_1904: bool
    units: dict[int, str]
    struck: frozenset[int]


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
    dates, clocks, zeros = _formats(styles)
    texts = tuple(_shared(package, beside["sharedStrings"])) if "sharedStrings" in beside else ()
    is_1904 = settings.get("date1904") in ("1", "true")
    return Structure(sheets, texts, dates, clocks, zeros, is_1904, _units(styles), _struck(styles))


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


def _formats(styles: Element) -> tuple[frozenset[int], frozenset[int], dict[int, int]]:
    """Which cell styles show dates, which show times, and which show leading zeros."""
    numbers = _numbers(styles, "numFmtId")
    shown = _shown(styles)
    dates = {at for at, number in numbers.items() if number in DATE_FORMATS or _shows_day(shown[at])}
    clocks = {at for at, number in numbers.items() if number in CLOCK_FORMATS or _shows_clock(shown[at])} - dates
    return frozenset(dates), frozenset(clocks), {at: len(c) for at, c in shown.items() if re.fullmatch("00+", c)}


def _numbers(styles: Element, name: str) -> dict[int, int]:
    """The number of what every cell style uses of a kind."""
    used = next(every(styles, "cellXfs"), Element("none"))
    return dict(enumerate(int(style.get(name, 0)) for style in used))


def _shown(styles: Element) -> dict[int, str]:
    """The form of numbers of every cell style, where the workbook writes it out."""
    written = {int(form.get("numFmtId", 0)): form.get("formatCode", "") for form in every(styles, "numFmt")}
    return {at: written.get(number, "") for at, number in _numbers(styles, "numFmtId").items()}


def _units(styles: Element) -> dict[int, str]:
    """The unit that cell styles show after a number, where that is percent or no kroner."""
    numbers = _numbers(styles, "numFmtId")
    units = {at: "%" if numbers[at] in PERCENT_FORMATS else _unit(code) for at, code in _shown(styles).items()}
    return {at: unit for at, unit in units.items() if unit}


def _unit(code: str) -> str:
    first = code.partition(";")[0]
    bare = NOT_SHOWN.sub("", first)
    if "%" in bare:
        return "%"
    texts = [one or other for one, other in SHOWN_TEXT.findall(first)] + re.findall("[€$£]", bare)
    # A number that is stored whole may be shown in thousands.
    texts = [] if SCALED.search(bare) else texts
    return next((text.strip() for text in texts if THOUSANDS.search(text) or CURRENCY.search(text)), "")


def _struck(styles: Element) -> frozenset[int]:
    fonts = enumerate(next(every(styles, "fonts"), Element("none")))
    struck = {at for at, font in fonts if any(line.get("val", "1") in ("1", "true") for line in every(font, "strike"))}
    return frozenset(at for at, font in _numbers(styles, "fontId").items() if font in struck)


def _shows_day(code: str) -> bool:
    """A day or a year, or a month where nothing says that m is for minutes."""
    bare = NOT_SHOWN.sub("", code.partition(";")[0])
    is_month = SHOWS_MONTH.search(bare) is not None and not _shows_clock(code)
    return (SHOWS_DAY.search(bare) is not None or is_month) and code.lower() != "general"


def _shows_clock(code: str) -> bool:
    first = code.partition(";")[0]
    return ELAPSED.search(first) is not None or SHOWS_CLOCK.search(NOT_SHOWN.sub("", first)) is not None


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
