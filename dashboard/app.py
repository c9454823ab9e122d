"""The entry of the screen: Streamlit runs this file once for each visitor's action."""

import sys
from pathlib import Path

# `streamlit run dashboard/app.py` puts only this folder on the path; `python -m dashboard` needs no help.
# Not resolve(), which asks the disk about every folder on the way, at every run.
ROOT = str(Path(__file__).absolute().parent.parent)
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

from dashboard.ui.frame import show_app  # noqa: E402

show_app()
