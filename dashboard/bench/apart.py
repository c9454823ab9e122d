"""What a command costs as a process of its own: a program that needs nothing of the dashboard, so that it is small.

The system counts what a process had before it became another program, so whoever starts the measured command must
have less memory than it. Hence this small program between the benchmark and the command.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Cost:
    """Seconds from the command to its end, and megabytes of the largest of its processes at its largest."""

    seconds: float
    peak_mb: float
    said: str


def run_apart(command: Sequence[str]) -> Cost:
    """Run a command of this Python, such as ("-m", "dashboard", "check"), in the project's folder.

    Raises CalledProcessError where the command ends with another status than 0.
    """
    between = [sys.executable, "-I", __file__, sys.executable, *command]
    done = subprocess.run(between, cwd=ROOT, check=True, capture_output=True, text=True)
    return Cost(**json.loads(done.stdout))


def _measure(command: Sequence[str]) -> dict[str, object]:
    began = time.perf_counter()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - began
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
    return {"seconds": round(seconds, 2), "peak_mb": round(peak_mb, 1), "said": done.stdout}


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1:])))
