"""The user's own records as editions: immutable folders of files, one of them current. Pure files, no database."""

from dashboard.editions.contents import Contents, Kept, Listed, Serving, StaleEdition
from dashboard.editions.manifest import Manifest
from dashboard.editions.shelf import Shelf

__all__ = ["Contents", "Kept", "Listed", "Manifest", "Serving", "Shelf", "StaleEdition"]
