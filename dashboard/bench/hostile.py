"""The worst workbooks one can be handed: small files that would fill a machine or never end."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

ROWS = 1_100_000
BOMB = 290_000_000
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
ENTITIES = (
    '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;" * 10}">' for n in range(12)
    ) + "]>"
)  # fmt: skip


def with_part(workbook: bytes, part: str, content: bytes, name: str = "") -> bytes:
    """A workbook with a part put in place of its own, or added under a name."""
    out = BytesIO()
    with ZipFile(BytesIO(workbook)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename != part:
                new.writestr(member.filename, old.read(member))
        new.writestr(name or part, content)
    return out.getvalue()


def sheet_of(rows: str, before: str = "") -> bytes:
    """A sheet of a workbook with these rows as XML, and something before it."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return f"<?xml version='1.0'?>{before}<worksheet {space}><sheetData>{rows}</sheetData></worksheet>".encode()


def worst(workbook: bytes, sheet: str) -> Iterator[tuple[str, str, bytes]]:
    """(file name, code of the fault that refuses it, content) of each, made of a good workbook and a sheet of it."""
    yield "bombe.xlsx", "file_too_large", with_part(workbook, sheet, b" " * BOMB)
    yield "entiteter.xlsx", "file_hostile", with_part(workbook, sheet, sheet_of(FAR, ENTITIES))
    many = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, ROWS))
    yield "rader.xlsx", "sheet_too_long", with_part(workbook, sheet, sheet_of(many))
    yield "fjern.xlsx", "cell_far_away", with_part(workbook, sheet, sheet_of(FAR))
