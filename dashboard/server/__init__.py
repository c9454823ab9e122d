"""The web server: Streamlit in this process, with safe and quick settings around it."""

from dashboard.server.site import Site
from dashboard.server.start import serve

__all__ = ["Site", "serve"]
