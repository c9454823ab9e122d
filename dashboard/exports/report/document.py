"""What a report holds, before it is set in type."""

from dataclasses import dataclass

from dashboard.telling.blocks import Block, Told


@dataclass(frozen=True)
class Chapter:
    """A heading with blocks under it. footer: what the blocks rest on. is_part: it belongs to the chapter before."""

    title: str
    blocks: tuple[Block, ...]
    footer: str = ""
    is_part: bool = False


@dataclass(frozen=True)
class Report:
    """A whole report. facts: terms and descriptions under its title. stamp: what stands on every page."""

    title: str
    kicker: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    stamp: str
    is_made_up: bool


def chapter(told: Told, is_part: bool = False) -> Chapter:
    """Something told as a chapter."""
    return Chapter(told.title, told.blocks, told.remarks.footer, is_part)
