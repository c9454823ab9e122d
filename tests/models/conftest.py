"""The real workbench, and the same with other settings."""

import pytest

from dashboard import project
from dashboard.models.analysis import Workbench


@pytest.fixture(scope="session")
def bench() -> Workbench:
    """Models, effects and parameters as they stand in data/."""
    catalog = project.open_catalog()
    return Workbench(catalog.models, catalog.effects, catalog.parameters)
