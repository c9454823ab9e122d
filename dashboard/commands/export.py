"""export: what a programme shows, as files to take away: a PowerPoint deck and whatever else KINDS names."""

import argparse
from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import check
from dashboard.commands.placing import written_to
from dashboard.commands.publishing import (
    write_data, write_giving, write_report, write_site, write_xlsx, writes_folder,
)  # fmt: skip
from dashboard.errors import Fault, stop_on
from dashboard.writing import read_whole, write_whole

if TYPE_CHECKING:
    from dashboard.answers import Desk
    from dashboard.markup.reader import Place, Reader
    from dashboard.telling.decks import Deck

HELP = "write a programme as files: slides, a site, a report, tables"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("kind", choices=tuple(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--out", type=Path, required=True, metavar="P", help="the file to write")
    parser.add_argument("--programme", metavar="P", help="of this programme (default: that of the deck, or the first)")
    parser.add_argument("--period", metavar="Y", help='of this year, or "all" for the whole round')
    parser.add_argument("--audience", choices=("open", "internal"), help="who will see it (default: open)")
    parser.add_argument("--deck", type=Path, metavar="F.toml", help="which slides, in which order, under which titles")
    parser.add_argument(
        "--what", default="programme", metavar="W", help="of a pdf: programme, models, or organisation:ID"
    )
    parser.add_argument("--template", type=Path, metavar="F.potx", help="your own PowerPoint template")


def run(parsed: argparse.Namespace) -> int:
    """0 when the file is written; where it cannot be, sentences on the error stream, and then nothing is."""
    with written_to(parsed.out, parsed.language, is_folder=writes_folder(parsed.kind, parsed.out)):
        _write(parsed)
    print(parsed.out)
    return 0


def _write(parsed: argparse.Namespace) -> None:
    from dashboard import project
    from dashboard.disclosure import make_plan
    from dashboard.markup.reader import Reader
    from dashboard.models.study import open_study

    desk, deck = project.open_desk(), _deck(parsed)
    check.tell(desk.own.faults, parsed.language)
    # Several slides and pages ask for the same plan and the same study.
    kept = cache(partial(make_plan, desk)), cache(partial(open_study, desk.catalog))
    reader = Reader(desk, _place(parsed, desk, deck, project.edition()), *kept)
    stop_on([Fault("programme_names_somebody", str(parsed.out))] if reader.names_somebody else [])
    KINDS[parsed.kind](reader, parsed, deck)


def _deck(parsed: argparse.Namespace) -> "Deck | None":
    from dashboard.telling.deckfile import read_deck

    return read_deck(read_whole(parsed.deck), str(parsed.deck)) if parsed.deck else None


def _place(parsed: argparse.Namespace, desk: "Desk", deck: "Deck | None", edition: str) -> "Place":
    """What is asked for on the command line, then in the deck, then what is usual."""
    from dashboard.answers import WHOLE_ROUND
    from dashboard.disclosure import AUDIENCES, OPEN
    from dashboard.markup.reader import Place

    usual = Place(edition, next(iter(desk.programmes)), WHOLE_ROUND, OPEN, parsed.language)
    place = deck.at(usual) if deck else usual
    programme = parsed.programme or place.programme
    audience, period = parsed.audience or place.audience, parsed.period or place.period
    asked = Place(edition, programme, period, audience, place.language)
    known = {
        "programme": desk.programmes, "period": desk.periods(), "audience": AUDIENCES,
        "language": desk.catalog.languages,
    }  # fmt: skip
    lacking = [name for name in known if getattr(asked, name) not in known[name]]
    # An own programme may be there, and not be shown because of what has been told.
    codes = {"programme": "export_hidden"} if desk.own.faults else {}
    stop_on(
        Fault(
            codes.get(name, "export_unknown"), f"--{name}" if getattr(parsed, name) else str(parsed.deck),
            values={"found": getattr(asked, name), "known": ", ".join(known[name])},
        )
        for name in lacking
    )  # fmt: skip
    return asked


def _write_pptx(reader: "Reader", parsed: argparse.Namespace, deck: "Deck | None") -> None:
    from dashboard.exports.slideshow import write_pptx
    from dashboard.telling.decks import check_entries, standard_entries, tell

    moment = datetime.now()
    entries = deck.entries if deck else standard_entries(reader, moment)
    # What is gone is told, and the other slides are written all the same.
    check.tell(list(check_entries(reader, entries, str(parsed.deck))), reader.place.language)
    template = (str(parsed.template), read_whole(parsed.template)) if parsed.template else None
    write_whole(parsed.out, write_pptx(tell(reader, entries, moment), reader.speaker, moment, template))


Writer = Callable[["Reader", argparse.Namespace, "Deck | None"], None]

KINDS: dict[str, Writer] = {
    "pptx": _write_pptx, "pdf": write_report, "site": write_site, "data": write_data, "xlsx": write_xlsx,
    "360giving": write_giving,
}  # fmt: skip
"""Each kind of file with what writes it, whole or not at all, to `out`."""
