"""Answers and records as HTML fragments, escaped by the template engine, for whatever shows HTML."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _engine() -> Environment:
    # StrictUndefined: a slip in a template is an error in the tests, not a blank on the screen. auto_reload: looking
    # whether a template has changed costs more than filling it, and changed code needs a new start too.
    loader, strict = FileSystemLoader(TEMPLATES), StrictUndefined
    return Environment(
        loader=loader, autoescape=True, undefined=strict, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )


class Html(str):
    """HTML as it is to be sent. Streamlit looks through any other text at every run for indents and file names."""

    def _repr_html_(self) -> str:
        return str(self)


def render(template: str, **values: object) -> Html:
    """The fragment `template` (a file name in templates/) filled with values."""
    return Html(_engine().get_template(template).render(**values))


def together(*parts: str) -> Html:
    """Fragments under each other as one, each at the distance it would have alone."""
    return Html("".join(f'<div class="mt-passage">{part}</div>' for part in parts))


@cache
def style(name: str = "style.css") -> Html:
    """A style sheet with the tag around it; the one of all fragments where none is named."""
    return Html(f"<style>{(TEMPLATES / name).read_text(encoding='utf-8')}</style>")
