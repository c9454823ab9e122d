"""What the address asks for and does not exist: the page falls back, and a sentence names what was asked for."""

import pytest

from dashboard.ui.inputs import LONGEST_ECHO
from tests.pages.opened import LANGUAGES, Opened, open_page

# The parameter, a page that has it, and what is shown instead where something is.
PARAMETERS = [
    ("programme", "overview", {"nb": "2022–2024", "nn": "2022–2024", "en": "2022–2024"}),
    ("period", "overview", {"nb": "Hele ordningen", "nn": "Heile ordninga", "en": "The whole scheme"}),
    ("audience", "overview", {"nb": "intern", "nn": "intern", "en": "internal"}),
    ("goal", "goals", {"nb": "Kompetanse", "nn": "Kompetanse", "en": "Competence"}),
    ("organisation", "organisations", {"nb": "AktivNo", "nn": "AktivNo", "en": "AktivNo"}),
    ("section", "sources", {"nb": "Kilder", "nn": "Kjelder", "en": "Sources"}),
    ("indicator", "goals", {"nb": "", "nn": "", "en": ""}),
    ("unknown_page", "overview", {"nb": "", "nn": "", "en": ""}),
]
HOSTILE = [
    "finnes-ikke",
    "<script>alert(1)</script>",
    "<img src=http://evil.example/x.png onerror=alert(1)>",
    "![x](http://evil.example/x.png) **x** :red[x] $x$",
    "{0.__class__} {shown} %s",
    "x" * 500,
    "' or 1=1 --",
    "../../etc/passwd",
    "\u202e\u0000\n\t",
]

# Every way of being wrong for one parameter of each origin; the plainest ways for the rest.
TRIED = [
    (name, page, value)
    for name, page, _ in PARAMETERS
    for value in (HOSTILE if name in ("programme", "goal", "unknown_page") else HOSTILE[1:6:4])
]


def tells(opened: Opened, value: str) -> bool:
    """Whether exactly one message stands above the page, and it names what was asked for."""
    assert not opened.app.exception
    (message,) = opened.messages
    return " ".join(value[:LONGEST_ECHO].split()) in message


@pytest.mark.parametrize(("name", "page", "value"), TRIED, ids=ascii)
def test_what_does_not_exist_is_named_and_nothing_in_it_is_obeyed(name: str, page: str, value: str) -> None:
    opened = open_page(page, **{name: value})
    assert tells(opened, value)
    assert not opened.body.all("script", "img")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "page", "shown"), PARAMETERS)
def test_the_sentence_says_in_the_readers_language_what_is_shown_instead(
    name: str, page: str, shown: dict[str, str], language: str
) -> None:
    opened = open_page(page, language=language, **{name: "zzz"})
    kind = name.removeprefix("unknown_")
    before, _, after = opened.texts["messages"][kind].partition("{value}")
    (message,) = opened.messages
    assert message.startswith(f"{before}zzz") and shown[language] in message
    assert message.endswith(after.rpartition("}")[2])


@pytest.mark.parametrize("value", HOSTILE, ids=ascii)
def test_an_unknown_language_falls_back_to_norwegian(value: str) -> None:
    opened = open_page(language=value)
    assert tells(opened, value)
    assert opened.app.query_params["language"] in ("nb", ["nb"])


def test_two_things_that_do_not_exist_are_both_told() -> None:
    opened = open_page("goals", goal="D99", period="1999")
    assert not opened.app.exception
    assert sorted("D99" in message for message in opened.messages) == [False, True]
    assert any("1999" in message for message in opened.messages)


def test_everything_wrong_at_once_is_told_at_once() -> None:
    asked = {name: "zzz" for name in ("programme", "period", "audience", "language", "goal", "indicator")}
    opened = open_page("goals", **asked)
    assert not opened.app.exception and len(opened.messages) == len(asked)


def test_a_parameter_nobody_knows_is_left_alone() -> None:
    opened = open_page("goals", colour="red", **{"": "x"})
    assert not opened.app.exception and not opened.messages


def test_it_is_told_once_and_the_address_is_then_right() -> None:
    opened = open_page("goals", goal="D99")
    assert opened.messages
    opened.app.run()
    again = Opened("goals", opened.app)
    assert not again.messages and again.app.query_params["goal"] in ("D1", ["D1"])


def test_a_figure_of_another_goal_is_not_opened_under_this_one() -> None:
    opened = open_page("goals", goal="D1", indicator="wider_network")
    assert not opened.app.exception
    assert not [details for details in opened.body.all("details") if "open" in details.attributes]
