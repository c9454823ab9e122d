"""A small house in a temporary folder: the real schema, no facts unless a test writes some, and two datasets."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.database import Store, build_store
from dashboard.errors import Fault, FaultsFound

SCHEMA = Path(__file__).parents[2] / "queries" / "schema.sql"

DEFINITIONS = {
    "sources": [{"source_id": "report", "kind": "publication"}, {"source_id": "register", "kind": "registration"}],
    "quantifiers": [{"quantifier": "nearly_all", "low": 7, "high": 8}],
    "goals": [{"goal_id": "D1"}],
    "indicators": [{"indicator_id": "sessions_held"}],
}

PROGRAMMES = """programme_id,name,owner,delivery_model,starts_on,ends_on,basis,source_id
round,Runden,IMDi,imdi,2022-08-01,2024-12-31,reported,report
"""
ORGANISATIONS = """organisation_id,programme_id,name,is_coded,founded_year,basis,source_id
north,round,Organisasjon 1,true,2019,reported,report
south,round,Organisasjon 2,true,,reported,report
"""
GRANTS = """grant_id,organisation_id,funder,scheme,year,awarded_nok,decided_on,basis,source_id
g1,north,IMDi,pilot,2023,100000.50,2023-02-01,reported,register
g2,south,IMDi,pilot,2023,,,reported,register
"""


@dataclass
class House:
    """Folders a test writes to, and the store built from them."""

    root: Path

    @property
    def queries(self) -> Path:
        """Where the schema and the facts are."""
        return self.root / "queries"

    def write(self, table: str, text: str | bytes, dataset: str = "records") -> Path:
        """Write one CSV file and return its path."""
        path = self.root / dataset / f"{table}.csv"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def write_fact(self, name: str, query: str) -> Path:
        """Write one facts file and return its path."""
        path = self.queries / "facts" / f"{name}.sql"
        path.write_text(query, "utf-8")
        return path

    def build(self, *datasets: str) -> Store:
        """The store of the named datasets."""
        return build_store(self.queries, DEFINITIONS, [self.root / name for name in datasets or ("records",)])

    def faults(self, *datasets: str) -> list[Fault]:
        """What is wrong with the named datasets."""
        with pytest.raises(FaultsFound) as caught:
            self.build(*datasets)
        return list(caught.value.faults)

    def only_fault(self, *datasets: str) -> Fault:
        """The one thing that is wrong."""
        faults = self.faults(*datasets)
        assert len(faults) == 1, faults
        return faults[0]


def furnish(root: Path) -> House:
    """A house with one programme of two organisations and two grants."""
    (root / "queries" / "facts").mkdir(parents=True)
    shutil.copy(SCHEMA, root / "queries" / "schema.sql")
    house = House(root)
    house.write("programmes", PROGRAMMES)
    house.write("organisations", ORGANISATIONS)
    house.write("grants", GRANTS)
    return house


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A furnished house for one test."""
    return furnish(tmp_path)
