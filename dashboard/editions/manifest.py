"""What an edition says of itself, under a seal that shows if a single byte of it is changed."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields

EDITION_ID = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{8}")
SEAL = "seal"


@dataclass(frozen=True)
class Manifest:
    """One edition: what it was made from, when (ISO, UTC), by whom, and what every file in it must be.

    files: path inside the edition's folder -> sha256; sizes: the same paths -> bytes.
    rows_in, rows_kept: record table -> rows of the submission; rows_skipped: the same by reason.
    """

    edition: str
    parent: str | None
    made_at: str
    who: str
    note: str
    programmes: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    rows_in: Mapping[str, int] = field(default_factory=dict)
    rows_kept: Mapping[str, int] = field(default_factory=dict)
    rows_skipped: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def of(self, folder: str) -> dict[str, str]:
        """The files of one folder of the edition, with their sha256."""
        return {path: digest for path, digest in self.files.items() if path.startswith(f"{folder}/")}


def digest_of(content: bytes) -> str:
    """The sha256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def write_sealed(block: Mapping[str, object]) -> bytes:
    """The block as JSON, one form only, with a seal over all of it."""
    return _as_bytes({**block, SEAL: digest_of(_as_bytes(block))})


def read_sealed(content: bytes) -> dict[str, object] | None:
    """The block; None where any byte is not as it was written."""
    try:
        block = json.loads(content)
        del block[SEAL]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return block if write_sealed(block) == content else None


def _as_bytes(block: Mapping[str, object]) -> bytes:
    return json.dumps(block, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "surrogatepass")


def write_manifest(manifest: Manifest) -> bytes:
    """The manifest as the file holds it."""
    return write_sealed(asdict(manifest))


def read_manifest(content: bytes) -> Manifest | None:
    """The manifest; None where it is not whole, or written by a program that knows more than this one."""
    block = read_sealed(content)
    if block is None or set(block) != {one.name for one in fields(Manifest)}:
        return None
    return Manifest(**{**block, "programmes": tuple(block["programmes"])})
