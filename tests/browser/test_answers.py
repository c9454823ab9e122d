"""Whoever has done something is brought to what came of it, once."""

from tests.browser.visit import Visit

SWITCH = "[data-testid=stSidebar] [data-testid=stCheckbox] label"
HAS_FOCUS = "document.activeElement.id === 'answer'"
IN_SIGHT = """(() => {
  const place = document.getElementById("answer").getBoundingClientRect();
  return place.top >= 0 && place.bottom <= innerHeight;
})()"""
HUSH = """(() => {
  const said = document.getElementById("updated");
  said?.replaceChildren();
  return said !== null;
})()"""
"""Takes back what was said of the page, once there is a place where it is said."""
ON_CLICK = f"""addEventListener("click", () => {{
  document.querySelector("[data-testid=stMain]").insertAdjacentHTML(
    "beforeend", '<p id="answer" tabindex="-1" data-answer style="margin-top:3000px">Done</p>');
  window.wasSeen = {IN_SIGHT};
}}, {{once: true, capture: true}})"""
"""The answer comes with the click, as it does, and beside what the run draws anew: that would sweep it away."""


def _click(window: Visit) -> None:
    """Do something that makes the page run, and wait until it says that it has."""
    window.until(HUSH)
    window.all(SWITCH).first.click()
    window.until("document.querySelector('#updated').innerText !== ''")


def _answered(window: Visit) -> Visit:
    window.page.evaluate(ON_CLICK)
    _click(window)
    window.until(HAS_FOCUS)
    return window


def test_an_answer_far_down_comes_into_sight_and_has_the_focus(visit) -> None:
    window = _answered(visit("/data"))
    assert not window.page.evaluate("window.wasSeen") and window.page.evaluate(IN_SIGHT)


def test_an_answer_that_was_seen_does_not_take_the_focus_again(visit) -> None:
    window = _answered(visit("/data"))
    window.page.evaluate("document.activeElement.blur()")
    _click(window)
    assert not window.page.evaluate(HAS_FOCUS)


def test_a_document_with_something_that_is_not_kept_is_not_left_without_a_question(visit) -> None:
    window = visit("/")
    leave = """() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    }"""
    assert not window.page.evaluate(leave)
    window.page.evaluate("() => { document.body.append(document.createElement('span')); "
                         "document.body.lastChild.dataset.unkept = ''; }")
    assert window.page.evaluate(leave)
    window.page.evaluate("() => document.body.lastChild.remove()")
