"""The framework's own English words are in the page's language, in sight and in the names that are read aloud."""

import pytest

ZONE = "[data-testid=stFileUploaderDropzone]"
ENGLISH = """words => [...document.querySelectorAll("body, body *")].filter(element => !element.closest(".mt, script"))
  .flatMap(element => [...["aria-label", "placeholder", "title"].map(name => element.getAttribute(name)),
    ...[...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data)])
  .filter(text => words.includes(text))"""
WORDS = [("nb", "Velg filer", "per fil"), ("en", "Upload", "per file")]


@pytest.mark.parametrize(("language", "button", "size"), WORDS)
def test_the_place_for_files_speaks_the_language_of_the_page(visit, language: str, button: str, size: str) -> None:
    window = visit(f"/data?language={language}")
    assert window.all(ZONE).get_by_role("button", name=button, exact=True).count() == 1
    assert size in window.all(ZONE).inner_text()


def test_nothing_english_is_left_of_what_we_know_of(visit) -> None:
    english = ["Skip to main content", "Sidebar", "App pages", "Collapse sidebar", "Choose an option", "Open",
               "Upload", "file upload", "Running...", "Main menu"]  # fmt: skip
    window = visit("/data")
    assert window.page.evaluate(ENGLISH, english) == []
    window.go("/data?language=en")
    assert "Skip to main content" in window.page.evaluate(ENGLISH, english)


def test_a_file_of_a_wrong_kind_is_refused_in_norwegian(visit) -> None:
    window = visit("/data")
    window.all("[data-testid=stFileUploaderDropzoneInput]").set_input_files(
        {"name": "bilde.png", "mimeType": "image/png", "buffer": b"x"}
    )
    refused = window.page.get_by_text("kan ikke lastes opp").first
    refused.wait_for()
    assert "image/png" in refused.inner_text()


def test_a_file_that_could_not_be_made_is_told_with_what_to_do(visit) -> None:
    window = visit("/")
    said = "<p id=told>Failed to generate file for download</p>"
    window.page.evaluate("said => document.body.insertAdjacentHTML('beforeend', said)", said)
    window.page.get_by_text("Last siden på nytt, og prøv igjen").wait_for()
    assert "Failed" not in window.all("#told").inner_text()


def test_a_record_of_our_own_that_says_the_same_is_left_alone(visit) -> None:
    window = visit("/")
    window.page.evaluate("document.querySelector('.mt').insertAdjacentHTML('beforeend', '<p id=ours>Upload</p>')")
    window.page.wait_for_timeout(100)
    assert window.all("#ours").inner_text() == "Upload"
