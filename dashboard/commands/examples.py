"""examples: make the made-up rounds in data/examples again; the same bytes each time."""

import argparse

HELP = "regenerate data/examples"


def add_options(parser: argparse.ArgumentParser) -> None:
    """This command has none of its own."""


def run(parsed: argparse.Namespace) -> int:
    """0 when the files are written."""
    from dashboard import project
    from dashboard.examples import write_examples

    write_examples(project.ROOT)
    return 0
