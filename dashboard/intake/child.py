"""Reads a submission in a process of its own, so that no file can hold up or bring down the program that shows."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from dashboard.errors import Fault
from dashboard.intake.limits import MEMORY, SECONDS
from dashboard.intake.submission import Finding, Meaning, Offer, Record, Stand, Submission

HOME = Path(__file__).resolve().parent.parent.parent
Earlier = Mapping[str, list[Record]]


def read_apart(
    files: Mapping[str, bytes], root: Path, earlier: Mapping[str, Any], meanings: Sequence[Meaning]
) -> Submission:
    """The submission in these files, read in a child process with limits on memory and time."""
    sizes = [[name, len(content)] for name, content in files.items()]
    told = {"files": sizes, "earlier": _as_text(earlier), "meanings": list(meanings)}
    sent = json.dumps(told).encode() + b"\n" + b"".join(files.values())
    name = next(iter(files), "–")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "dashboard.intake.child", str(root)],
            input=sent, capture_output=True, timeout=SECONDS, cwd=HOME, check=True,
        )  # fmt: skip
        return unpack(json.loads(done.stdout))
    except subprocess.TimeoutExpired:
        return _failed("reading_too_long", name, seconds=int(SECONDS))
    except (subprocess.CalledProcessError, OSError, ValueError):
        return _failed("reading_failed", name)


def pack(submission: Submission) -> dict[str, Any]:
    """The submission in what JSON can hold; rows as lists, to be small."""
    findings = [asdict(finding) for finding in submission.findings]
    records = {
        table: {"columns": list(rows[0]) if rows else [], "rows": [list(row.values()) for row in rows]}
        for table, rows in submission.records.items()
    }
    counts = {"rows_in": submission.rows_in, "rows_kept": submission.rows_kept, "rows_skipped": submission.rows_skipped}
    told = {"present": sorted(submission.present), "emptied": sorted(submission.emptied)}
    stands = {table: [asdict(stand) for stand in of_table] for table, of_table in submission.stands.items()}
    return {
        "findings": findings, "records": records, **told, **counts, "stands": stands, "language": submission.language,
        "offers": [asdict(offer) for offer in submission.offers],
    }  # fmt: skip


def unpack(packed: Mapping[str, Any]) -> Submission:
    """The submission that was packed."""
    findings = tuple(
        Finding(told["severity"], _fault(told["fault"]), told["count"], tuple(told["cells"]))
        for told in packed["findings"]
    )
    records = {
        table: [dict(zip(held["columns"], row, strict=True)) for row in held["rows"]]
        for table, held in packed["records"].items()
    }
    counts = (packed[name] for name in ("rows_in", "rows_kept", "rows_skipped"))
    stands = {
        table: tuple(Stand(one["where"], one["columns"], tuple(one["rows"])) for one in of_table)
        for table, of_table in packed["stands"].items()
    }
    emptied = frozenset(packed["emptied"])
    return Submission(
        findings, records, frozenset(packed["present"]), *counts, emptied, stands, packed["language"],
        tuple(Offer(**offer) for offer in packed["offers"]),
    )  # fmt: skip


def _fault(told: Mapping[str, Any]) -> Fault:
    return Fault(told["code"], told["where"], told["row"], told["column"], told["values"])


def _as_text(earlier: Mapping[str, Any]) -> Earlier:
    """Rows as they are sent: every cell canonical text."""
    from dashboard.intake.canonical import canonical

    return {table: [canonical(row) for row in rows] for table, rows in earlier.items()}


def _failed(code: str, name: str, **values: object) -> Submission:
    return Submission((Finding("mend", Fault(code, name, values=values)),))


def _limit() -> None:
    """No more memory than reading needs. Windows has no such limit; there the time alone is limited."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def answer(root: Path, source: BinaryIO, out: BinaryIO) -> None:
    """Read the files sent on one stream, and write the submission on the other."""
    from dashboard.intake.layout import read_layout
    from dashboard.intake.reading import read_here

    told = json.loads(source.readline())
    files = {name: source.read(size) for name, size in told["files"]}
    meanings = [Meaning(*meaning) for meaning in told["meanings"]]
    out.write(json.dumps(pack(read_here(files, read_layout(root), told["earlier"], meanings))).encode())


if __name__ == "__main__":
    _limit()
    answer(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
