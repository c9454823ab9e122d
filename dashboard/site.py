"""The pages and words that the server is told about, and what is made ready before the first visitor."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard import project
from dashboard.errors import FaultsFound
from dashboard.server import Site
from dashboard.texts import read_texts


def site() -> Site:
    """Our site. Readable even while the records have faults, so that the server can show them."""
    languages = {path.stem: read_texts(path.stem) for path in sorted((project.ROOT / "data" / "texts").glob("*.toml"))}
    words = {code: texts["server"] for code, texts in languages.items() if "server" in texts}
    framework = {code: texts["framework"] for code, texts in languages.items() if "framework" in texts}
    return Site(Path(__file__).parent / "app.py", tuple(languages["nb"]["pages"]), words, warm, file, framework)


def file(name: str, query: Mapping[str, str]) -> Any:
    """The file that a link asks for; None where there is none."""
    from dashboard.ui.files import file_at

    return file_at(name, query)


def warm() -> None:
    """Import and build what every page needs; faults are left for the page to show."""
    from dashboard.ui import cached

    try:
        cached.make_ready()
    except FaultsFound:
        return
