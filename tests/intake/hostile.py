"""Files that are broken, of another kind, or made to harm whoever opens them."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from dashboard.bench.hostile import sheet_of, with_part, worst
from tests.intake.made import sheets, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet3.xml"
"""The sheet of grants in the small round."""


def honest() -> bytes:
    """The small round that the others are made of."""
    return workbook(sheets("Tilskudd"))


def changed(part: str, content: bytes, name: str = "") -> bytes:
    """The small round with a part put in place of its own, or added."""
    return with_part(honest(), part, content, name)


def sheet(rows: str, before: str = "") -> bytes:
    """The small round with these rows as its sheet of grants."""
    return changed(SHEET, sheet_of(rows, before))


def _archive(**parts: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def _twice() -> bytes:
    out = BytesIO(honest())
    with ZipFile(out, "a") as archive:
        archive.writestr(SHEET.upper(), "<x/>")
    return out.getvalue()


def _locked_part() -> bytes:
    content = bytearray(honest())
    place = content.rfind(b"PK\x01\x02")
    content[place + 8] |= 1
    return bytes(content)


def _flipped() -> bytes:
    content = bytearray(honest())
    content[len(content) // 3] ^= 0xFF
    return bytes(content)


def _many_parts() -> bytes:
    return _archive(**{"xl__workbook.xml": "<a/>"}, **{f"p{n}": "" for n in range(2000)})


def _many_sheets() -> bytes:
    return workbook(sheets("Tilskudd") | {f"Ark {number}": [] for number in range(300)})


FILES: dict[str, tuple[str, bytes]] = {
    "gammel.xls": ("file_old_excel", OLE + b"\0" * 600),
    "passord.xlsx": ("file_locked", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")),
    "makro.xlsm": ("file_macros", changed("", b"x", "xl/vbaProject.bin")),
    "makro.xlsx": ("file_macros", changed("", b"x", "xl/VBAPROJECT.BIN")),
    "binær.xlsb": ("file_binary_workbook", changed("", b"x", "xl/workbook.bin")),
    "regneark.ods": ("file_opendocument", _archive(mimetype="application/vnd.oasis", **{"content.xml": "<a/>"})),
    "brev.docx": ("file_other_kind", _archive(**{"word__document.xml": "<a/>"})),
    "pakke.zip": ("file_other_kind", _archive(**{"Tilskudd.csv": "a;b"})),
    "rapport.pdf": ("file_other_kind", b"%PDF-1.7 ..."), "bilde.png": ("file_other_kind", b"\x89PNG\r\n\x1a\n"),
    "nettside.xls": ("file_other_kind", b"<html><table></table></html>"), "tom.xlsx": ("file_without_content", b""),
    "tom.csv": ("file_without_content", b"\xef\xbb\xbf\r\n"), "nuller.xlsx": ("file_without_content", b"\0" * 5000),
    "avkuttet.xlsx": ("file_damaged", honest()[:-900]), "byttet.xlsx": ("file_damaged", _flipped()),
    "dobbel.xlsx": ("file_damaged", _twice()), "låst.xlsx": ("file_locked", _locked_part()),
    "deler.xlsx": ("file_too_large", _many_parts()), "ark.xlsx": ("sheets_too_many", _many_sheets()),
    "uten.xlsx": ("file_damaged", changed("xl/workbook.xml", b"<workbook")),
    "strenger.xlsx": ("file_damaged", sheet('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>')),
    "adresse.xlsx": ("file_damaged", sheet('<row r="x"><c r="A1"><v>1</v></c></row>')),
    "uferdig.xlsx": ("file_damaged", changed(SHEET, b"<worksheet><sheetData><row>")),
    **{name: (code, content) for name, code, content in worst(honest(), SHEET)},
    "utenfra.xlsx": ("file_hostile", sheet("", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')),
    "utf16.xlsx": ("file_hostile", changed(SHEET, '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16"))),
    "lang.xlsx": ("cell_too_long", sheet(f'<row r="1"><c r="A1" t="str"><v>{"a" * 400_000}</v></c></row>')),
    "binær.csv": ("file_not_text", b"a;b\r\n\0\1\2\0\0\0;\xff\xfe\0\0\0"),
    "rader.csv": ("sheet_too_long", b"a;b\r\n" * 250_000), "lang.csv": ("file_malformed", b"a;" + b"b" * 400_000),
    "sted/../../etc.xlsx": ("file_other_kind", b"GIF89a"),
}  # fmt: skip
