"""The words on the screen straight from their files, for when the catalog cannot be read."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).resolve().parent.parent / "data" / "texts"


def languages() -> list[str]:
    """The codes of the languages there are texts in."""
    return sorted(path.stem for path in TEXTS.glob("*.toml"))


def read_texts(language: str) -> Mapping[str, Any]:
    """The texts of a language; empty where the file is unreadable."""
    try:
        return tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def read_sentences(language: str) -> Mapping[str, Any]:
    """The sentences on faults: of this language, else of another."""
    for code in (language, "nb", *languages()):
        sentences = read_texts(code).get("faults")
        if sentences:
            return sentences
    return {"page": {"title": "Måltavle", "lead": ""}}
