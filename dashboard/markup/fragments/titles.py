"""The title area and the sentences under headings."""

from dashboard.answers import WHOLE_ROUND
from dashboard.markup import render
from dashboard.markup.dates import say_years
from dashboard.markup.reader import Reader


def masthead(reader: Reader, page: str) -> str:
    """The title area of a page: what one is looking at, of which programme, from which edition."""
    speaker, own = reader.speaker, f"pages.{page}.kicker"
    edition = "passport.edition" if speaker.has(own) else "words.edition"
    return render(
        "masthead.html",
        kicker=speaker.text(own) if speaker.has(own) else speaker.programme(reader.programme),
        title=speaker.text(f"pages.{page}.title"),
        lead=reader.fill(f"pages.{page}.lead"),
        facts=[*_facts(reader, page), (speaker.text(edition), reader.place.edition)],
    )


def languages(reader: Reader, page: str) -> str:
    """Links to a page in each language, by the name it has in that language."""
    of_catalog = reader.desk.catalog.languages
    choices = [
        {"name": language.texts["app"]["language"], "code": code, "link": reader.place.link(page, language=code)}
        for code, language in of_catalog.items()
    ]
    label = reader.speaker.text("inputs.language")
    return render("language.html", choices=choices, chosen=reader.place.language, label=label)


def _facts(reader: Reader, page: str) -> list[tuple[str, str]]:
    """Whose programme it is and where it is known from; a page that is of no programme says what it is of."""
    speaker, programme = reader.speaker, reader.programme
    if speaker.has(f"pages.{page}.about"):
        return [
            (speaker.text("words.concerns"), speaker.text(f"pages.{page}.about")),
            (speaker.text("words.kept_in"), speaker.text(f"pages.{page}.kept_in")),
        ]
    if speaker.has(f"pages.{page}.source"):
        return [(speaker.text("words.source"), speaker.text(f"pages.{page}.source"))]
    return [
        (speaker.text("words.owner"), speaker.record("programmes", programme, "programme_id", "owner")),
        (speaker.text("words.model"), speaker.code("delivery_model", programme["delivery_model"])),
        (speaker.text("words.period"), _period(reader)),
        (speaker.text("words.source"), reader.source(programme["source_id"])),
    ]


def _period(reader: Reader) -> str:
    programme, speaker = reader.programme, reader.speaker
    span = say_years(speaker, programme["first_year"], programme["last_year"])
    return span if reader.is_whole_round else speaker.period(reader.place.period)


def heading(reader: Reader, key: str) -> str:
    """A section's heading, with the sentence under it where the texts have one, their figures filled in."""
    return _heading(reader, key, "title.html")


def heading_of_round(reader: Reader, key: str) -> str:
    """The same over what is shown of the whole round whichever year is looked at, with the figures of the round."""
    beyond = "" if reader.is_whole_round else f" ({reader.speaker.period(WHOLE_ROUND).lower()})"
    return _heading(reader.of_whole_round(), key, "title.html", beyond)


def subheading(reader: Reader, key: str) -> str:
    """The same for a part of a section."""
    return _heading(reader, key, "subtitle.html")


def step(reader: Reader, asked: str) -> str:
    """The heading of a step, "number/key", with the sentence under it."""
    number, _, key = asked.partition("/")
    title = reader.speaker.text("forms.step", number=number, title=reader.fill(key))
    return render("title.html", title=title, text=reader.fill(f"{key}_lead"))


def _heading(reader: Reader, key: str, template: str, beyond: str = "") -> str:
    title = f"{reader.fill(key)}{beyond}"
    # A figure at the start may begin with a word, such as "at least".
    return render(template, title=title[:1].upper() + title[1:], text=reader.fill(f"{key}_lead"))


def goal_title(reader: Reader, goal_id: str) -> str:
    """The name and the meaning of a goal."""
    goal = reader.desk.catalog.goals[goal_id]
    return render("title.html", title=reader.speaker.words(goal.label), text=reader.speaker.words(goal.description))

