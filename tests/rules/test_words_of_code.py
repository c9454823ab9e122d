"""What code must say of itself: docstrings, annotated returns, names that tell what is inside."""

import ast
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest

from tests.rules.house import Function, Module, modules, none_of, told

NAMES_THAT_TELL_NOTHING = ("utils", "util", "helpers", "helper", "common", "manager", "misc")


def undocumented(module: Module) -> Iterator[str]:
    """Modules, public classes and public functions without a docstring."""
    if module.text.strip() and not ast.get_docstring(module.tree):
        yield told(module.path, 1, "the module has no docstring", "Say in one line what it is for")
    for node in _public(module.tree):
        if not ast.get_docstring(node):
            yield told(module.path, node.lineno, f"{node.name} has no docstring", "Say what it gives, in which unit")


def _public(scope: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    for node in scope.body:
        if isinstance(node, (*Function.__args__, ast.ClassDef)) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def unannotated(module: Module) -> Iterator[str]:
    """Functions that do not say what they give back."""
    for function in module.functions():
        if function.returns is None:
            what = f"{function.name} has no annotated return"
            yield told(module.path, function.lineno, what, "Write -> and its type")


def telling_nothing(module: Module) -> Iterator[str]:
    """Files and folders whose name would fit anything."""
    for part in PurePosixPath(module.path).with_suffix("").parts:
        if set(part.split("_")) & set(NAMES_THAT_TELL_NOTHING):
            yield told(module.path, 1, f"is named {part}", "Name it for what it does")


@pytest.mark.parametrize("rule", [undocumented, unannotated])
def test_code_says_what_it_gives(rule) -> None:
    none_of(breach for module in modules("dashboard", "pages") for breach in rule(module))


def test_every_test_module_says_what_it_is_for_and_what_its_functions_give() -> None:
    tests = modules("tests")
    nameless = [
        told(module.path, 1, "the module has no docstring", "Say what it tests")
        for module in tests
        if module.text.strip() and not ast.get_docstring(module.tree)
    ]
    none_of([*nameless, *(breach for module in tests for breach in unannotated(module))])


def test_no_name_would_fit_anything() -> None:
    none_of(breach for module in modules("dashboard", "pages", "tests") for breach in telling_nothing(module))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (undocumented, "dashboard/x.py", "a = 1"),
        (undocumented, "dashboard/x.py", '"""X."""\nclass A:\n    """A."""\n    def b(self): ...'),
        (unannotated, "dashboard/x.py", "def _f(): ..."),
        (telling_nothing, "dashboard/text_utils.py", ""),
    ],
)
def test_these_rules_bite(rule, path: str, text: str) -> None:
    (breach,) = rule(Module(path, text))
    assert breach.startswith(f"{path}:")
