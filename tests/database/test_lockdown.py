"""The store can be asked and nothing else: no file, no net, no other database, no setting, no change."""

from collections.abc import Iterator

import pytest

from dashboard.database import Store
from dashboard.errors import FaultsFound
from tests.database.conftest import House, furnish


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """One house for every test here, as none of them may change it."""
    return furnish(tmp_path_factory.mktemp("house"))


@pytest.fixture(scope="module")
def store(house: House) -> Iterator[Store]:
    """A store that holds two grants."""
    with house.build() as built:
        yield built


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_csv('{file}')",
        "select * from read_text('{file}')",
        "select * from read_blob('{file}')",
        "select * from read_json('{file}')",
        "select * from read_parquet('{file}')",
        "select * from sniff_csv('{file}')",
        "select * from '{file}'",
        "select * from glob('{folder}/*')",
        "select * from query('select * from read_text(''{file}'')')",
        "select * from duckdb_secrets()",
        "select getenv('HOME')",
        "attach '{folder}/other.db'",
        "attach ':memory:' as other",
        "copy grants to '{folder}/out.csv'",
        "copy grants from '{file}'",
        "export database '{folder}/out'",
        "install excel",
        "load excel",
        "set enable_external_access = true",
        "set memory_limit = '8GB'",
        "set lock_configuration = false",
        "reset threads",
        "pragma threads = 8",
        "create table more (x integer)",
        "create secret s (type s3)",
        "insert into goals values ('D9')",
        "update grants set year = 2024",
        "delete from grants",
        "with gone as (delete from grants returning *) select * from gone",
        "drop table grants",
        "select 1; drop table grants",
        "begin transaction",
        "commit; delete from grants",
        "checkpoint",
        "",
    ],
)
def test_whatever_is_not_a_plain_select_is_refused(store: Store, house: House, query: str) -> None:
    before = sorted(house.root.rglob("*"))
    filled = query.replace("{file}", f"{house.root}/records/grants.csv").replace("{folder}", str(house.root))
    with pytest.raises(FaultsFound):
        store.ask(filled)
    assert store.count_rows()["grants"] == 2
    assert sorted(house.root.rglob("*")) == before


def test_python_objects_cannot_be_asked_for(store: Store) -> None:
    rows_of_mine = [{"a": 1}]
    with pytest.raises(FaultsFound):
        store.ask("select * from rows_of_mine")
    assert rows_of_mine


def test_the_settings_that_lock_the_store_hold(store: Store) -> None:
    off = ["enable_external_access", "autoinstall_known_extensions", "autoload_known_extensions"]
    held = store.ask("select " + ", ".join(f"current_setting('{name}') as {name}" for name in off))
    assert held == [dict.fromkeys(off, False)]
    assert store.ask("select current_setting('lock_configuration') as locked") == [{"locked": True}]
    assert store.ask("select current_setting('threads') as threads") == [{"threads": 1}]
