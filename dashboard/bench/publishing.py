"""How long it takes to write what readers take away, and how large it is."""

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from dashboard.project import ROOT

KINDS = {"pptx": "slides.pptx", "pdf": "report.pdf", "site": "site", "data": "data", "xlsx": "tables.xlsx"}
"""kind of export -> file or folder"""


@dataclass(frozen=True)
class Publication:
    """One export of the pilot as a whole command: seconds from the command to its end, megabytes on the disk."""

    kind: str
    seconds: float
    size_mb: float


def measure_publishing() -> list[Publication]:
    """Every kind of export, one after the other. Raises CalledProcessError where one cannot be written."""
    with tempfile.TemporaryDirectory() as folder:
        return [_measure(kind, Path(folder) / name) for kind, name in KINDS.items()]


def _measure(kind: str, out: Path) -> Publication:
    command = [sys.executable, "-m", "dashboard", "export", kind, "--out", str(out)]
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    seconds = time.perf_counter() - began
    files = [out] if out.is_file() else [path for path in out.rglob("*") if path.is_file()]
    return Publication(kind, round(seconds, 2), round(sum(path.stat().st_size for path in files) / 1e6, 2))
