"""Approve the figures of the pilot as they are now: `python -m tests.approve`. Read the difference first."""

import json
from pathlib import Path

from dashboard.answers import as_json, ask_all
from tests.real import desk

PROGRAMME = "pilot-2022"
APPROVED = Path(__file__).parent / "expected" / f"{PROGRAMME}.json"


def figures_now() -> list[dict[str, object]]:
    """Every figure of the pilot in the shape of `ask --json`, by indicator and period."""
    mine = [as_json(answer) for answer in ask_all(desk(), []) if answer.programme_id == PROGRAMME]
    return sorted(mine, key=lambda told: (told["indicator"], told["period"]))


def as_lines(figures: list[dict[str, object]]) -> str:
    """JSON with one figure on each line, so that a change of one figure is a change of one line."""
    return "[\n" + ",\n".join(json.dumps(figure, ensure_ascii=False) for figure in figures) + "\n]\n"


def main() -> None:
    """Write the figures as they are now and say what to do with them."""
    APPROVED.write_text(as_lines(figures_now()), "utf-8")
    print(f"{len(figures_now())} figures in {APPROVED}. See what moved: git diff {APPROVED.name}")


if __name__ == "__main__":
    main()
