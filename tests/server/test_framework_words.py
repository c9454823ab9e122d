"""What Streamlit says in English is said in the document's language, and the list of it keeps to what it says."""

import re

from dashboard.server.document import STATIC, language_script
from dashboard.site import site
from dashboard.texts import read_texts

SCRIPTS = "".join(path.read_text("utf-8", errors="ignore") for path in (STATIC / "static" / "js").glob("*.js"))
SERVER = (STATIC.parent / "runtime" / "backend_operation_handler.py").read_text("utf-8")
"""What answers the scripts: they show its words as they are."""


def is_said(phrase: str) -> bool:
    """Whether a phrase stands whole in what Streamlit says; a brace stands for whatever it fills in."""
    if f'"{phrase}"' in SERVER:
        return True
    parts = map(re.escape, re.split(r"\{\w+\}", phrase))
    # What they fill in may hold a short text of its own, such as a space.
    return re.search("`" + r"\$\{(?:[^`]|`[^`]{0,3}`)*?\}".join(parts) + "`", SCRIPTS) is not None


def test_each_phrase_is_streamlits_own() -> None:
    assert [phrase for phrase in read_texts("en")["framework"].values() if not is_said(phrase)] == []
    assert not is_said("Nothing says this")


def test_both_languages_fill_the_same_braces() -> None:
    theirs, ours = read_texts("en")["framework"], read_texts("nb")["framework"]
    filled = {name: re.findall(r"\{\w+\}", theirs[name]) for name in theirs}
    assert [name for name in theirs if not set(re.findall(r"\{\w+\}", ours[name])) <= set(filled[name])] == []


def test_the_document_carries_the_words_of_every_language_but_streamlits() -> None:
    script = language_script(site())
    assert '["Upload", "Velg filer"]' in script
    assert '"nb": [' in script and '"en": [' not in script
