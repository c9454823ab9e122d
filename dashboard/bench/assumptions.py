"""What a changed assumption costs: the draws with what follows from them, and a million draws in their own process."""

import statistics
import time

from dashboard.bench.apart import run_apart
from dashboard.models.study import Study, open_study
from dashboard.project import open_catalog

PARAMETER = "yield_pooled"
MANY_DRAWS = 1_000_000
TIMES = 11


def measure_assumptions(draws: int = MANY_DRAWS) -> dict[str, float]:
    """Processor milliseconds of one changed assumption in this process, after import and a first one; the longest too.

    `seconds` and `memory_mb` are those of the whole command that compares the models with so many draws.
    """
    catalog = open_catalog()
    steps = range(TIMES + 1)
    costs = [_asked(open_study(catalog, f"{PARAMETER}:{0.5 + step / 100:.2f}")) for step in steps][1:]
    whole = run_apart(("-m", "dashboard", "compare", "--draws", str(draws), "--json"))
    return {
        "p50_ms": round(statistics.median(costs), 1), "longest_ms": round(max(costs), 1), "draws": draws,
        "seconds": whole.seconds, "memory_mb": whole.peak_mb,
    }  # fmt: skip


def _asked(study: Study) -> float:
    """Processor time of everything that the page asks of a new set of assumptions: draws, EVPI, tornado, turns."""
    began = time.process_time()
    answered = (study.drawn.simulation.evpi_organisations, study.swings, study.turning, study.mean, study.likely)
    spent = (time.process_time() - began) * 1000
    if not all(answered[1:]):
        raise ValueError(f"no answer for {study.settings}")
    return spent
