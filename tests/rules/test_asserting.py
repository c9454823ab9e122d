"""No test that cannot fail: each asserts, expects an exception, or calls a function of ours that does."""

import ast
from collections.abc import Iterable, Iterator, Set

from tests.rules.house import Function, Module, modules, none_of, told


def asserts_nothing(module: Module, checking: Set[str]) -> Iterator[str]:
    """Tests without an assert, pytest.raises or a call to one of the functions that check."""
    for function in module.functions():
        if function.name.startswith("test_") and not _checks(function, checking):
            what = f"{function.name} asserts nothing"
            yield told(module.path, function.lineno, what, "Assert what it is named for, or remove it")


def _checks(function: Function, checking: Set[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert) or isinstance(node, ast.Call) and _called(node) in {"raises", *checking}:
            return True
    return False


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def checking_functions(tests: Iterable[Module]) -> set[str]:
    """The names of functions in the tests that assert, so that a test may leave it to them."""
    others = [f for module in tests for f in module.functions() if not f.name.startswith("test_")]
    return {function.name for function in others if _checks(function, set())}


def test_every_test_can_fail() -> None:
    tests = modules("tests")
    checking = checking_functions(tests)
    none_of(breach for module in tests for breach in asserts_nothing(module, checking))


def test_this_rule_bites() -> None:
    idle = Module("tests/x.py", "def test_a():\n    b()\n\ndef test_c():\n    d()\n")
    (breach,) = asserts_nothing(idle, {"d"})
    assert breach.startswith("tests/x.py:1: test_a ")
