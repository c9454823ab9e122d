"""Starts the server on stand-in pages: python -m tests.server.stand_in PORT [fails_to_warm]."""

import sys
from dataclasses import replace
from pathlib import Path

from dashboard.server import Site, serve

WORDS = {
    "nb": {
        "title": "Måltavle",
        "needs_javascript": "Måltavle trenger JavaScript.",
        "address_refused": "Adressen er ikke tillatt.",
        "not_found": "Siden finnes ikke.",
        "port_taken": "Port {port} er opptatt. Velg en annen: --port {other}",
        "cannot_listen": "Kan ikke svare på {address}. Vanlig er {usual}.",
        "started": "Måltavle svarer på {url}",
        "page_failed": "Siden kunne ikke vises.",
        "updated": "Siden er oppdatert.",
    },
    "en": {
        "title": "Måltavle",
        "needs_javascript": "Måltavle needs JavaScript.",
        "address_refused": "The address is not allowed.",
        "not_found": "There is no such page.",
        "port_taken": "Port {port} is taken. Choose another: --port {other}",
        "cannot_listen": "Cannot answer at {address}. Usual is {usual}.",
        "started": "Måltavle answers at {url}",
        "page_failed": "The page could not be shown.",
        "updated": "The page is updated.",
    },
}
SITE = Site(Path(__file__).with_name("stand_in_app.py"), ("overview", "broken"), WORDS)



def fail() -> None:
    """A warm-up that cannot be done."""
    raise KeyError("records")


if __name__ == "__main__":
    site = replace(SITE, warm=fail) if "fails_to_warm" in sys.argv else SITE
    sys.exit(serve(site, int(sys.argv[1]), has_browser=False))
