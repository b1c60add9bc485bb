"""What the desk knows, kept up to date while it runs.

Whoever publishes a handreiking or promotes a model calls `changed` in the same transaction. Every process looks at that
mark every few seconds and loads anew; questions keep being answered with the old knowledge until the new is ready.
"""

import threading
import uuid
from collections.abc import Callable

from sqlmodel import Session

from helpdesk import logs
from helpdesk.advice import Desk
from helpdesk.db import Database
from helpdesk.tables import Remembered

MARK = "kennis_versie"
LOOK_SECONDS = 3.0


def changed(session: Session) -> None:
    """The knowledge is different from this transaction on."""
    mark = session.get(Remembered, MARK) or Remembered(name=MARK, value="")
    mark.value = uuid.uuid4().hex
    session.add(mark)


class LiveDesk:
    """`current` never waits. `load` makes a Desk from files and database; when it fails the last good one stays."""

    def __init__(self, database: Database, load: Callable[[Session], Desk], first: Desk | None = None) -> None:
        self._database, self._load = database, load
        with database.reading() as session:
            self._seen = _mark(session)
            self._desk = first or load(session)
        self._loading, self._stopping = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._look, name="kennis", daemon=True)
        self._thread.start()

    def current(self) -> Desk:
        return self._desk

    def refresh(self) -> None:
        """Load anew when something changed; for whoever just changed it and wants to see it at once."""
        with self._loading, self._database.reading() as session:
            mark = _mark(session)
            if mark != self._seen:
                self._desk, self._seen = self._load(session), mark

    def close(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stopping.wait(LOOK_SECONDS):
            try:
                self.refresh()
            except Exception as error:
                logs.failure("nieuwe kennis kon niet worden geladen", error)


def _mark(session: Session) -> str:
    known = session.get(Remembered, MARK)
    return known.value if known else ""
