"""check: validate definitions, records and editions, and tell every fault with its place and its remedy."""

import argparse
import json
import sys
from collections.abc import Sequence

from dashboard.errors import Fault, FaultsFound, describe, describe_place, stop_on
from dashboard.texts import read_sentences

HELP = "validate definitions, records and editions; all faults at once; exit status 1 if there is any"

NOT_THERE = frozenset({
    "edition_unknown", "export_hidden", "export_unknown", "file_not_there", "scenario_unknown", "unknown_subject",
})  # fmt: skip
"""Faults that tell of something that was asked for and does not exist."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(parsed: argparse.Namespace) -> int:
    """0 where everything holds, 1 where something is to be mended."""
    from dashboard import project
    from dashboard.asking import check_other_queries

    faults: Sequence[Fault] = ()
    counts: dict[str, int] = {}
    try:
        desk = project.open_desk()
        kept = project.shelf().faults()
        own = (fault for fault in desk.own.faults if fault not in kept)
        stop_on([*check_other_queries(desk.catalog, desk.store), *kept, *own])
        counts = desk.store.count_rows()
    except FaultsFound as found:
        faults = found.faults
    if parsed.json:
        told = [_as_json(fault, parsed.language) for fault in faults]
        print(json.dumps({"faults": told, "rows": counts}, ensure_ascii=False, indent=1))
    elif faults:
        tell(faults, parsed.language)
    else:
        sentence = read_sentences(parsed.language)["page"]["all_well"]
        known = {"rows": sum(counts.values()), "indicators": len(desk.catalog.indicators)}
        print(sentence.format(**known, edition=project.edition()))
    return 1 if faults else 0


def status(faults: Sequence[Fault]) -> int:
    """The exit status of a command that ends with faults: 2 where all asked for what is not there, else 1."""
    return 2 if {fault.code for fault in faults} <= NOT_THERE else 1


def tell(faults: Sequence[Fault], language: str) -> None:
    """Print every fault in plain words on the error stream."""
    sentences = read_sentences(language)
    for number, fault in enumerate(faults, start=1):
        what, remedy = describe(fault, sentences)
        print(f"{number}. {describe_place(fault, sentences)}\n   {what}\n   {remedy}", file=sys.stderr)


def _as_json(fault: Fault, language: str) -> dict[str, object]:
    what, remedy = describe(fault, read_sentences(language))
    return {"where": fault.where, "row": fault.row, "column": fault.column, "message": what, "remedy": remedy}
