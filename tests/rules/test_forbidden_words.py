"""Words that claim more than nine organisations without a comparison group can show."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.rules.house import ROOT, none_of, queries, told

# Norwegian first, then the same claims in English.
FORBIDDEN = (
    r"effekten? av", r"førte til", r"signifikan\w*", r"anbefalt av evaluering\w*",
    r"mest samfunnsøkonomisk\w* lønnsom\w*", r"effects? of", r"led to", r"significan\w*",
    r"recommended by the evaluat\w*", r"most cost-effective",
)  # fmt: skip
CLAIM = re.compile(rf"\b({'|'.join(FORBIDDEN)})\b", re.IGNORECASE)


def claims(path: str, text: str) -> Iterator[str]:
    """Every place where a text claims too much."""
    for number, line in enumerate(text.splitlines(), start=1):
        # What stands after a # is for those who edit the file; no reader of a page meets it.
        for found in CLAIM.finditer("" if line.startswith("#") else line):
            remedy = 'Write "bidratt til" or "forenlig med", and whose judgement it is'
            yield told(path, number, f'says "{found[0]}"', remedy)


def _files() -> Iterator[Path]:
    for pattern in ("*.toml", "*.csv"):
        yield from sorted((ROOT / "data").rglob(pattern))
    yield from sorted((ROOT / "dashboard" / "markup" / "templates").glob("*.html"))


def test_texts_records_and_templates_claim_no_more_than_a_contribution() -> None:
    none_of(
        breach
        for path in _files()
        for breach in claims(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
    )


def test_headers_claim_no_more_than_a_contribution() -> None:
    none_of(breach for query in queries("indicators", "tables") for breach in claims(query.path, query.header))


def test_this_rule_bites() -> None:
    (breach,) = claims("data/texts/nb.toml", 'a = "b"\nc = "Ordningen førte til mer."')
    assert breach.startswith('data/texts/nb.toml:2: says "førte til"')
