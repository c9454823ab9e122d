"""What was said of a round: verdicts, evidence, statements where no records can show it, and notes."""

from dashboard.examples.rounds import ExampleRound


def enter_judgements(example: ExampleRound) -> None:
    """Verdicts, evidence, statements and notes."""
    _enter_verdicts(example)
    _enter_evidence(example)
    _enter_statements(example)
    _enter_notes(example)


def _enter_verdicts(example: ExampleRound) -> None:
    judgements = example.plan["judgements"]
    for goal, verdict in judgements["verdicts"].items():
        example.book.enter(
            "verdicts",
            programme_id=example.programme_id,
            goal_id=goal,
            verdict=verdict,
            assessor=example.words.phrase("example_assessor"),
            decided_on=judgements["decided_on"],
            wording=example.words.phrase(verdict),
        )


def _enter_evidence(example: ExampleRound) -> None:
    for name, evidence in example.plan["judgements"]["evidence"].items():
        example.book.enter(
            "evidence",
            evidence_id=example.id(name),
            programme_id=example.programme_id,
            goal_id=evidence["goal"],
            kind=evidence["kind"],
            strength=evidence["strength"],
            text=example.words.phrase(name),
        )


def _enter_statements(example: ExampleRound) -> None:
    for indicator, (low, high) in example.plan["judgements"]["statements"].items():
        example.book.enter(
            "statements",
            programme_id=example.programme_id,
            indicator_id=indicator,
            period="all",
            low=low,
            high=high,
            out_of=len(example.organisations),
        )


def _enter_notes(example: ExampleRound) -> None:
    for name, note in example.plan["judgements"]["notes"].items():
        organisation = note.get("organisation")
        example.book.enter(
            "notes",
            note_id=example.id(name),
            programme_id=example.programme_id,
            indicator_id=note.get("indicator"),
            period=note.get("period"),
            organisation_id=example.id(organisation) if organisation else None,
            text=example.words.phrase(note.get("text", name)),
            author=example.words.phrase("example_assessor"),
            written_on=example.common["written_on"],
        )
