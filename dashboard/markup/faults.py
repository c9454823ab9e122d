"""Faults as a page of their own, readable even while the texts or the records are broken."""

from collections.abc import Sequence
from pathlib import Path

from dashboard.errors import Fault, describe, describe_place
from dashboard.markup import render
from dashboard.texts import read_sentences


def fault_list(faults: Sequence[Fault], language: str = "nb") -> str:
    """Every fault with place, what is wrong and what to do."""
    sentences = read_sentences(language)
    views = [
        {"place": describe_place(fault, sentences), "what": what, "remedy": remedy}
        for fault in faults
        for what, remedy in [describe(fault, sentences)]
    ]
    return render("faults.html", faults=views, **sentences["page"])
