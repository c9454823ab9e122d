"""The package: its files, and datapackage.json (version two of the standard), which describes every column of them."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.database.columnar import write_parquet
from dashboard.definitions import Source
from dashboard.exports.folder import Files
from dashboard.exports.opendata.tables import Resource, resources, write_plain_csv
from dashboard.markup.reader import Reader

DESCRIPTION = "datapackage.json"
"""The file that tells a folder to be a package of ours."""
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
KINDS = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def data_files(reader: Reader, made_on: date) -> Files:
    """Every file of the package of the reader's programme, period and audience."""
    files: dict[str, bytes] = {}
    described = []
    for resource in resources(reader):
        columns = list(zip((field.name for field in resource.sheet.fields), resource.types, strict=True))
        written = {"csv": write_plain_csv(resource.sheet), "parquet": write_parquet(columns, resource.sheet.rows)}
        for kind, content in written.items():
            path = f"{resource.folder}/{resource.sheet.name}.{kind}"
            files[path] = content
            described.append(_resource(reader, resource, (path, kind), content))
    description = {**_about(reader, made_on), "resources": described}
    readme = _readme(reader, described, made_on).encode()
    written = json.dumps(description, ensure_ascii=False, indent=1).encode()
    return {DESCRIPTION: written, "README.md": readme, **files}


def _about(reader: Reader, made_on: date) -> dict[str, Any]:
    speaker, place = reader.speaker, reader.place
    sources = _sources(reader)
    is_made_up = reader.desk.is_example(place.programme)
    remarks = [speaker.text("messages.example")] if is_made_up else []
    return {
        "$schema": PROFILE,
        "name": f"maaltavle-{place.programme}-{place.audience}".lower(),
        "title": _title(reader),
        "description": " ".join([speaker.text("opendata.about"), speaker.text("opendata.apostrophes"), *remarks]),
        "version": place.edition,
        "created": f"{made_on.isoformat()}T00:00:00Z",
        "languages": [place.language],
        "licenses": [licence for source in sources if (licence := _licence(speaker.words(source.licence)))],
        "sources": [{"title": speaker.words(source.citation), "publisher": source.publisher} for source in sources],
        "audience": place.audience,
        "period": place.period,
        "madeUp": is_made_up,
    }


def _title(reader: Reader) -> str:
    return f"{reader.speaker.text('app.name')}: {reader.speaker.programme(reader.programme)}"


def _sources(reader: Reader) -> Sequence[Source]:
    """The sources that a record of the programme names."""
    store, programme = reader.desk.store, reader.place.programme
    named = {str(row["source_id"]) for table in store.record_tables() for row in store.rows_of(table.name, programme)}
    return [source for name, source in reader.desk.catalog.sources.items() if name in named]


def _licence(licence: str) -> Mapping[str, str]:
    """A licence by its title, and its address where it has one; empty where the source states none."""
    title, _, path = licence.partition(", http")
    return {"title": title, **({"path": f"http{path}"} if path else {})} if title else {}


def _resource(reader: Reader, resource: Resource, file: tuple[str, str], content: bytes) -> dict[str, Any]:
    path, kind = file
    sheet = resource.sheet
    blank = resource.blank or reader.speaker.text("opendata.see_absence")
    fields = [
        {
            "name": field.name, "title": field.heading, "type": type_, "description": field.heading,
            **({"unit": field.unit} if field.unit else {}),
        }
        for field, type_ in zip(sheet.fields, resource.types, strict=True)
    ]  # fmt: skip
    return {
        "name": f"{resource.folder}-{sheet.name}-{kind}".replace("_", "-"),
        "title": resource.meaning,
        "path": path,
        "format": kind,
        "mediatype": KINDS[kind],
        **({"encoding": "utf-8"} if kind == "csv" else {}),
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rows": len(sheet.rows),
        "madeUp": sheet.is_made_up,
        "schema": {"fields": fields, "missingValues": [{"value": "", "label": blank}]},
    }


def _readme(reader: Reader, described: Iterable[Mapping[str, Any]], made_on: date) -> str:
    speaker = reader.speaker
    lines = [f"# {_title(reader)}", "", speaker.text("opendata.about"), "", speaker.text("opendata.apostrophes"), ""]
    if reader.desk.is_example(reader.place.programme):
        lines += [speaker.text("messages.example"), ""]
    if reader.place.audience == "open":
        lines += [speaker.text("messages.open_audience"), ""]
    lines += [
        f"{speaker.text('exports.edition')}: {reader.place.edition}. {speaker.text('exports.date')}: {made_on}.", "",
        *(f"- `{one['path']}`: {one['title']} ({one['rows']})" for one in described if one["format"] == "csv"), "",
        *(f"- {speaker.words(source.citation)} {speaker.words(source.licence)}" for source in _sources(reader)), "",
    ]  # fmt: skip
    return "\n".join(lines)
