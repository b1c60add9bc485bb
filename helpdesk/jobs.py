"""Writing down that work must be done, in the caller's own transaction. `integrations/deliver.py` does the work.

DBOS keeps the jobs in the same database as the tickets: the job exists if and only if the ticket does.
"""

from typing import Any

from dbos import DBOSClient, DBOSPortableJSONSerializer
from sqlmodel import Session

from helpdesk.db import Database

APP_NAME = "otav-helpdesk"
# Pinned: with a version derived from the source, work of before an upgrade would wait for ever.
APP_VERSION = "1"
QUEUE = "vertel"
TELL = "vertel_over_vraag"
# JSON, because unpickling what a database holds would run code from it.
SERIALIZER = DBOSPortableJSONSerializer()


class Jobs:
    """A handle on the queue. Passes ids only, so that no personal data ends up in the job tables."""

    def __init__(self, database: Database) -> None:
        self._client = DBOSClient(
            application_name=APP_NAME, system_database_engine=database.engine, serializer=SERIALIZER
        )

    def tell_about(self, session: Session, ticket_id: int) -> None:
        options: dict[str, Any] = {"workflow_name": TELL, "queue_name": QUEUE, "workflow_id": f"{TELL}-{ticket_id}"}
        self._client.enqueue_in_transaction(session, options, ticket_id)  # type: ignore[arg-type]

    def close(self) -> None:
        self._client.destroy()
