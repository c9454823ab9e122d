"""Serves the empty reference page with our own server: python -m dashboard.bench.reference_server PORT."""

import sys
from pathlib import Path

from dashboard.server import Site, serve
from dashboard.server.site import DEFAULT_LANGUAGE, SENTENCES

REFERENCE = Path(__file__).with_name("reference")

if __name__ == "__main__":
    site = Site(REFERENCE / "empty.py", ("empty",), {DEFAULT_LANGUAGE: dict.fromkeys(SENTENCES, "-")})
    sys.exit(serve(site, int(sys.argv[1]), has_browser=False))
