"""Turns TOML into definitions: every unknown key, missing key and wrong value becomes a fault with its place."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from dashboard.definitions import Words
from dashboard.errors import Fault

Definition = TypeVar("Definition")

# What pydantic calls a fault, and the code under which the texts describe it.
CODES = {"missing": "key_missing", "unexpected_keyword_argument": "key_unknown"}


def read_toml(path: Path, root: Path, faults: list[Fault]) -> dict[str, Any]:
    """The file as a dict; empty, with a fault noted, where it cannot be read."""
    where = shown_path(path, root)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault("file_unreadable", where, values={"reason": type(error).__name__}))
    except tomllib.TOMLDecodeError as error:
        faults.append(Fault("toml_unreadable", where, values={"reason": str(error)}))
    return {}


def shown_path(path: Path, root: Path) -> str:
    """The path as a person looks for it: from the project's folder where it lies inside, else whole."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def fill(kind: type[Definition], block: Mapping[str, Any], where: str, faults: list[Fault]) -> Definition | None:
    """The block as a `kind`; None, with every fault of the block noted, where it does not fit.

    Goes through JSON so that values are compared strictly while a TOML array may still fill a tuple.
    """
    try:
        return _adapter(kind).validate_json(json.dumps(block, default=str))
    except ValidationError as error:
        for found in error.errors(include_url=False, include_input=True):
            faults.append(_as_fault(found, where, kind))
    return None


@cache
def _adapter(kind: type) -> TypeAdapter:
    # Building one costs far more than using it, and every indicator is of the same kind.
    return TypeAdapter(kind)


def _as_fault(found: Mapping[str, Any], where: str, kind: type) -> Fault:
    key = ".".join(str(part) for part in found["loc"] if part != kind.__name__)
    code = CODES.get(found["type"], "value_wrong")
    known = ", ".join(field.name for field in fields(kind))
    values = {"key": key, "known": known, "found": str(found.get("input"))[:60], "expected": found["msg"]}
    return Fault(code, where, column=key, values=values)


def missing_words(where: str, key: str, words: Words, languages: tuple[str, ...]) -> list[Fault]:
    """A fault for each language in which the words under this key are missing or empty."""
    return [
        Fault("language_missing", where, column=key, values={"language": language})
        for language in languages
        if not str(words.get(language, "")).strip()
    ]
