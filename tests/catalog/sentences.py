"""That a fault can be read and mended: its place, and what to do, in every language."""

import re
from collections.abc import Iterable

from dashboard.errors import Fault, describe
from tests.real import LANGUAGES, desk


def check_told(fault: Fault) -> None:
    """Fail unless the fault names a file, and both of its sentences are whole in every language."""
    assert fault.place and not fault.where.startswith("/"), fault
    for language in LANGUAGES:
        sentences = desk().catalog.languages[language].texts["faults"]
        for sentence in describe(fault, sentences):
            assert sentence.strip().endswith((".", "?")) or ":" in sentence, (language, fault, sentence)
            assert not re.search(r"{\w*}", sentence), (language, fault, sentence)
            assert "None" not in sentence and "  " not in sentence, (language, fault, sentence)


def check_all_told(faults: Iterable[Fault]) -> None:
    """Fail unless every fault can be read and mended."""
    for fault in faults:
        check_told(fault)
