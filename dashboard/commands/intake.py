"""intake: read workbooks or CSV files, tell what is found and what would move, and keep them as an edition."""

import argparse
import getpass
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dashboard.commands import check
from dashboard.errors import FaultsFound, describe, describe_place, stop_on
from dashboard.intake import Meaning
from dashboard.texts import read_sentences, read_texts
from dashboard.writing import read_whole

HELP = "check workbooks or CSV files and keep them as an edition; exit status 0 accepted, 1 with warnings, 2 rejected"
MEANING, VALUE = "SHEET[/HEADING]=COLUMN", "SHEET/COLUMN=VALUE"
STATUS = {"accept": 0, "warn": 1, "reject": 2}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a workbook, or CSV files named as sheets")
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen and keep nothing")
    parser.add_argument("--note", default="", metavar="TEXT", help="what this edition is, for those who come after")
    parser.add_argument("--as", dest="meanings", action="append", default=[], type=_meaning, metavar=MEANING,
                        help="read a column with another heading as one of the template, or a sheet with another title "
                             "(SHEET=TITLE); can be given again")
    parser.add_argument("--set", dest="values", action="append", default=[], type=_value, metavar=VALUE,
                        help="what every row of a sheet has in a column it lacks, or the programme where no sheet "
                             "says which it is; can be given again")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def _meaning(written: str) -> Meaning:
    """What a sheet or a column is to be read as. Raises ArgumentTypeError."""
    place, _, column = written.rpartition("=")
    sheet, slash, heading = place.partition("/")
    if not (sheet and column) or (slash and not heading):
        raise argparse.ArgumentTypeError(f"{written!r} is not {MEANING}")
    return Meaning(sheet, heading, column)


def _value(written: str) -> Meaning:
    """What every row has in a column. Raises ArgumentTypeError."""
    place, _, value = written.partition("=")
    sheet, _, column = place.rpartition("/")
    if not (sheet and column and value):
        raise argparse.ArgumentTypeError(f"{written!r} is not {VALUE}")
    return Meaning(sheet, "", column, value)


def run(parsed: argparse.Namespace) -> int:
    """0 where all is well, 1 where something should be looked at, 2 where something must be mended first."""
    from dashboard import proposals

    try:
        proposal, edition, outcome = _submit(parsed)
    except FaultsFound as found:
        proposal, edition, outcome = proposals.refused(found.faults), None, "intake_rejected"
    told = proposals.as_json(proposal, edition, read_sentences(parsed.language))
    if parsed.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        _tell(proposal, told, outcome, parsed.language)
    return STATUS[proposal.submission.verdict]


def _submit(parsed: argparse.Namespace) -> tuple[Any, str | None, str]:
    """The proposal, the edition it became or is already, and the name of the sentence that says so."""
    from dashboard import project, proposals

    files = _read(parsed.files)
    desk = project.open_desk()
    check.tell(desk.own.faults, parsed.language)
    proposal = proposals.propose(proposals.read_files(files, desk, (*parsed.meanings, *parsed.values)), desk)
    if proposal.submission.verdict == "reject":
        return proposal, None, "intake_rejected"
    if proposal.is_empty:
        return proposal, proposal.parent, "intake_nothing_new"
    if parsed.dry_run:
        return proposal, None, "intake_not_kept"
    return proposal, proposals.keep(proposal, files, _who(), parsed.note).manifest.edition, "intake_kept"


def _read(paths: Sequence[Path]) -> dict[str, bytes]:
    """Every file by its name; by its whole path where two have the same name. Raises FaultsFound."""
    from dashboard.intake.limits import MOST_BYTES

    names = [path.name for path in paths]
    faults, files = [], {}
    for path in paths:
        try:
            files[path.name if names.count(path.name) == 1 else str(path)] = read_whole(path, MOST_BYTES)
        except FaultsFound as found:
            faults += found.faults
    stop_on(faults)
    return files


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _skipped(rows_skipped: Mapping[str, Mapping[str, int]], words: Mapping[str, str]) -> str:
    """Why rows were passed over, and how many for each reason, in brackets; empty where none were."""
    counts: Counter[str] = Counter()
    for reasons in rows_skipped.values():
        counts.update(reasons)
    said = ", ".join(f"{words[reason]}: {count}" for reason, count in counts.most_common())
    return f" ({said})" if said else ""


def _tell(proposal: Any, told: Mapping[str, Any], outcome: str, language: str) -> None:
    """Rows, findings, what moves and what became of it, in words."""
    texts, submission = read_texts(language), proposal.submission
    sentences, severities = texts["faults"], texts["codes"]["severity"]
    page = sentences["page"]
    counts = {name: sum(getattr(submission, name).values()) for name in ("rows_in", "rows_kept")}
    skipped = _skipped(submission.rows_skipped, texts["codes"]["skipped"])
    print(page["intake_rows"].format(**counts, rows_skipped=f"{counts['rows_in'] - counts['rows_kept']}{skipped}"))
    for number, finding in enumerate(submission.findings, start=1):
        what, remedy = describe(finding.fault, sentences)
        place = describe_place(finding.fault, sentences)
        said = {"severity": severities[finding.severity], "place": place, "count": finding.count}
        print(f"{number}. {page['intake_finding'].format(**said)}\n   {what}\n   {remedy}")
    if proposal.desk is not None and not proposal.is_empty:
        _tell_changes(proposal, language)
    print(page[outcome].format(edition=told["edition"]))


def _tell_changes(proposal: Any, language: str) -> None:
    """Rows that come, change and go, and how many figures move with them."""
    from dashboard.commands.telling import tell_rows
    from dashboard.markup.moved import is_new, moved
    from dashboard.wording import Speaker

    speaker = Speaker(proposal.desk.catalog, language)
    for line in tell_rows(speaker, proposal.differences):
        print(line)
    moves = [move for move, *_ in moved(speaker, proposal.moves)]
    programmes = sorted({move.programme_id for move in moves})
    names = ", ".join(speaker.programme(proposal.desk.programmes[name]) for name in programmes)
    if moves:
        key = "intake_moves_new" if all(map(is_new, moves)) else "intake_moves"
        print(speaker.text(f"faults.page.{key}", count=len(moves), programmes=names))
