"""ask: the figures of one, several or all indicators, in words or as JSON."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from dashboard.commands import check
from dashboard.texts import read_sentences

if TYPE_CHECKING:
    from dashboard.answers import Answer, Desk
    from dashboard.wording import Speaker

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
    check.tell(desk.own.faults, parsed.language)
    unknown = _all_unknown(parsed, desk)
    if unknown:
        print("\n".join(unknown), file=sys.stderr)
        return 2
    answers = [
        answer
        for answer in ask_all(desk, parsed.indicators)
        if parsed.programme in (None, answer.programme_id) and parsed.period in (None, answer.period)
    ]
    speaker = Speaker(desk.catalog, parsed.language)
    if parsed.json:
        print(json.dumps([as_json(answer) for answer in answers], ensure_ascii=False, indent=1))
    for line in () if parsed.json else map(speaker.line, answers):
        print(line)
    for line in _silent(speaker, desk, parsed, answers):
        print(line, file=sys.stderr if parsed.json else sys.stdout)
    return 0


def _all_unknown(parsed: argparse.Namespace, desk: "Desk") -> list[str]:
    """A sentence for everything asked for that is not known."""
    # A programme may be there, and not be shown because of what is wrong with own records.
    programme = "programme_now" if desk.own.faults else "programme"
    return [
        *_unknown("indicator", parsed.indicators, desk.catalog.indicators, parsed.language),
        *_unknown(programme, [parsed.programme], desk.programmes, parsed.language),
        *_unknown("period", [parsed.period], desk.periods(), parsed.language),
    ]


def _silent(
    speaker: "Speaker", desk: "Desk", parsed: argparse.Namespace, answers: "Sequence[Answer]"
) -> Iterator[str]:
    """A sentence for each indicator asked for that has no answer, with the periods it has one for."""
    place = ", ".join(filter(None, [parsed.period and speaker.period(parsed.period), parsed.programme]))
    if not answers and not parsed.indicators:
        yield speaker.text("faults.page.no_values", place=place)
    answered = {one.indicator.indicator_id for one in answers}
    for name in (one for one in dict.fromkeys(parsed.indicators) if one not in answered):
        others = [one for one in desk.ask(name) if parsed.programme in (None, one.programme_id)]
        known = ", ".join(dict.fromkeys(speaker.period(one.period) for one in others))
        label = speaker.words(desk.catalog.indicators[name].label)
        yield speaker.text("faults.page.no_value", label=label, place=place, known=known)


def _unknown(kind: str, asked: Iterable[str | None], known: Iterable[str], language: str) -> list[str]:
    """A sentence for each that is asked for and not known, with the nearest that is."""
    names = list(known)
    lacking = [name for name in asked if name is not None and name not in names]
    sentence = read_sentences(language)["page"][f"unknown_{kind}"] if lacking else ""
    return [
        sentence.format(asked=name, nearest=", ".join(get_close_matches(name, names, n=3)) or ", ".join(names[:8]))
        for name in lacking
    ]
