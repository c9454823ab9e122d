"""editions: what is kept of own records, how two editions differ, and going back."""

import argparse
import json
import sys

from dashboard.commands import check
from dashboard.texts import read_sentences

HELP = "the editions of own records: list them, compare two, or make one of them current again"
NONE = "none"
"""Stands for no own records at all."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("action", nargs="?", choices=("list", "diff", "use"), default="list")
    parser.add_argument("editions", nargs="*", metavar="EDITION", help=f'two for diff, one for use; "{NONE}" for none')
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(parsed: argparse.Namespace) -> int:
    """0; or 2 with a sentence where the wrong number of editions is named."""
    from dashboard import project

    sentences = read_sentences(parsed.language)["page"]
    wanted = {"list": 0, "diff": 2, "use": 1}[parsed.action]
    if len(parsed.editions) != wanted:
        print(sentences["editions_wanted"].format(action=parsed.action, count=wanted), file=sys.stderr)
        return 2
    named = [None if name == NONE else name for name in parsed.editions]
    check.tell(project.shelf().faults(), parsed.language)
    answer, lines = {"list": _list, "diff": _compare, "use": _use}[parsed.action](sentences, parsed.language, *named)
    print(json.dumps(answer, ensure_ascii=False, indent=1) if parsed.json else "\n".join(lines))
    return 0


def _list(sentences: dict[str, str], language: str) -> tuple[object, list[str]]:
    from dashboard import project

    listed, lines = [], []
    for one in project.shelf().listing():
        known = one.manifest
        about = {"edition": one.edition, "current": one.is_current, "damaged": known is None}
        if known is not None:
            about |= {name: getattr(known, name) for name in ("parent", "made_at", "who", "note", "programmes")}
            about["rows"] = dict(known.rows_kept)
        listed.append(about)
        mark = "edition_broken" if known is None else "edition_current" if one.is_current else "edition_earlier"
        said = {"programmes": ", ".join(known.programmes), "note": known.note, "at": known.made_at} if known else {}
        lines.append(sentences[mark].format(edition=one.edition, **said))
    nothing = [] if project.shelf().serve().faults else [sentences["no_editions"]]
    return listed, lines or nothing


def _compare(
    sentences: dict[str, str], language: str, one: str | None, other: str | None
) -> tuple[object, list[str]]:
    from dashboard import project, proposals
    from dashboard.commands.telling import tell_moves, tell_rows
    from dashboard.wording import Speaker

    rows, moves = proposals.compare_editions(one, other)
    known = [*proposals.earlier_rows(one).get("programmes", ()), *proposals.earlier_rows(other).get("programmes", ())]
    speaker = Speaker(project.open_catalog(), language)
    names = {str(row["programme_id"]): str(row["name"]) for row in known}
    lines = [*tell_rows(speaker, rows), *tell_moves(speaker, moves, names)]
    answer = {"rows": {table: vars(found) for table, found in rows.items()}, "moves": proposals.moves_as_json(moves)}
    return answer, lines or [sentences["no_difference"]]


def _use(sentences: dict[str, str], language: str, edition: str | None) -> tuple[object, list[str]]:
    from dashboard import project

    project.shelf().use(edition)
    said = sentences["edition_none_used"] if edition is None else sentences["edition_used"].format(edition=edition)
    return {"edition": edition}, [said]
