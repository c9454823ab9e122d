"""Free texts of the worst case that name somebody in other ways than as registered, in every column that holds any.

Each ends with a word that stands nowhere else, so that a search for it finds every text that slipped through.
"""

from itertools import count

MARK = "kvernet"
"""What is told of somebody; it must reach nobody who may not know of whom."""
WAYS = (
    "solsikke", "FORENINGEN SOLSIKKE", "Sol sikke", "solsikkegjengen", "Solsike", "So\u00adlsi\u200bkke", "NORDLYS",
    "samhold", "Språkkafeen Bjo\u0308rk", "FSO", "own-2026, fyr", "Bro", "Mentorlaget 3", "Partner 4", "Солсикке",
    "ved siden av Havn", "Kulturlaget  Nordlys’", "idrettslaget-samhold", "mentor-7",
)  # fmt: skip
SAFE = ("Foreningene fikk til mer sammen.", "De bygger broer til kommunen.", "Kulturlaget Nordlys fikk nytt styre.")
"""Texts that may be shown: the last one with a code for the name."""

_NUMBERS = count()


def telling() -> str:
    """The next of the ways."""
    return f"{WAYS[next(_NUMBERS) % len(WAYS)]} {MARK}"


def evidence(programme: str) -> list[dict[str, object]]:
    """Each way of naming somebody, and what may be shown."""
    texts = [*(f"{way} {MARK}" for way in WAYS), *SAFE]
    return [
        {"evidence_id": f"solsikke-{number}", "programme_id": programme, "goal_id": "D1", "kind": "against",
         "strength": "weak", "text": text, "section": telling(), "note": telling()}
        for number, text in enumerate(texts)
    ]  # fmt: skip


def verdicts(programme: str) -> list[dict[str, object]]:
    """A judgement with somebody in its words, its remark and its author."""
    return [{"programme_id": programme, "goal_id": "D1", "verdict": "partly", "assessor": telling(),
             "wording": telling(), "section": telling(), "note": telling()}]  # fmt: skip
