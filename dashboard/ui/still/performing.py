"""Runs a page's module with other things behind its imports, so that what a page holds is written once."""

import builtins
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

# A page may draw and reckon as it likes; what shows and what asks must come from the stage.
AS_THEY_ARE = ("dashboard.charts.", "collections", "functools", "typing", "math", "datetime")


class CannotStandStill(ImportError):
    """A page uses something that only a live page has: give it a meaning in dashboard/ui/still/props.py."""


def perform(page: Path, props: Mapping[str, Any]) -> None:
    """Run a page. props: what stands behind each module that it may import. Nothing outside this call is touched.

    Raises CannotStandStill where the page imports or calls anything else.
    """
    code = compile(page.read_text("utf-8"), str(page), "exec")
    found = {**vars(builtins), "__import__": partial(_import, page.name, props)}
    try:
        exec(code, {"__name__": f"still_{page.stem}", "__builtins__": found})
    except AttributeError as error:
        if isinstance(error.obj, SimpleNamespace):
            raise CannotStandStill(f"pages/{page.name} uses {error.name}, which no still page has") from error
        raise


def _import(page: str, props: Mapping[str, Any], name: str, *more: Any, **named: Any) -> Any:
    """What `import name` gives on a page that stands still."""
    if name in props:
        wanted = named.get("fromlist", more[2] if len(more) > 2 else None) or ()
        missing = [one for one in wanted if not hasattr(props[name], one)]
        if missing:
            raise CannotStandStill(f"pages/{page} imports {', '.join(missing)} from {name}, which no still page has")
        return props[name]
    if name.startswith(AS_THEY_ARE):
        return _really(name, *more, **named)
    raise CannotStandStill(f"pages/{page} imports {name}, which no still page has")


_really: Callable[..., Any] = builtins.__import__
