"""A workbook's file, judged before anything in it is parsed: what it is, how large it becomes, what it hides."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError

from dashboard.errors import Fault, FaultsFound
from dashboard.intake.limits import LARGE_PART, MOST_PARTS, MOST_TIMES, MOST_UNPACKED

OLD_CONTAINER = b"\xd0\xcf\x11\xe0"
ZIP = b"PK"
CHUNK = 1 << 16
HOLDS_DEFINITIONS = ("<!DOCTYPE", "<!ENTITY")
# What a file is by a part it has; the first that fits.
KINDS = (
    ("file_macros", "xl/vbaProject.bin"), ("file_binary_workbook", "xl/workbook.bin"),
    ("file_opendocument", "content.xml"), ("file_other_kind", "word/document.xml"),
    ("file_other_kind", "ppt/presentation.xml"),
)  # fmt: skip


def open_package(name: str, content: bytes) -> ZipFile:
    """The workbook as a zip archive that is safe to read. Raises FaultsFound with one fault that says why not."""
    code = _refusal(content)
    if code:
        raise FaultsFound([Fault(code, name)])
    try:
        package = ZipFile(BytesIO(content))
        refusals = (_part_refused(package, part) for part in _parts(package))
        code = _contents_refused(package) or next(filter(None, refusals), "")
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        code = "file_damaged"
    if code:
        raise FaultsFound([Fault(code, name)])
    return package


def _refusal(content: bytes) -> str:
    """Why the file is no workbook, by its first bytes; empty where it may be one."""
    if content.startswith(OLD_CONTAINER):
        return "file_locked" if "EncryptedPackage".encode("utf-16-le") in content else "file_old_excel"
    if not content.strip(b"\0 \r\n\t"):
        return "file_without_content"
    return "" if content.startswith(ZIP) else "file_other_kind"


def _contents_refused(package: ZipFile) -> str:
    parts = package.infolist()
    names = [part.filename.lower() for part in parts]
    if len(names) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        return "file_too_large"
    if len(set(names)) < len(names):
        return "file_damaged"
    if any(part.flag_bits & 1 for part in parts):
        return "file_locked"
    kind = next((code for code, part in KINDS if part.lower() in names), "")
    if not kind and "xl/workbook.xml" not in names and "[content_types].xml" not in names:
        return "file_other_kind"
    return kind


def _parts(package: ZipFile) -> Iterator[ZipInfo]:
    """Every part, as long as all of them together unpack to what can be taken in."""
    unpacked = 0
    for part in package.infolist():
        unpacked += part.file_size
        if unpacked <= MOST_UNPACKED:
            yield part


def _part_refused(package: ZipFile, part: ZipInfo) -> str:
    """Unpacks a part without keeping it: what it says of its own size is not to be trusted."""
    size, first = 0, b""
    with package.open(part) as stream:
        while chunk := stream.read(CHUNK):
            first = first or chunk
            size += len(chunk)
            if size > max(part.file_size, 0) or size > MOST_UNPACKED:
                return "file_damaged"
            if size > LARGE_PART and size > MOST_TIMES * max(part.compress_size, 1):
                return "file_too_large"
    is_markup = part.filename.lower().endswith((".xml", ".rels", ".vml"))
    return "file_hostile" if is_markup and _defines(first) else ""


def _defines(first: bytes) -> bool:
    """Whether a part brings definitions of its own, which no spreadsheet program writes."""
    text = first.replace(b"\0", b"").decode("latin-1").upper()
    return any(sign in text for sign in HOLDS_DEFINITIONS)
