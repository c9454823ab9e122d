"""What can be taken away, where no table stands beside it."""

from dashboard.markup import render
from dashboard.markup.downloads import download_links, publication_links
from dashboard.markup.reader import Reader


def downloads(reader: Reader, name: str) -> str:
    """The links to the files of a table query, or of the list of all figures."""
    return render("downloads.html", downloads=download_links(reader, name))


def publications(reader: Reader, _: str) -> str:
    """The links to the files that hold the whole programme."""
    return render("downloads.html", downloads=publication_links(reader))
