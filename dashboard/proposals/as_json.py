"""A proposal in the shape of `intake --json`."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from dashboard.answers import Answer
from dashboard.errors import describe
from dashboard.intake import Finding
from dashboard.proposals.moves import Move
from dashboard.proposals.proposal import Proposal

TOTALS = (("grants", "awarded_nok"), ("spending", "amount_nok"), ("attendance", "persons"))
"""The sums that are told of a submission, for comparing with those of whoever made it: NOK, NOK, persons."""


def as_json(proposal: Proposal, edition: str | None, sentences: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    """The answer to a submission. edition: what it became, if anything; sentences: [faults] of one language."""
    submission = proposal.submission
    return {
        "verdict": submission.verdict,
        "edition": edition,
        "findings": [_finding(finding, sentences) for finding in submission.findings],
        "rows": dict(submission.rows_kept),
        "totals": {f"{table}.{column}": _total(proposal, table, column) for table, column in TOTALS},
        "moves": moves_as_json(proposal.moves),
    }


def _finding(finding: Finding, sentences: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    fault = finding.fault
    what, remedy = describe(fault, sentences)
    place = {"sheet": fault.where, "row": fault.row, "column": fault.column}
    how_many = {"count": finding.count, "cells": list(finding.cells)}
    return {"severity": finding.severity, **place, "message": what, "remedy": remedy, **how_many}


def _total(proposal: Proposal, table: str, column: str) -> float | None:
    """The sum over the rows of the submission; null where none of them has a value."""
    rows = proposal.submission.records.get(table, ())
    known = [Decimal(str(row[column])) for row in rows if row.get(column) is not None]
    return float(sum(known)) if known else None


def moves_as_json(moves: Sequence[Move]) -> list[dict[str, object]]:
    """Each figure whose number moves: a number, an interval as its two bounds, null where it is absent."""
    return [
        {
            "indicator": move.indicator_id, "programme": move.programme_id, "period": move.period,
            "before": _plain(move.before), "after": _plain(move.after),
        }
        for move in moves
        if _plain(move.before) != _plain(move.after)
    ]  # fmt: skip


def _plain(answer: Answer | None) -> object:
    if answer is None or answer.figure.absence is not None:
        return None
    figure = answer.figure
    return [figure.low, figure.high] if figure.value is None else figure.value
