"""Faults a person can mend: where it is, what is wrong, what to do. The lowest layer; imports nothing of ours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """One thing to mend.

    `code` names the sentence pair in data/texts/<language>.toml under [faults]; `values` fills its braces.
    `where` is a path a person can open, with row and column where they are known.
    """

    code: str
    where: str
    row: int | None = None
    column: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """The place in one line, in no language: file, number of the row, column."""
        return ", ".join(str(part) for part in (self.where, self.row, self.column) if part)


class FaultsFound(Exception):
    """Carries every fault found in one run, so that a person mends them all at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.place}: {fault.code} {dict(fault.values)}" for fault in self.faults))


def stop_on(faults: Iterable[Fault]) -> None:
    """Raise FaultsFound when there is any fault; otherwise do nothing."""
    found = tuple(faults)
    if found:
        raise FaultsFound(found)


def describe(fault: Fault, sentences: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    """The fault and its remedy as two sentences.

    `sentences` is the [faults] table of one language. A code without sentences still tells what is known,
    because the texts themselves may be what is broken.
    """
    pair = sentences.get(fault.code)
    if pair is None:
        return f"{fault.code}: {dict(fault.values)}", ""
    return pair["what"].format_map(_Blank(fault.values)), pair["remedy"].format_map(_Blank(fault.values))


def describe_place(fault: Fault, sentences: Mapping[str, Mapping[str, str]]) -> str:
    """The place in one line as the language says it: file or sheet, row, column."""
    row = sentences.get("page", {}).get("row", "{row}").format(row=fault.row) if fault.row is not None else ""
    return ", ".join(filter(None, (fault.where, row, fault.column)))


class _Blank(dict):
    """Leaves an unknown brace as it stands, so that a sentence with a slip in it is still readable."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
