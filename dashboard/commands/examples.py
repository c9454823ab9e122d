"""examples: make the made-up rounds in data/examples again; the same bytes each time."""

import argparse

from dashboard.errors import Fault, FaultsFound

HELP = "regenerate data/examples"


def add_options(parser: argparse.ArgumentParser) -> None:
    """This command has none of its own."""


def run(parsed: argparse.Namespace) -> int:
    """0 when the files are written. Raises FaultsFound where one cannot be."""
    from dashboard import project
    from dashboard.examples import write_examples

    try:
        write_examples(project.ROOT)
    except OSError as error:
        where = str(error.filename or project.ROOT / "data" / "examples")
        raise FaultsFound([Fault("cannot_write", where, values={"reason": error.strerror})]) from None
    return 0
