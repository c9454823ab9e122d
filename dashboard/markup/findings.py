"""What was found in a submission, by how much it matters, as the templates show it."""

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any

from dashboard.errors import Fault, describe, describe_place
from dashboard.intake import SEVERITIES, Finding
from dashboard.intake.likeness import listed
from dashboard.markup.reader import Reader

MOST_FINDINGS = 50
"""Of each severity; the marked copy has them all."""


def finding_groups(reader: Reader, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """The findings of each severity that has any, those that must be mended first."""
    groups = []
    for severity in SEVERITIES:
        mine = _alike_once([_finding(reader, finding) for finding in findings if finding.severity == severity])
        if mine:
            said = reader.speaker.code("severity", severity)
            left = len(mine) - MOST_FINDINGS
            groups.append({
                "severity": severity,
                "title": reader.speaker.text("data.finding_count", severity=said, count=len(mine)),
                "findings": mine[:MOST_FINDINGS],
                "more": reader.speaker.text("data.more_findings", count=left) if left > 0 else "",
            })  # fmt: skip
    return groups


def fault_view(reader: Reader, fault: Fault) -> dict[str, str]:
    """A fault with its place in words."""
    sentences = reader.speaker.texts["faults"]
    what, remedy = describe(fault, sentences)
    return {"place": describe_place(fault, sentences), "what": what, "remedy": remedy}


def _finding(reader: Reader, finding: Finding) -> dict[str, str]:
    return {**fault_view(reader, finding.fault), "times": _times(reader, finding)}


def _times(reader: Reader, finding: Finding) -> str:
    """How many places a finding concerns, and the first of their rows; empty where it is the one that is named."""
    if finding.count == 1:
        return ""
    rows = [*dict.fromkeys(cell.lstrip(ascii_uppercase) for cell in finding.cells)]
    if len(rows) < 2:
        return reader.speaker.text("data.times", count=finding.count)
    return reader.speaker.text("data.times_rows", count=finding.count, rows=listed(rows))


def _alike_once(findings: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Findings that say the same, told once with every place."""
    alike: dict[tuple[str, str, str], dict[str, None]] = {}
    for one in findings:
        alike.setdefault((one["what"], one["remedy"], one["times"]), {})[one["place"]] = None
    return [
        {"place": "; ".join(places), "what": what, "remedy": remedy, "times": times}
        for (what, remedy, times), places in alike.items()
    ]
