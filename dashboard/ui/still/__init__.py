"""The pages as they stand, with nobody to choose: each run on a stage of its own and made into files."""

from dashboard.ui.still.site import still_site

__all__ = ["still_site"]
