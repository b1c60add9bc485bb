"""Writing down that work must be done, in the caller's own transaction. `integrations/deliver.py` does the work.

DBOS keeps the jobs in the same database as the tickets: the job exists if and only if the ticket does.
"""

from collections.abc import Sequence
from typing import Any

from dbos import DBOSClient, DBOSPortableJSONSerializer
from sqlmodel import Session

from helpdesk.db import Database

APP_NAME = "otav-helpdesk"
# Pinned: with a version derived from the source, work of before an upgrade would wait for ever.
APP_VERSION = "1"
QUEUE = "vertel"
TELL = "vertel_over_vraag"
SPREAD = "vertel_over_vragen"
POST = "post_brief"
# JSON, because unpickling what a database holds would run code from it.
SERIALIZER = DBOSPortableJSONSerializer()


class Jobs:
    """A handle on the queue. Passes ids only, so that no personal data ends up in the job tables."""

    def __init__(self, database: Database) -> None:
        self._client = DBOSClient(
            application_name=APP_NAME, system_database_engine=database.engine, serializer=SERIALIZER
        )

    def tell_about(self, session: Session, ticket_id: int) -> None:
        self._enqueue(session, TELL, f"{TELL}-{ticket_id}", ticket_id)

    def tell_again(self, session: Session, ticket_id: int, event_id: int) -> None:
        """Something happened (`event_id`) that somebody must hear; what was told before is not told again."""
        self._enqueue(session, TELL, f"{TELL}-{ticket_id}-{event_id}", ticket_id)

    def post(self, session: Session, letter_id: int) -> None:
        self._enqueue(session, POST, f"{POST}-{letter_id}", letter_id)

    def tell_about_all(self, session: Session, ticket_ids: Sequence[int]) -> None:
        """Of questions that came in together one job is written, which makes a job for each when it is quiet again."""
        if len(ticket_ids) == 1:
            self.tell_about(session, ticket_ids[0])
        elif ticket_ids:
            self._enqueue(session, SPREAD, f"{SPREAD}-{ticket_ids[0]}-{ticket_ids[-1]}", list(ticket_ids))

    def _enqueue(self, session: Session, job: str, job_id: str, what: int | list[int]) -> None:
        """Nothing happens when a job with this id is there already."""
        options: dict[str, Any] = {"workflow_name": job, "queue_name": QUEUE, "workflow_id": job_id}
        self._client.enqueue_in_transaction(session, options, what)  # type: ignore[arg-type]

    def close(self) -> None:
        self._client.destroy()
