"""One module for each command; this one reads the command line and passes it on."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.commands import ask, bench, check, compare, editions, examples, export, intake, serve, template
from dashboard.errors import FaultsFound
from dashboard.home import settle_in
from dashboard.texts import languages

COMMANDS = {
    "serve": serve, "check": check, "ask": ask, "compare": compare, "template": template, "intake": intake,
    "editions": editions, "export": export, "examples": examples, "bench": bench,
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status. Without a command, serve."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that lacks a letter shows a mark in its place; it never ends the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    parsed = read_arguments(arguments)
    if parsed.data:
        settle_in(parsed.data)
    try:
        return COMMANDS[parsed.command or "serve"].run(parsed)
    except FaultsFound as found:
        check.tell(found.faults, parsed.language)
        return check.status(found.faults)
    except BrokenPipeError:
        # Whoever reads has had enough, such as `| head`; what is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def read_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line as a namespace; argparse ends the program with status 2 where it cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="Måltavle")
    _shared(parser)
    serve.add_options(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        _shared(command, argparse.SUPPRESS)
        module.add_options(command)
    return parser.parse_args(arguments)


def _shared(parser: argparse.ArgumentParser, otherwise: object = None) -> None:
    """Options of every command; given after it they win over those given before it."""
    suppressed = otherwise is argparse.SUPPRESS
    parser.add_argument(
        "--data", type=Path, metavar="DIR",
        help="where own programmes are kept (default: $MAALTAVLE_DATA, else the user's data folder)",
        default=otherwise if suppressed else None,
    )  # fmt: skip
    parser.add_argument("--language", choices=languages(), default=otherwise if suppressed else "nb")
