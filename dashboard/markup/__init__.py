"""Answers and records as HTML fragments, escaped by the template engine, for whatever shows HTML."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _engine() -> Environment:
    # StrictUndefined: a slip in a template is an error in the tests, not a blank on the screen.
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def render(template: str, **values: object) -> str:
    """The fragment `template` (a file name in templates/) filled with values."""
    return _engine().get_template(template).render(**values)


@cache
def style(name: str = "style.css") -> str:
    """A style sheet with the tag around it; the one of all fragments where none is named."""
    return f"<style>{(TEMPLATES / name).read_text(encoding='utf-8')}</style>"
