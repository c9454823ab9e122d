"""Whoever has done something is brought to what came of it, once."""

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


def test_an_answer_far_down_comes_into_sight_and_has_the_focus(visit) -> None:
    window = visit("/data")
    window.page.evaluate(ON_CLICK)
    window.all(SWITCH).first.click()
    window.until(HAS_FOCUS)
    assert not window.page.evaluate("window.wasSeen") and window.page.evaluate(IN_SIGHT)


def test_an_answer_that_was_seen_does_not_take_the_focus_again(visit) -> None:
    window = visit("/data")
    window.page.evaluate(ON_CLICK)
    window.all(SWITCH).first.click()
    window.until(HAS_FOCUS)
    window.page.evaluate("document.activeElement.blur()")
    window.all(SWITCH).first.click()
    window.page.wait_for_timeout(300)
    window.wait()
    assert not window.page.evaluate(HAS_FOCUS)
