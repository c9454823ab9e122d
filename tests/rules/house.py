"""The project's own files as the rules see them, and how a breach of a rule is told."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the project's folder, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text)

    @property
    def name(self) -> str:
        """The dotted name it is imported by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def imports(self) -> Iterator[tuple[int, str]]:
        """Every import with its line, wherever it stands; `from dashboard import x` gives dashboard.x."""
        package = self.name if self.path.endswith("__init__.py") else self.name.rpartition(".")[0]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = package.split(".")[: len(package.split(".")) + 1 - node.level] if node.level else []
                origin = ".".join([*above, *([node.module] if node.module else [])])
                named = [f"dashboard.{alias.name}" for alias in node.names] if origin == "dashboard" else [origin]
                yield from ((node.lineno, name) for name in named)

    def strings(self) -> Iterator[tuple[int, str]]:
        """Every string that is not a docstring, with its line; the fixed parts of an f-string as one."""
        inside = {id(part) for node in ast.walk(self.tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        documented = [node for node in ast.walk(self.tree) if isinstance(node, DOCUMENTED) and ast.get_docstring(node)]
        left_out = inside | {id(node.body[0].value) for node in documented}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.JoinedStr):
                yield node.lineno, "".join(part.value for part in node.values if isinstance(part, ast.Constant))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
                yield node.lineno, node.value


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every Python file under these folders."""
    if len(folders) > 1:
        return tuple(module for folder in folders for module in modules(folder))
    paths = sorted((ROOT / folders[0]).rglob("*.py"))
    return tuple(Module(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths)


@dataclass(frozen=True)
class Query:
    """One .sql file: its path from the project's folder, and its text."""

    path: str
    text: str

    @cached_property
    def code(self) -> str:
        """The text in lower case, with comments and quoted words blanked so that every line keeps its number."""
        pattern = r"/\*.*?\*/|--[^\n]*|'[^'\n]*'"
        return re.sub(pattern, lambda found: re.sub(r"[^\n]", " ", found[0]), self.text, flags=re.DOTALL).lower()

    @property
    def header(self) -> str:
        """The comment it begins with, if any."""
        return self.text.partition("*/")[0] if self.text.lstrip().startswith("/*") else ""

    def found(self, pattern: str) -> Iterator[tuple[int, str]]:
        """Every place in the code that matches, with its line."""
        for match in re.finditer(pattern, self.code):
            yield self.code.count("\n", 0, match.start()) + 1, " ".join(match[0].split())


@cache
def queries(*folders: str) -> tuple[Query, ...]:
    """Every .sql file under queries/<folder>."""
    paths = sorted(path for folder in folders for path in (ROOT / "queries" / folder).glob("*.sql"))
    return tuple(Query(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths)


def told(path: str, line: int, what: str, remedy: str) -> str:
    """A breach in one line, as editors link to it."""
    return f"{path}:{line}: {what}. {remedy}."


def none_of(breaches: Iterable[str]) -> None:
    """Fail with every breach at once."""
    found = list(breaches)
    assert not found, f"{len(found)} to mend:\n" + "\n".join(found)


def is_under(path: str, places: Iterable[str]) -> bool:
    """Whether the path is one of these files, or in one of these folders (which end with a slash)."""
    return any(path == place or (place.endswith("/") and path.startswith(place)) for place in places)
