"""Reads every definition, refuses what it does not know, and tells all faults of one run at once."""

from dashboard.catalog.contents import Catalog
from dashboard.catalog.reading import read_catalog
from dashboard.catalog.scenarios import check_scenario, read_scenario

__all__ = ["Catalog", "check_scenario", "read_catalog", "read_scenario"]
