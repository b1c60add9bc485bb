"""One thread writes all incoming questions: it takes whatever waits, commits once, and answers each after that commit.

One commit with fsync for many questions is faster than one commit each, and just as durable: nobody hears "received"
before the disk has it. README gives it under "Why it is like this".
"""

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

from sqlalchemy.exc import IntegrityError

from helpdesk.advice import Desk, Question, understand
from helpdesk.clock import Clock
from helpdesk.db import Database
from helpdesk.intake import Incoming, KeyReused, Receipt, receive
from helpdesk.jobs import Jobs

MAX_BATCH = 32
BUSY_SECONDS = 0.2  # after a batch of more than one question
MAX_WAITING = 1_000  # questions; beyond this the door says "too busy" instead of letting everybody wait
_Waiting = tuple[Question, "Future[Receipt]"]


class TooBusy(RuntimeError):
    """More questions are waiting than can be written in a reasonable time."""


class Writer:
    """`submit` from any thread. `close` writes what is waiting and stops."""

    def __init__(self, database: Database, desk: Callable[[], Desk], jobs: Jobs, clock: Clock) -> None:
        self._database, self._desk, self._jobs, self._clock = database, desk, jobs, clock
        self._last_batch = float("-inf")
        self._waiting: queue.Queue[_Waiting | None] = queue.Queue(MAX_WAITING)
        self._thread = threading.Thread(target=self._run, name="intake-writer", daemon=True)
        self._thread.start()

    def submit(self, question: Question) -> "Future[Receipt]":
        """Raises TooBusy; the future raises KeyReused or the storage error."""
        future: Future[Receipt] = Future()
        try:
            self._waiting.put_nowait((question, future))
        except queue.Full:
            raise TooBusy from None
        return future

    def receive(self, question: Question) -> Receipt:
        return self.submit(question).result()

    def is_busy(self) -> bool:
        """Questions came in very recently; other work had better wait."""
        return time.monotonic() - self._last_batch < BUSY_SECONDS

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        stopping = False
        while not stopping:
            batch, stopping = self._take()
            if batch:
                self._write(batch)

    def _take(self) -> tuple[list[_Waiting], bool]:
        batch: list[_Waiting] = []
        item = self._waiting.get()
        while item is not None:
            batch.append(item)
            if len(batch) == MAX_BATCH:
                return batch, False
            try:
                item = self._waiting.get_nowait()
            except queue.Empty:
                return batch, False
        return batch, True

    def _write(self, batch: list[_Waiting]) -> None:
        if len(batch) > 1:
            self._last_batch = time.monotonic()
        try:
            answers = self._commit([question for question, _ in batch])
        except Exception as error:
            self._retry_one_by_one(batch, error)
            return
        for (_, future), answer in zip(batch, answers, strict=True):
            _answer(future, answer)

    def _retry_one_by_one(self, batch: list[_Waiting], error: Exception) -> None:
        """One bad question may not take the others down; another process may have just used the same key."""
        if len(batch) == 1 and not isinstance(error, IntegrityError):
            batch[0][1].set_exception(error)
            return
        for question, future in batch:
            try:
                _answer(future, self._commit([question])[0])
            except Exception as own_error:
                future.set_exception(own_error)

    def _commit(self, questions: list[Question]) -> list[Receipt | KeyReused]:
        now, today, desk = self._clock.now(), self._clock.today(), self._desk()
        incoming = [Incoming(question, understand(question, desk, today)) for question in questions]
        with self._database.writing() as session:
            return receive(session, incoming, desk, self._jobs, now)


def _answer(future: "Future[Receipt]", answer: Receipt | KeyReused) -> None:
    if isinstance(answer, KeyReused):
        future.set_exception(answer)
    else:
        future.set_result(answer)
