"""The audiences, and what is public already."""

from collections.abc import Iterable, Mapping

from dashboard.catalog import Catalog

OPEN, INTERNAL = "open", "internal"
AUDIENCES = (INTERNAL, OPEN)


def is_public(catalog: Catalog, source_ids: Iterable[str]) -> bool:
    """Whether everything from these sources is printed already. False where no source is named."""
    named = list(source_ids)
    return bool(named) and all(catalog.sources[source_id].kind == "publication" for source_id in named)


def is_public_row(catalog: Catalog, row: Mapping[str, object]) -> bool:
    """Whether a row of a table query is printed already: by its source_id, or by all of its sources."""
    named = row.get("source_id") or row.get("sources") or ()
    return is_public(catalog, str(named).split(", ") if isinstance(named, str) else map(str, named))
