"""Small files, short functions, few parameters, shallow nesting, so that each can be read at one sitting."""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.house import ROOT, Function, Module, modules, none_of, queries, told

LONGEST_FILE = 200
LONGEST_PAGE = 90
LONGEST_QUERY = 60
LONGEST_FUNCTION = 30
LONGEST_LINE = 120
MOST_PARAMETERS = 5
DEEPEST = 3
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def long_files(path: str, text: str) -> Iterator[str]:
    """A file longer than its kind may be."""
    is_page = path.startswith("pages/")
    most = LONGEST_QUERY if path.endswith(".sql") else LONGEST_PAGE if is_page else LONGEST_FILE
    lines = len(text.splitlines())
    if lines > most:
        yield told(path, most + 1, f"{lines} lines; {most} at most", "Split it by what its parts are about")


def long_lines(path: str, text: str) -> Iterator[str]:
    """Lines that need scrolling sideways."""
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            what = f"{len(line)} characters; {LONGEST_LINE} at most"
            yield told(path, number, what, "Break it, or name a part of it")


def long_functions(module: Module) -> Iterator[str]:
    """Functions longer than a screen, their docstring not counted."""
    for function in module.functions():
        documented = function.body[0].end_lineno - function.body[0].lineno + 1 if ast.get_docstring(function) else 0
        lines = function.end_lineno - function.lineno + 1 - documented
        if lines > LONGEST_FUNCTION:
            what = f"{function.name} has {lines} lines; {LONGEST_FUNCTION} at most"
            yield told(module.path, function.lineno, what, "Give a step of it a name of its own")


def many_parameters(module: Module) -> Iterator[str]:
    """Functions that ask for too much."""
    for function in module.functions():
        asked = function.args
        named = [a.arg for a in (*asked.posonlyargs, *asked.args, *asked.kwonlyargs) if a.arg not in ("self", "cls")]
        count = len(named) + (asked.vararg is not None) + (asked.kwarg is not None)
        # The parameters of a test are the columns of its table.
        if count > MOST_PARAMETERS and not function.name.startswith("test_"):
            what = f"{function.name} has {count} parameters; {MOST_PARAMETERS} at most"
            yield told(module.path, function.lineno, what, "Gather those that belong together in a dataclass")


def deep_nesting(module: Module) -> Iterator[str]:
    """Functions with blocks inside blocks inside blocks."""
    for function in module.functions():
        depth = _depth(function.body)
        if depth > DEEPEST:
            what = f"{function.name} nests {depth} deep; {DEEPEST} at most"
            yield told(module.path, function.lineno, what, "Return early, or give the inner block a name of its own")


def _depth(body: list[ast.stmt]) -> int:
    return max((_depth_of(statement) for statement in body), default=0)


def _depth_of(statement: ast.stmt) -> int:
    if isinstance(statement, (Function, ast.ClassDef)):
        return 0
    if not isinstance(statement, BLOCKS):
        return 0
    # An elif is as deep as its if, though the parser puts it inside.
    is_elif = isinstance(statement, ast.If) and len(statement.orelse) == 1 and isinstance(statement.orelse[0], ast.If)
    inner = [getattr(statement, name, []) for name in ("body", "finalbody", *(() if is_elif else ("orelse",)))]
    inner += [handler.body for handler in getattr(statement, "handlers", [])]
    inner += [case.body for case in getattr(statement, "cases", [])]
    beside = _depth(statement.orelse) if is_elif else 0
    return max(1 + max((_depth(part) for part in inner), default=0), beside)


def test_files_are_short() -> None:
    files = [*modules("dashboard", "pages", "tests"), *queries("checks", "facts", "indicators", "tables")]
    none_of(breach for file in files for breach in long_files(file.path, file.text))


def test_lines_are_short() -> None:
    none_of(
        breach for module in modules("dashboard", "pages", "tests") for breach in long_lines(module.path, module.text)
    )


@pytest.mark.parametrize("rule", [long_functions, many_parameters, deep_nesting])
def test_functions_are_small(rule) -> None:
    none_of(breach for module in modules("dashboard", "pages", "tests") for breach in rule(module))


DEEP = """def f():
    for a in b:
        if a:
            with c:
                while d:
                    e
"""


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (long_functions, "def f():\n" + "    a\n" * 30),
        (many_parameters, "def f(a, b, c, *, d, e, **f): ..."),
        (deep_nesting, DEEP),
    ],
)
def test_these_rules_bite(rule, text: str) -> None:
    (breach,) = rule(Module("dashboard/x.py", text))
    assert breach.startswith("dashboard/x.py:1: f ")


def test_a_long_file_and_a_long_line_are_told() -> None:
    assert list(long_files("pages/x.py", "a\n" * 91)) and list(long_files("queries/facts/x.sql", "a\n" * 61))
    assert not list(long_files("dashboard/x.py", "a\n" * 200)) and list(long_lines("dashboard/x.py", "a" * 121))


def test_an_elif_is_no_deeper_than_its_if() -> None:
    chain = "def f():\n    if a:\n        b\n" + "    elif a:\n        b\n" * 6
    assert not list(deep_nesting(Module("dashboard/x.py", chain)))


def test_the_schema_is_one_file_however_long() -> None:
    assert (ROOT / "queries" / "schema.sql").is_file()
