"""Whoever has done something is brought to what came of it, once."""

from tests.browser.visit import Visit

ANSWER = """document.querySelector("[data-testid=stMainBlockContainer]").insertAdjacentHTML(
  "beforeend", '<p id="answer" tabindex="-1" data-answer style="margin-top:3000px">Done</p>')"""
SWITCH = "[data-testid=stSidebar] [data-testid=stCheckbox] label"
HAS_FOCUS = "document.activeElement.id === 'answer'"
IN_SIGHT = """(() => {
  const place = document.getElementById("answer").getBoundingClientRect();
  return place.top >= 0 && place.bottom <= innerHeight;
})()"""


ON_CLICK = f"""addEventListener("click", () => {{
  {ANSWER}; window.wasSeen = {IN_SIGHT};
}}, {{once: true, capture: true}})"""
"""The answer comes with the click, as it does: one that stood there before may be met by a run that was under way."""
CLICKS = 3
"""What is put on a page by hand is swept away where the page is drawn anew in the same moment; not so three times."""


def _click(window: Visit) -> None:
    """Do something that is answered far down the page, until the answer has the focus."""
    for last in range(1, CLICKS + 1):
        window.page.evaluate(ON_CLICK)
        window.all(SWITCH).first.click()
        window.page.wait_for_timeout(300)
        window.wait()
        if window.page.evaluate(HAS_FOCUS):
            return
        assert last < CLICKS, "the answer never had the focus"


def test_an_answer_far_down_comes_into_sight_and_has_the_focus(visit) -> None:
    window = visit("/data")
    _click(window)
    assert not window.page.evaluate("window.wasSeen") and window.page.evaluate(IN_SIGHT)


def test_an_answer_that_was_seen_does_not_take_the_focus_again(visit) -> None:
    window = visit("/data")
    _click(window)
    window.page.evaluate("document.activeElement.blur()")
    window.all(SWITCH).first.click()
    window.page.wait_for_timeout(300)
    window.wait()
    assert not window.page.evaluate(HAS_FOCUS)
