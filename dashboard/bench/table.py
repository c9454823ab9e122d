"""The benchmark's result as plain text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

LOAD_FIELDS = (
    "viewers",
    "think_s",
    "reruns",
    "errors",
    "p50_ms",
    "p95_ms",
    "longest_ms",
    "memory_mb",
    "processor_share",
)
RERUN_FIELDS = ("whose", "cpu_ms", "times_empty", "wait_ms", "sent_bytes")
ANSWER_FIELDS = ("whose", "changes", "p50_ms", "p95_ms", "text_ms")
IS_MET = {True: "met", False: "NOT MET", None: "not measured"}


def write_table(result: Mapping) -> str:
    """Everything in the result (the shape that run_bench returns), goals last."""
    parts = [
        _block("Start to healthy", ("server", "s"), result["start_s"].items()),
        _block(
            "One rerun",
            ("page", "whose", "CPU ms", "times the empty page", "wait ms", "bytes"),
            ([_name(row), *(row[field] for field in RERUN_FIELDS)] for row in result["reruns"]),
        ),
        _block(
            "Readers at once on the heaviest page",
            ("readers", "think s", "reruns", "errors", "p50 ms", "p95 ms", "longest ms", "memory MB", "processor"),
            ([row[field] for field in LOAD_FIELDS] for row in result["load"]),
        ),
        *_of_use(result),
        _block("Files of the pilot", ("kind", "s", "MB"), (row.values() for row in result.get("files", ()))),
        _block(
            "First paint",
            ("page", "line", "cache", "content ms", "charts ms", "bytes"),
            (_paint(row) for row in result["paints"]),
        ),
        _block(
            "Goals",
            ("goal", "at most", "measured", "unit", ""),
            ((g["goal"], g["limit"], g["measured"], g["unit"], IS_MET[g["is_met"]]) for g in result["goals"]),
        ),
    ]
    failed = [f"Failed pages: {', '.join(result['failed_pages'])}"] if result["failed_pages"] else []
    return "\n\n".join([*parts, *failed, f"Took {result['seconds']} s."])


def _of_use(result: Mapping) -> Iterator[str]:
    """What one person waits for: a slider, changed assumptions, a workbook handed in."""
    yield _block(
        "Answer to a slider",
        ("page", "whose", "changes", "p50 ms", "p95 ms", "text p50 ms"),
        ([_name(row), *(row[field] for field in ANSWER_FIELDS)] for row in result.get("answers", ())),
    )
    yield _block("Changed assumptions", ("figure", ""), result.get("assumptions", {}).items())
    yield _block(
        "Workbooks handed in, each read by a whole command",
        ("workbook", "reader", "rows", "s", "memory MB", "right"),
        (row.values() for row in result.get("intake", ())),
    )


def _name(row: Mapping) -> str:
    return row["page"] or "(front)"


def _paint(row: Mapping) -> tuple:
    cache = "empty" if row["is_cold"] else "filled"
    if row["failure"]:
        return (_name(row), row["line"], cache, row["failure"][:40], None, None)
    return (_name(row), row["line"], cache, row["content_ms"], row["charts_ms"], row["received_bytes"])


def _block(title: str, heads: Sequence[str], rows: Iterable[Iterable]) -> str:
    cells = [heads, *([_cell(value) for value in row] for row in rows)]
    if len(cells) == 1:
        return f"{title}: not measured"
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([title, *(f"  {line}" for line in lines)])


def _cell(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "-", True: "yes", False: "NO"}[value]
    return f"{value:,}".replace(",", " ") if isinstance(value, int | float) else str(value)
