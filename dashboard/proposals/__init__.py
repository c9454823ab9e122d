"""What a submission would change, beside what is registered now; and keeping it as an edition."""

from dashboard.proposals.answers import keep_answers, read_answers
from dashboard.proposals.as_json import as_json, moves_as_json
from dashboard.proposals.differences import Change, Changed, Difference, is_all_new, total
from dashboard.proposals.drafted_rows import (
    DraftRow, Key, brought_up, by_key, key_of, named, referable, resting, with_drafted,
)  # fmt: skip
from dashboard.proposals.drafts import DRAFTED, draft_files
from dashboard.proposals.moves import Move
from dashboard.proposals.proposal import (
    Proposal,
    compare_editions,
    earlier_rows,
    keep,
    parent_of,
    propose,
    read_files,
    refused,
    rows_between,
)

__all__ = [
    "DRAFTED", "Change", "Changed", "Difference", "DraftRow", "Key", "Move", "Proposal", "as_json", "brought_up",
    "by_key", "compare_editions", "draft_files", "earlier_rows", "is_all_new", "keep", "keep_answers", "key_of",
    "moves_as_json", "named", "parent_of", "propose", "read_answers", "read_files", "referable", "refused",
    "resting", "rows_between", "total", "with_drafted",
]  # fmt: skip
