"""Numbers as people write them in Norway and elsewhere, read to one value or said to be unclear."""

import ast
import operator
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

MINUS = str.maketrans("\u2212\u2013\u2012\ufe63\uff0d", "-----")
MONEY_WORDS = re.compile(r"\b(kr|nok|kroner|krone)(\b|(?=\d))\.?", re.IGNORECASE)
NO_DECIMALS = re.compile(r"\s*[,.][-\u2013\u2014=]+$")
"""What stands where the decimals of an amount would be."""
MILLIONS = re.compile(r"(.+?)\s*(mill|mill\.|million|millioner|mnok)$", re.IGNORECASE)
PERCENT = re.compile(r"(.+?)\s*(%|prosent|pst\.?|percent)$", re.IGNORECASE)
PLAIN = re.compile(r"-?\d+")
DECIMAL = re.compile(r"(-?)(\d*)[.,](\d+)")
SPACED = re.compile(r"-?\d{1,3}( \d{3})+([.,]\d+)?")
DOTTED = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
COMMAED = re.compile(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
TICKED = re.compile(r"-?\d{1,3}(['\u2019]\d{3})+([.,]\d+)?")
EITHER = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
"""One group of three after a point or a comma: decimals to some, thousands to others."""
SUM = re.compile(r"[\d.+\-*/() ]+")
OPERATIONS: dict[type[ast.operator], Callable] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip
LONGEST = 40


@dataclass(frozen=True)
class Read:
    """A number as it reads: value; other where it can also be read so; whether it was written as money or percent."""

    value: Decimal
    other: Decimal | None = None
    is_money: bool = False
    is_percent: bool = False


def read_written(text: str) -> Read | None:
    """A number from written text, or None where it is none. Value is the Norwegian reading where there are two."""
    line = one_space(text).translate(MINUS)
    if len(line) > LONGEST:
        return None
    worded = MONEY_WORDS.sub("", line).strip()
    bare = NO_DECIMALS.sub("", worded)
    is_money, is_whole = bare != line, bare != worded
    percent = PERCENT.fullmatch(bare)
    million = MILLIONS.fullmatch(bare)
    bare = (percent or million or ["", bare])[1].strip()
    bare = re.sub(r"^(- |\+ ?)(?=\d)", lambda sign: sign[0].strip("+ "), bare)
    if EITHER.fullmatch(bare) and not million:
        whole, decimals = Decimal(re.sub("[.,]", "", bare)), Decimal(bare.replace(",", "."))
        # What stands as ",-" or ".-" is the place of the decimals, so the sign before it parts thousands.
        if is_whole:
            return Read(whole, is_money=True)
        thousands_first = "." in bare
        return Read(*((whole, decimals) if thousands_first else (decimals, whole)), is_money, bool(percent))
    value = _one_reading(bare)
    if value is None:
        return None
    factor = Decimal(1_000_000) if million else Decimal("0.01") if percent else Decimal(1)
    return Read(value * factor, None, is_money or bool(million), bool(percent))


def one_space(text: str) -> str:
    """The text with compatible letters composed and every kind of space as one plain space."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def composed(text: str) -> str:
    """The text with its letters composed, and otherwise as it was written."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()


def _one_reading(text: str) -> Decimal | None:
    if PLAIN.fullmatch(text):
        return Decimal(text)
    for form, groups in ((SPACED, " "), (DOTTED, "."), (COMMAED, ","), (TICKED, "'\u2019")):
        if form.fullmatch(text):
            return Decimal(re.sub(f"[{groups}]", "", text).replace(",", "."))
    if DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def read_stored(text: str) -> Decimal | None:
    """A number as a workbook stores it: a binary fraction, told in the fifteen digits that are shown."""
    try:
        value = Decimal(text)
        return value if value == value.to_integral_value() else Decimal(f"{float(text):.15g}")
    except (InvalidOperation, ValueError, OverflowError):
        return None


def compute(formula: str) -> Decimal | None:
    """The value of a formula of numbers only, such as 50000*2; None where it refers to anything else."""
    if len(formula) > LONGEST or not SUM.fullmatch(formula) or "**" in formula or "//" in formula:
        return None
    try:
        value = _value(ast.parse(formula.strip(), mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError):
        return None
    return Decimal(f"{float(value):.15g}")


def _value(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](_value(node.left), _value(node.right))
    raise ValueError


def plain(value: Decimal) -> str:
    """The number in canonical text: no exponent, no needless zeros."""
    shown = f"{value:f}"
    return (shown.rstrip("0").rstrip(".") or "0") if "." in shown else shown


def spaced(value: Decimal) -> str:
    """The number as it is best written to be read one way: space between thousands, comma before decimals."""
    return f"{value:,f}".replace(",", " ").replace(".", ",")
