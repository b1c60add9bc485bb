"""One live process per worker slot: two with the same slot would send every message twice."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text

from helpdesk.running import Running
from integrations.failed import Failed

ADVISORY_BASE = 7_301_600  # our own range of PostgreSQL advisory lock numbers


@contextmanager
def take_slot(running: Running, slot: int | None) -> Iterator[None]:
    """Hold slot `slot` while the block runs; None holds nothing. The lock goes with the process, also after kill -9."""
    if slot is None:
        yield
    elif running.database.is_sqlite:
        with _file_lock(running, slot):
            yield
    else:
        with _database_lock(running, slot):
            yield


@contextmanager
def _file_lock(running: Running, slot: int) -> Iterator[None]:
    path = running.settings.var / f"worker-{slot}.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise _taken(slot) from None
        yield


@contextmanager
def _database_lock(running: Running, slot: int) -> Iterator[None]:
    with running.database.engine.connect() as connection:
        query = text("SELECT pg_try_advisory_lock(:number)")
        if not connection.execute(query, {"number": ADVISORY_BASE + slot}).scalar_one():
            raise _taken(slot)
        connection.commit()
        yield


def _taken(slot: int) -> Failed:
    return Failed(
        f"Werker {slot} draait al. Twee werkers met hetzelfde nummer zouden berichten dubbel versturen. "
        "Kies een ander nummer met --slot, of start de site met --no-worker."
    )
