"""No definition that nothing uses, and no package that is not pinned."""

import csv
import re
import tomllib
from collections.abc import Iterator

from tests.real import desk
from tests.rules.house import ROOT, none_of, told

PINNED = re.compile(r"[\w.-]+(\[[\w,-]+\])?==[\w.]+(; [^#]+)?\s+# \S.*")


def _rows(table: str) -> Iterator[dict[str, str]]:
    for path in sorted((ROOT / "data").rglob(f"{table}.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def _cited(block: object) -> Iterator[str]:
    """Every value under the key source, however deep."""
    for key, value in block.items() if isinstance(block, dict) else ():
        yield from [value] if key == "source" and isinstance(value, str) else _cited(value)


def test_every_source_is_cited_by_a_record_or_a_definition() -> None:
    cited = {row.get("source_id") for path in (ROOT / "data").rglob("*.csv") for row in _rows(path.stem)}
    for path in (ROOT / "data").rglob("*.toml"):
        cited |= set(_cited(tomllib.loads(path.read_text("utf-8"))))
    remedy = "Remove the block, or let a record or a definition cite it"
    none_of(
        told("data/sources.toml", 1, f"nothing cites {source}", remedy)
        for source in desk().catalog.sources
        if source not in cited
    )


def test_every_criterion_is_judged_by_an_indicator() -> None:
    judged = {(indicator.goal, indicator.criterion) for indicator in desk().catalog.indicators.values()}
    remedy = "Remove it, or let an indicator in queries/indicators name it"
    none_of(
        told("data/goals.toml", 1, f"no indicator judges {goal.goal_id}, {criterion}", remedy)
        for goal in desk().catalog.goals.values()
        for criterion in goal.criteria
        if (goal.goal_id, criterion) not in judged
    )


def test_every_table_query_is_shown_by_something() -> None:
    files = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    code = "\n".join(path.read_text("utf-8") for path in files)
    judged = {rule.table for rule in desk().catalog.attention.values()}
    none_of(
        told(f"queries/tables/{table_id}.sql", 1, "nothing shows it", "Remove it, or show it on a page")
        for table_id in desk().catalog.tables
        if f'"{table_id}"' not in code and table_id not in judged
    )


def _requirements() -> Iterator[tuple[str, int, str]]:
    """Every line of both lists that names a package: (file, line, text)."""
    for path in sorted([ROOT / "requirements.txt", *(ROOT / "tests").glob("requirements.txt")]):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith(("#", "-r ")):
                yield path.relative_to(ROOT).as_posix(), number, line


def test_every_required_package_is_pinned_and_says_what_it_is_for() -> None:
    none_of(
        told(path, number, f"{line.split()[0]} is not pinned with a reason", "Write name==version  # what it is for")
        for path, number, line in _requirements()
        if not PINNED.fullmatch(line)
    )


def test_the_pins_are_what_is_installed() -> None:
    from importlib.metadata import version

    named = ((path, number, line.split()[0].rstrip(";")) for path, number, line in _requirements())
    pins = [(path, number, *name.split("==")) for path, number, name in named if "==" in name]
    assert pins
    none_of(
        told(path, number, f"{name} is {version(name)} here, not {pinned}", "Install from requirements.txt")
        for path, number, name, pinned in pins
        if version(name.partition("[")[0]) != pinned
    )
