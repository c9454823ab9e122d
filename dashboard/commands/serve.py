"""serve: the program in the browser, from this machine only unless told otherwise."""

import argparse

FIRST_PORT, LAST_PORT = 1, 65_535
HELP = "serve on http://127.0.0.1:8501"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command; they may stand without the command's name too."""
    parser.add_argument("--port", type=_port, default=8501)
    listening = "where to listen; another address lets other machines in"
    parser.add_argument("--address", default="127.0.0.1", help=listening)
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")


def _port(said: str) -> int:
    """A port that can be listened at and named in an address. Raises ArgumentTypeError with what is allowed."""
    if not (said.isdecimal() and FIRST_PORT <= int(said[:6]) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"{said} is no port; allowed is {FIRST_PORT} to {LAST_PORT}")
    return int(said)


def run(parsed: argparse.Namespace) -> int:
    """Serve until stopped; 0, or 1 where nothing can be listened at."""
    from dashboard.server import serve
    from dashboard.site import site

    return serve(site(), parsed.port, parsed.address, not parsed.no_browser)
