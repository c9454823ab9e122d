"""The goals: verdicts beside computed statuses, and the evidence for and against."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dashboard.definitions import Goal
from dashboard.figures import Basis
from dashboard.markup import render
from dashboard.markup.reader import Reader


def goal_list(reader: Reader, _: str) -> str:
    """The goals with verdict and computed statuses, each linking to its own page.

    Where none is judged, that is said once above them and not of each; those that no figure is known of stand in one
    line under the others.
    """
    goals = [_goal_view(reader, goal) for goal in reader.desk.catalog.goals.values() if goal.kind == "goal"]
    summary = _summary(reader, [goal["mark"] for goal in goals])
    is_judged = bool(reader.rows("verdicts"))
    bare = [] if is_judged else [goal for goal in goals if {status["mark"] for status in goal["counts"]} == {"no_data"}]
    shown = [goal for goal in goals if goal not in bare]
    return render("goals.html", goals=shown, bare=bare, summary=summary, is_judged=is_judged, say=reader.speaker)


def _summary(reader: Reader, marks: Sequence[str]) -> str:
    """How many goals got which verdict, best first."""
    speaker, counts = reader.speaker, Counter(marks)
    verdicts = speaker.texts["codes"]["verdict"].items()
    said = [f"{counts[code]} {words.lower()}" for code, words in verdicts if counts[code]]
    if not said:
        return speaker.text("goals.no_verdict")
    return speaker.text(reader.key("forms.verdicts"), said=", ".join(said))


def judgement(reader: Reader, goal_id: str) -> str:
    """The verdict on one goal beside its computed statuses."""
    goal = _goal_view(reader, reader.desk.catalog.goals[goal_id])
    return render("verdict.html", goal=goal, say=reader.speaker)


def _goal_view(reader: Reader, goal: Goal) -> dict[str, Any]:
    speaker = reader.speaker
    verdict = next((row for row in reader.rows("verdicts") if row["goal_id"] == goal.goal_id), None)
    rolled = reader.goal_status(goal)
    classes = reader.desk.catalog.status_classes
    worst = rolled.worst_essential and reader.desk.catalog.indicators[rolled.worst_essential]
    return {
        "label": speaker.words(goal.label),
        "description": speaker.words(goal.description),
        "link": reader.place.link("goals", goal=goal.goal_id),
        "mark": "no_data" if verdict is None else verdict["verdict"],
        "verdict": speaker.text("goals.no_verdict") if verdict is None else speaker.code("verdict", verdict["verdict"]),
        "wording": "" if verdict is None else speaker.record("verdicts", verdict, "goal_id", "wording"),
        "note": "" if verdict is None else speaker.record("verdicts", verdict, "goal_id", "note"),
        "assessor": "" if verdict is None else _signed(reader, verdict),
        "heading": _heading(reader, verdict),
        "counts": [
            {"mark": status_id, "count": count, "label": speaker.words(classes[status_id].label).lower()}
            for status_id, count in rolled.counts
        ],
        "worst": speaker.text("forms.worst", indicator=speaker.words(worst.label)) if worst else "",
    }


def _heading(reader: Reader, verdict: Any) -> str:
    """Whose the grade is: where the source has words only, placing them was our judgement and not the assessor's."""
    is_placed = verdict is not None and verdict["basis_rank"] == Basis.ASSUMED
    return reader.speaker.text(reader.key("goals.judgement") if is_placed else "goals.judgement")


def _signed(reader: Reader, verdict: Any) -> str:
    speaker = reader.speaker
    who = speaker.record("verdicts", verdict, "goal_id", "assessor")
    when = speaker.day(verdict["decided_on"], "month")
    return ", ".join(part for part in (who, when, speaker.section(verdict["section"])) if part)


def evidence(reader: Reader, goal_id: str) -> str:
    """What speaks for and against a contribution to the goal, and other explanations."""
    speaker = reader.speaker
    pieces = [row for row in reader.rows("evidence") if row["goal_id"] == goal_id]
    columns = [
        {
            "heading": heading,
            "empty": speaker.text("goals.none_registered"),
            "pieces": [
                {
                    "text": speaker.record("evidence", piece, "evidence_id", "text"),
                    "strength": speaker.code("strength", piece["strength"]),
                    "section": speaker.section(piece["section"]),
                }
                for piece in pieces
                if piece["kind"] == kind
            ],
        }
        for kind, heading in speaker.texts["codes"]["evidence_kind"].items()
    ]
    return render("evidence.html", columns=columns)
