import threading

import pytest
from sqlalchemy import text
from sqlmodel import select

from helpdesk.db import open_database
from helpdesk.tables import Counter


@pytest.fixture
def database(database_url):
    database = open_database(database_url)
    yield database
    database.engine.dispose()


def test_an_exception_undoes_everything(database):
    with pytest.raises(ValueError, match="mis"), database.writing() as session:
        session.add(Counter(name="proef", last=1))
        session.flush()
        raise ValueError("mis")
    with database.reading() as session:
        assert session.get(Counter, "proef") is None


def test_eight_writers_that_read_first_lose_nothing(database):
    with database.writing() as session:
        session.add(Counter(name="proef", last=0))

    def add():
        for _ in range(10):
            with database.writing() as session:
                counter = session.exec(select(Counter).where(Counter.name == "proef").with_for_update()).one()
                counter.last += 1

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert session.get_one(Counter, "proef").last == 80


def test_sqlite_waits_for_the_disk_on_every_connection(tmp_path):
    database = open_database(f"sqlite:///{tmp_path / 'a.db'}")
    connections = [database.engine.connect() for _ in range(3)]
    for connection in connections:
        assert connection.execute(text("PRAGMA synchronous")).scalar_one() == 2
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
        connection.close()
    database.engine.dispose()
