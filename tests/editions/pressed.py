"""The page of own data with something done on it: a file handed in, a button pressed."""

from dashboard import project
from dashboard.intake import write_workbook
from tests.editions.made import own_round
from tests.pages.opened import TEXTS, Opened, open_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORDS = TEXTS["nb"]["data"]


def small() -> bytes:
    """A workbook with only what must be filled."""
    rows = {table: own_round()[table] for table in ("programmes", "organisations")}
    return write_workbook(rows, "nb", project.ROOT)


def upload(name: str, content: bytes) -> Opened:
    """The page with a file handed in."""
    opened = open_page("data")
    opened.app.file_uploader[0].upload(name, content, XLSX)
    return again(opened)


def press(opened: Opened, label: str) -> Opened:
    """The page after the only button of this label is pressed."""
    (button,) = [button for button in opened.app.button if button.label == label]
    button.click()
    return again(opened)


def field_of(opened: Opened, heading: str) -> object:
    """The field of the form under a heading."""
    widgets = (*opened.app.selectbox, *opened.app.text_input)
    (field,) = [field for field in widgets if field.label.removesuffix(" *") == heading]
    return field


def choose_sheet(opened: Opened, table: str) -> Opened:
    """The page with the form of a table."""
    sheets = next(group for group in opened.app.get("button_group") if group.proto.id.endswith("register_table"))
    sheets.set_value(table)
    return again(opened)


def point_at_first(opened: Opened, table: str) -> Opened:
    """The page with the choice of registered rows of a table unfolded, and the first of them chosen."""
    opened.app.session_state[f"correct_{table}"] = True
    opened = again(opened)
    (menu,) = [box for box in opened.app.selectbox if box.label == WORDS["correct_row"]]
    menu.select_index(0)
    return again(opened)


def again(opened: Opened) -> Opened:
    """The page run once more, with what was chosen on it."""
    return Opened("data", opened.app.run())


def labels(opened: Opened) -> list[str]:
    """What the buttons of the page are called."""
    return [button.label for button in opened.app.button]


def answer(opened: Opened) -> str:
    """The one answer to what was done, which the visitor is brought to."""
    (told,) = [one for one in opened.body.of_class("mt-told") if "data-answer" in one.attributes]
    assert told.attributes["role"] == "status" and told.attributes["tabindex"] == "-1"
    return told.text
