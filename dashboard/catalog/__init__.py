"""Reads every definition, refuses what it does not know, and tells all faults of one run at once."""

from dashboard.catalog.contents import Catalog
from dashboard.catalog.reading import read_catalog

__all__ = ["Catalog", "read_catalog"]
