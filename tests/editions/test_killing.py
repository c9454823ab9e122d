"""Whatever ends the program while it keeps an edition or goes back, nothing is lost and nothing half is seen."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AT_STEPS, AT_MOMENTS = 1000, 150


@pytest.mark.skipif(sys.platform == "win32", reason="programs are ended by SIGKILL")
def test_a_thousand_ends_lose_no_edition_and_show_no_half_one(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.editions.killing", str(tmp_path), str(AT_STEPS), str(AT_MOMENTS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["ended"] == AT_STEPS + AT_MOMENTS and told["killed"] > AT_STEPS / 2
    assert told["wrong"] == []
