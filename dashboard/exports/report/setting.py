"""Sets a report in type as a tagged PDF. The only home of typst; what is set is data to it and never markup."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import fontpkg_source_sans_3
import typst

from dashboard.errors import Fault, FaultsFound
from dashboard.exports.report.document import Report
from dashboard.wording import Speaker

HERE = Path(__file__).parent
STANDARDS = ["ua-1", "a-2a"]
"""Accessible, and kept readable in archives: typst refuses to write what does not hold to both."""
REGIONS = {"nb": "NO", "nn": "NO", "en": "GB"}
UNKNOWN = "\u25a1"
"""Stands for a sign that none of the fonts has."""
MOST_UNKNOWN = 60
NO_GLYPH = re.compile(r"could not be displayed|missing glyph|no font|not covered", re.IGNORECASE)
SIGN = re.compile(r"[`'\"“](.)[`'\"”]|U\+([0-9A-F]{4,6})|\\u\{([0-9a-f]+)\}")


def write_pdf(report: Report, speaker: Speaker, moment: datetime) -> bytes:
    """The report as a PDF. Raises FaultsFound where it cannot be set."""
    for _ in range(MOST_UNKNOWN):
        try:
            return _compile(_inputs(report, speaker), moment)
        except typst.TypstError as error:
            sign = _unknown_sign(error)
            if sign is None:
                raise FaultsFound([Fault("report_not_set", "PDF", values={"reason": error.message})]) from None
            report = _without(report, sign, speaker.text("report.unknown_signs", sign=UNKNOWN))
    raise FaultsFound([Fault("report_not_set", "PDF", values={"reason": UNKNOWN * MOST_UNKNOWN})])


def _compile(inputs: Mapping[str, str], moment: datetime) -> bytes:
    compiler = typst.Compiler(
        HERE / "report.typ", root=HERE, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=dict(inputs)
    )
    written, warnings = compiler.compile_with_warnings(
        format="pdf", pdf_standards=STANDARDS, timestamp=moment.astimezone(UTC).replace(microsecond=0)
    )
    if warnings:
        raise RuntimeError(f"typst warns: {'; '.join(str(warning) for warning in warnings)}")
    return written


@cache
def _fonts() -> typst.Fonts:
    """The same fonts on every machine: those that come with the packages."""
    return typst.Fonts(include_system_fonts=False, font_paths=[fontpkg_source_sans_3.ROOT])


def _inputs(report: Report, speaker: Speaker) -> dict[str, str]:
    words = {name: speaker.text(f"report.{name}") for name in ("contents", "page")}
    shown = {
        **asdict(replace(report, chapters=())),
        "chapters": [_chapter(one) for one in report.chapters],
        "language": speaker.language,
        "region": REGIONS.get(speaker.language),
        "words": {**words, "made_up": speaker.text("forms.made_up")},
    }
    return {"report": json.dumps(shown, ensure_ascii=False)}


def _chapter(chapter: Any) -> dict[str, Any]:
    blocks = [{"shape": type(block).__name__, **asdict(block)} for block in chapter.blocks]
    return {"title": chapter.title, "footer": chapter.footer, "is_part": chapter.is_part, "blocks": blocks}


def _unknown_sign(error: typst.TypstError) -> str | None:
    """The sign that no font has, where that is what typst complains of."""
    found = SIGN.search(error.message) if NO_GLYPH.search(error.message) else None
    if found is None:
        return None
    return found[1] or chr(int(found[2] or found[3], 16))


def _without(report: Report, sign: str, remark: str) -> Report:
    """The report with another sign in its place, which says so."""
    remarks = report.remarks if remark in report.remarks else (*report.remarks, remark)
    return _replaced(replace(report, remarks=remarks), sign)


def _replaced(value: Any, sign: str) -> Any:
    if isinstance(value, str):
        return value.replace(sign, UNKNOWN)
    if isinstance(value, tuple):
        return tuple(_replaced(part, sign) for part in value)
    if hasattr(value, "__dataclass_fields__"):
        return replace(value, **{name: _replaced(getattr(value, name), sign) for name in value.__dataclass_fields__})
    return value
