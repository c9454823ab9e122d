"""What a submission would change, as HTML: the verdict, the findings, the rows and the figures before and after."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from dashboard.answers import WHOLE_ROUND
from dashboard.errors import Fault
from dashboard.intake import Finding
from dashboard.markup import render
from dashboard.markup.alerts import Alert
from dashboard.markup.changed import HEADINGS, NEW_HEADINGS, ChangedRows
from dashboard.markup.drafted import Drafted
from dashboard.markup.findings import fault_view, finding_groups
from dashboard.markup.moved import is_new, label_of, moved
from dashboard.markup.reader import Reader
from dashboard.proposals import Changed, Difference, Move, Proposal, is_all_new, total

MOST_LINES = 60
"""Lines of the rows that differ that are on the page at all; the file has every one."""
MOST_ROWS = 8
"""Rows of a table that are seen without asking for more."""


def verdict_view(reader: Reader, proposal: Proposal, drafted: Sequence[str], is_answer: bool) -> str:
    """Whether it may be kept, with how much was read, differs and was found, in one breath.

    drafted: the record table of each row, where they were made in forms; is_answer: whether whoever handed it in is
    brought here.
    """
    text, found = reader.speaker.text, _findings(reader, proposal, drafted)
    verdict = "nothing_new" if proposal.is_empty else replace(proposal.submission, findings=tuple(found)).verdict
    way_out = "reject_draft" if drafted else "reject_asked" if proposal.submission.offers else verdict
    said = [text(f"data.{way_out if verdict == 'reject' else verdict}")]
    if verdict != "reject" and not drafted:
        rows = sum(proposal.submission.rows_kept.values())
        counted = total(proposal.differences)
        key = "data.counted_new" if rows == counted.added and is_all_new(proposal.differences) else "data.counted"
        said.append(text(key, rows=rows, **vars(counted)))
    groups = [group["title"].lower() for group in finding_groups(reader, found)]
    said += [text("data.counted_findings", groups=", ".join(groups))] if groups else []
    return render("told.html", text=" ".join(said), faults=(), links=(), is_answer=is_answer, is_at_top=True)


def proposal_view(reader: Reader, proposal: Proposal, alerts: Sequence[Alert], drafted: Sequence[str] = ()) -> str:
    """What a verdict rests on: what was found, then what would change, then the rows of the files.

    alerts: what would come and go of what needs attention.
    """
    tables = []
    if proposal.submission.verdict != "reject" and not proposal.is_empty:
        tables += [_moves(reader, proposal.moves, _names(proposal.submission.records)), _alerts(reader, alerts)]
        tables += [_differences(reader, proposal.differences), _rows_changed(reader, proposal.changed)]
    if not drafted:
        tables.append(_rows(reader, proposal))
    groups = finding_groups(reader, _findings(reader, proposal, drafted))
    return render("proposal.html", summary="", groups=groups, tables=tables)


def _findings(reader: Reader, proposal: Proposal, drafted: Sequence[str]) -> Sequence[Finding]:
    """What is told of what was found: of rows to whoever filled in forms, of files to others."""
    found = proposal.submission.findings
    return Drafted(reader, drafted).told(found) if drafted else found


def comparison_view(reader: Reader, changed: Changed, moves: Sequence[Move] | None) -> str:
    """How an edition differs from what is shown now. moves: None where nobody asked for the figures."""
    speaker = reader.speaker
    summary = speaker.text("data.differs" if changed.counts else "data.no_difference")
    tables = [_differences(reader, changed.counts), _rows_changed(reader, changed)] if changed.counts else []
    if changed.counts and moves is not None:
        tables.append(_moves(reader, moves, _names(changed.known)))
    return render("proposal.html", summary=summary, groups=[], tables=tables)


def told_view(reader: Reader, text: str, faults: Iterable[Fault] = (), programmes: Iterable[str] = ()) -> str:
    """What became of a deed: a sentence, what went wrong, and links to the programmes it concerns.

    Whoever did it is brought there, for the page has been made again and may stand elsewhere.
    """
    return _told(reader, text, faults, programmes, is_answer=True)


def served_view(reader: Reader) -> str:
    """What is wrong with what is kept."""
    return _told(reader, reader.speaker.text("data.served_without"), reader.desk.own.faults)


def _told(
    reader: Reader, text: str, faults: Iterable[Fault], programmes: Iterable[str] = (), is_answer: bool = False
) -> str:
    speaker = reader.speaker
    links = [
        {
            "link": reader.place.link(programme=programme, period=WHOLE_ROUND),
            "text": speaker.text("data.see_programme", programme=speaker.programme(reader.desk.programmes[programme])),
        }
        for programme in programmes
        if programme in reader.desk.programmes
    ]
    told = [fault_view(reader, fault) for fault in faults]
    return render("told.html", text=text, faults=told, links=links, is_answer=is_answer)


def _rows(reader: Reader, proposal: Proposal) -> dict[str, Any]:
    """Rows in, read and passed over, by sheet."""
    speaker, submission = reader.speaker, proposal.submission
    names = ("rows_in", "rows_kept", "rows_skipped")
    cells = []
    for table, count in submission.rows_in.items():
        reasons = submission.rows_skipped.get(table, {})
        skipped = ", ".join(f"{speaker.number(n)} ({speaker.code('skipped', why)})" for why, n in reasons.items() if n)
        kept = submission.rows_kept.get(table, 0)
        cells.append([_sheet(reader, table), speaker.number(count), speaker.number(kept), skipped or speaker.number(0)])
    all_in, all_kept = sum(submission.rows_in.values()), sum(submission.rows_kept.values())
    caption = speaker.text("data.rows_caption", rows_in=all_in, rows_kept=all_kept, rows_skipped=all_in - all_kept)
    headings = ("data.table", *(f"data.{name}" for name in names))
    return _table(reader, ("data.rows", caption, "data.no_rows"), headings, cells, is_folded=True)


def _differences(reader: Reader, found: Mapping[str, Difference]) -> dict[str, Any]:
    number, form = reader.speaker.number, "_new" if is_all_new(found) else ""
    shown = ("added",) if form else ("added", "changed", "removed")
    cells = [[_sheet(reader, table), *(number(vars(one)[name]) for name in shown)] for table, one in found.items()]
    caption = reader.speaker.text(f"data.differences_caption{form}", **vars(total(found)))
    headings = ("data.table", *(f"data.{name}" for name in shown))
    return _table(reader, (f"data.differences{form}", caption, "data.no_difference"), headings, cells)


def _rows_changed(reader: Reader, changed: Changed) -> dict[str, Any]:
    """The first rows that differ, cell by cell; folded away, and without what was before, where all are new."""
    text, rows = reader.speaker.text, ChangedRows(reader, changed)
    lines, is_new = list(islice(rows, MOST_LINES)), is_all_new(changed.counts)
    lines = [(*line[:2], line[-1]) for line in lines] if is_new else lines
    is_long = len(rows) > MOST_LINES
    caption = text("forms.shortened", shown=MOST_LINES, count=reader.speaker.number(len(rows))) if is_long else ""
    caption = caption or text("data.new_lead" if is_new else "data.changed_lead")
    said, headings = ("data.changed_rows", caption, "data.no_difference"), NEW_HEADINGS if is_new else HEADINGS
    table = _table(reader, said, headings, lines, is_made_up=rows.has_made_up, is_folded=is_new)
    return table | {"more": text("data.show_first", count=MOST_LINES)} if is_long else table


def _moves(reader: Reader, moves: Sequence[Move], names: Mapping[str, str]) -> dict[str, Any]:
    """names: what programmes are called that are not registered yet."""
    speaker = reader.speaker
    called = {programme: speaker.programme(row) for programme, row in reader.desk.programmes.items()} | dict(names)
    shown = list(moved(speaker, moves))
    new = sum(is_new(move) for move, *_ in shown)
    form = "_new" if shown and new == len(shown) else ""
    cells = [
        [label_of(speaker, move), called.get(move.programme_id, move.programme_id), speaker.period(move.period), *said]
        for move, *said in shown
    ]
    cells = [[*cell[:3], cell[-1]] for cell in cells] if form else cells
    caption = speaker.text(f"data.moves_caption{form}", moved=len(shown) - new, new=new)
    said = ("data.becomes",) if form else ("data.before", "data.after")
    headings = ("data.figure", "data.programme", "words.period", *said)
    return _table(reader, (f"data.moves{form}", caption, "data.no_moves"), headings, cells)


def _alerts(reader: Reader, alerts: Sequence[Alert]) -> dict[str, Any]:
    text = reader.speaker.text
    cells = [
        [text("data.comes" if alert.is_new else "data.goes"), alert.programme, alert.rule, alert.sentence]
        for alert in alerts
    ]
    new = sum(alert.is_new for alert in alerts)
    caption = text("data.alerts_caption", new=new, gone=len(alerts) - new)
    headings = ("data.change", "data.programme", "columns.rule", "data.sentence")
    return _table(reader, ("data.alerts", caption, "data.no_alerts"), headings, cells)


def _table(
    reader: Reader, said: tuple[str, str, str], headings: Sequence[str], cells: Sequence[Sequence[str]], **look: bool
) -> dict[str, Any]:
    """said: the keys of the title and of what stands there without rows, the caption between; look: of parts.html."""
    title, caption, nothing = said
    text = reader.speaker.text
    table = {"caption": caption, "headings": [text(key) for key in headings], "cells": cells}
    table |= {"is_made_up": False, "is_stacked": True, "is_folded": False, **look}
    more = text("data.show_all", count=len(cells)) if len(cells) > MOST_ROWS else ""
    first = {**table, "cells": cells[:MOST_ROWS]}
    return {**table, "title": text(title), "nothing": text(nothing), "more": more, "first": first}


def _sheet(reader: Reader, table: str) -> str:
    return reader.speaker.text(f"dictionary.{table}.title")


def _names(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, str]:
    """What programmes are called, by id. rows: by record table."""
    return {str(row["programme_id"]): str(row["name"]) for row in rows.get("programmes", ())}
