"""Streamlit's settings, read from the one file that holds them."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

SETTINGS_FILE = Path(__file__).parents[2] / ".streamlit" / "config.toml"


def read_settings(address: str, port: int) -> dict[str, object]:
    """Every setting as {"section.key": value}, for a server that listens at this address and port.

    App.run reads neither STREAMLIT_* variables nor, from another working folder, the file itself.
    """
    with SETTINGS_FILE.open("rb") as file:
        settings = dict(_flatten(tomllib.load(file)))
    allowed = list(settings.get("server.allowedHosts", []))
    settings["server.allowedHosts"] = list(dict.fromkeys([*allowed, address]))
    settings["server.address"] = address
    settings["server.port"] = port
    settings["browser.serverAddress"] = address
    settings["browser.serverPort"] = port
    return settings


def _flatten(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
