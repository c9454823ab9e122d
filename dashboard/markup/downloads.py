"""Links that take a table away as a file, which is made only when somebody follows one."""

from dashboard.markup.reader import Reader

FIGURES = "figures"
"""The name of the list of all figures, beside the ids of table queries."""
ENDINGS = ("xlsx", "csv")


def download_links(reader: Reader, name: str) -> list[dict[str, str]]:
    """A link for each kind of file. name: the id of a table query, or FIGURES."""
    speaker = reader.speaker
    is_figures = name == FIGURES
    title = speaker.text("sources.indicators") if is_figures else speaker.words(reader.desk.catalog.tables[name].label)
    return [
        {"link": reader.place.link(f"download/{name}.{ending}"), "text": speaker.text(f"exports.{ending}", table=title)}
        for ending in ENDINGS
    ]
