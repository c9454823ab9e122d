"""The benchmark: our server beside an empty page and a naive one, all in one run."""

from dashboard.bench.run import run_bench

__all__ = ["run_bench"]
