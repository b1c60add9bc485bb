"""The only place that makes an engine. One write at a time on SQLite; PostgreSQL sorts writers out itself."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlmodel import Session

BUSY_TIMEOUT_MS = 30_000
POOL_SIZE = 10


@dataclass(frozen=True, slots=True)
class Database:
    engine: Engine
    write_lock: AbstractContextManager[Any] = field(default_factory=nullcontext)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction, committed here and nowhere else; an exception undoes all of it."""
        with self.write_lock, Session(self.engine, expire_on_commit=False) as session, session.begin():
            if self.is_sqlite:
                # Taken before the first read, so that nobody writes between our reading and our writing.
                session.connection().exec_driver_sql("BEGIN IMMEDIATE")
            yield session


def open_database(url: str) -> Database:
    if url.startswith("sqlite"):
        return _open_sqlite(url)
    return Database(
        create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=POOL_SIZE, max_overflow=POOL_SIZE)
    )


def _open_sqlite(url: str) -> Database:
    path = url.removeprefix("sqlite:///")
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    connect_args = {"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False}
    engine = create_engine(
        url, hide_parameters=True, connect_args=connect_args, pool_size=POOL_SIZE, max_overflow=POOL_SIZE
    )
    event.listen(engine, "connect", _pragmas)
    return Database(engine, threading.Lock())


def _pragmas(connection: Any, _record: Any) -> None:
    # DBOS shares this engine and expects the driver to open write transactions as IMMEDIATE.
    connection.isolation_level = "IMMEDIATE"
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
