"""ask: the figures of one, several or all indicators, in words or as JSON."""

import argparse
import json
import sys
from collections.abc import Iterable
from difflib import get_close_matches

from dashboard.texts import read_sentences

HELP = "the figures of indicators, for each programme and period"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("indicators", nargs="*", metavar="INDICATOR", help="ids; all where none is given")
    parser.add_argument("--programme", metavar="P", help="only this programme")
    parser.add_argument("--period", metavar="Y", help='only this year, or "all" for the whole round')
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(parsed: argparse.Namespace) -> int:
    """0; or 2 with a sentence on the error stream where something asked for does not exist."""
    from dashboard import project
    from dashboard.answers import as_json, ask_all
    from dashboard.wording import Speaker

    desk = project.open_desk()
    unknown = [
        *_unknown("indicator", parsed.indicators, desk.catalog.indicators, parsed.language),
        *_unknown("programme", [parsed.programme], desk.programmes, parsed.language),
        *_unknown("period", [parsed.period], desk.periods(), parsed.language),
    ]
    if unknown:
        print("\n".join(unknown), file=sys.stderr)
        return 2
    answers = [
        answer
        for answer in ask_all(desk, parsed.indicators)
        if parsed.programme in (None, answer.programme_id) and parsed.period in (None, answer.period)
    ]
    if parsed.json:
        print(json.dumps([as_json(answer) for answer in answers], ensure_ascii=False, indent=1))
    else:
        speaker = Speaker(desk.catalog, parsed.language)
        for answer in answers:
            print(speaker.line(answer))
    return 0


def _unknown(kind: str, asked: Iterable[str | None], known: Iterable[str], language: str) -> list[str]:
    """A sentence for each that is asked for and not known, with the nearest that is."""
    names = list(known)
    lacking = [name for name in asked if name is not None and name not in names]
    sentence = read_sentences(language)["page"][f"unknown_{kind}"] if lacking else ""
    return [
        sentence.format(asked=name, nearest=", ".join(get_close_matches(name, names, n=3)) or ", ".join(names[:8]))
        for name in lacking
    ]
