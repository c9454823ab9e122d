"""What data/workbook.toml says: how an empty cell is taken, and the example row of each sheet."""

import tomllib
from pathlib import Path
from typing import Any


def read_assumed(root: Path) -> dict[str, str]:
    """What an empty cell of these columns is taken to mean."""
    assumed = _read(root)["assumed"]
    return {"source_id" if name == "source" else name: value for name, value in assumed.items()}


def read_examples(root: Path) -> dict[str, dict[str, Any]]:
    """The example row of each sheet: column -> code or text, or the text in each language."""
    return _read(root)["examples"]


def _read(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "data" / "workbook.toml").read_text("utf-8"))
