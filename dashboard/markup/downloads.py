"""Links that take a table away as a file, which is made only when somebody follows one."""

from dashboard.markup.reader import Reader

FIGURES = "figures"
"""The name of the list of all figures, beside the ids of table queries."""
DELIVERY_MODELS, ASSUMPTIONS = "delivery_models", "assumptions"
"""The names of what follows from the delivery models' assumptions, and of the assumptions."""
ASSUMED = (DELIVERY_MODELS, ASSUMPTIONS)
SITE, REPORT, DATA, BOOK = "site.zip", "report.pdf", "data.zip", "book.xlsx"
"""The names of the files that hold a whole programme."""
ENDINGS = ("xlsx", "csv")


def download_links(reader: Reader, name: str, settings: str = "") -> list[dict[str, str]]:
    """A link for each kind of file. name: the id of a table query, FIGURES, or one of ASSUMED, under settings."""
    title, chosen = _title(reader, name), {"set": settings} if settings else {}
    return [
        {
            "link": reader.place.link(f"download/{name}.{ending}", **chosen),
            "text": reader.speaker.text(f"exports.{ending}", table=title),
        }
        for ending in ENDINGS
    ]


def publication_links(reader: Reader) -> list[dict[str, str]]:
    """A link for each file that holds the whole programme as this audience may see it."""
    texts = {SITE: "exports.site", REPORT: "exports.report", DATA: "exports.data", BOOK: "exports.book"}
    return [
        {"link": reader.place.link(f"download/{name}"), "text": reader.speaker.text(key)} for name, key in texts.items()
    ]


def _title(reader: Reader, name: str) -> str:
    if name in ASSUMED:
        return reader.speaker.text(f"models.sheet_{name}")
    if name == FIGURES:
        return reader.speaker.text("sources.indicators")
    return reader.speaker.words(reader.desk.catalog.tables[name].label)
