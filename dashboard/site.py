"""The pages and words that the server is told about, and what is made ready before the first visitor."""

from pathlib import Path

from dashboard import project
from dashboard.errors import FaultsFound
from dashboard.server import Site
from dashboard.texts import read_texts


def site() -> Site:
    """Our site. Readable even while the records have faults, so that the server can show them."""
    languages = {path.stem: read_texts(path.stem) for path in sorted((project.ROOT / "data" / "texts").glob("*.toml"))}
    words = {code: texts["server"] for code, texts in languages.items() if "server" in texts}
    return Site(Path(__file__).parent / "app.py", tuple(languages["nb"]["pages"]), words, warm)


def warm() -> None:
    """Import and build what every page needs; faults are left for the page to show."""
    from dashboard.ui import cached

    try:
        cached.make_ready()
    except FaultsFound:
        return
