"""bench: measure start, pages, many viewers, sliders, assumptions, intake and exports, beside what is bare or naive."""

import argparse
from pathlib import Path

HELP = "measure speed and memory beside reference pages, as a table and JSON"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--out", type=Path, metavar="F.json", help="also write the figures to this file")


def run(parsed: argparse.Namespace) -> int:
    """0 when every measurement could be made."""
    from dashboard.bench.run import run_bench
    from dashboard.bench.table import write_table
    from dashboard.site import site

    # The first page is the front page, whose address is empty.
    _, *others = site().page_ids
    print(write_table(run_bench(parsed.out, ("", *others))))
    return 0
