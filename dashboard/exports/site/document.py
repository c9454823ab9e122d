"""The files of a site: every page in its document, what all pages share, and the tables to take away."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.bundle import dark_for_light, drawing_script
from dashboard.disclosure import OPEN
from dashboard.exports.files import make_file
from dashboard.exports.folder import Files
from dashboard.exports.site.addresses import TAKEN_AS, Addresses
from dashboard.markup import TEMPLATES, render
from dashboard.markup.downloads import ASSUMED, FIGURES
from dashboard.markup.reader import Reader

MARK = "assets/site.js"
"""The file that tells a folder to be a site of ours."""
STYLES = ("style.css", "site.css")
CHART = 'class="mt-chart '


@dataclass(frozen=True)
class Leaf:
    """One page as it stands: where, what was chosen on it, and its HTML."""

    page: str
    chosen: Mapping[str, str]
    body: str


def site_files(
    leaves: Mapping[str, Sequence[Leaf]], readers: Mapping[str, Reader], addresses: Addresses, made_on: date
) -> Files:
    """Every file of the site. leaves, readers: by language, the first being the one the front door opens to."""
    files = dict(_shared())
    for language, reader in readers.items():
        for leaf in leaves[language]:
            name = addresses.file(leaf.page, leaf.chosen)
            document = _document(leaf, name, readers, addresses, (language, made_on))
            files[f"{language}/{name}"] = document.encode()
        files |= {f"{language}/files/{name}": content for name, content in _tables(reader)}
    files["index.html"] = _door(readers).encode()
    return files


def _shared() -> Iterator[tuple[str, bytes]]:
    yield "assets/plotly.min.js", drawing_script()
    script = (TEMPLATES / "site.js").read_text("utf-8").replace("DARK_FOR_LIGHT", json.dumps(dark_for_light()))
    yield MARK, script.encode()
    yield "assets/style.css", "\n".join((TEMPLATES / name).read_text("utf-8") for name in STYLES).encode()


def _document(
    leaf: Leaf, name: str, readers: Mapping[str, Reader], addresses: Addresses, made: tuple[str, date]
) -> str:
    language, made_on = made
    reader = readers[language]
    body = addresses.relinked(leaf.body)
    return render(
        "site_page.html",
        say=reader.speaker,
        language=language,
        title=_title(leaf, reader),
        menu=list(_menu(leaf, reader, addresses)),
        languages=[_language(code, f"../{code}/{name}", language, readers) for code in readers],
        banners=list(_banners(reader)),
        body=body,
        has_charts=CHART in body,
        made=reader.speaker.text(
            "site.made", day=reader.speaker.day(made_on), edition=reader.place.edition,
            audience=reader.speaker.text(f"inputs.{reader.place.audience}"),
        ),
    )  # fmt: skip


def _title(leaf: Leaf, reader: Reader) -> str:
    speaker = reader.speaker
    parts = (speaker.text(f"pages.{leaf.page}.menu"), speaker.programme(reader.programme), speaker.text("app.name"))
    return " \u2013 ".join(parts)


def _menu(leaf: Leaf, reader: Reader, addresses: Addresses) -> Iterator[dict[str, Any]]:
    for page in addresses.pages:
        label = reader.speaker.text(f"pages.{page}.menu")
        yield {"label": label, "file": addresses.file(page, {}), "is_here": page == leaf.page}


def _language(code: str, link: str, chosen: str, readers: Mapping[str, Reader]) -> dict[str, Any]:
    return {"code": code, "link": link, "name": readers[code].speaker.text("app.language"), "is_here": code == chosen}


def _banners(reader: Reader) -> Iterator[str]:
    if reader.desk.is_example(reader.place.programme):
        yield reader.speaker.text("messages.example")
    if reader.place.audience == OPEN:
        yield reader.speaker.text("messages.open_audience")


def _tables(reader: Reader) -> Iterator[tuple[str, bytes]]:
    for name in (FIGURES, *ASSUMED, *reader.desk.catalog.tables):
        yield f"{name}{TAKEN_AS}", make_file(reader, f"{name}{TAKEN_AS}").content


def _door(readers: Mapping[str, Reader]) -> str:
    first = next(iter(readers))
    languages = [_language(code, f"{code}/index.html", first, readers) for code in readers]
    return render("site_door.html", language=first, languages=languages, title=readers[first].speaker.text("app.name"))
