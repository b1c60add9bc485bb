"""Doing what jobs.py wrote down: each notice is sent at least once, and marked only after it was sent.

One process per slot may run this; DBOS repeats the unfinished work of its own slot after a crash.

    DeliveryError
      Passing      trying again can help (time-out, busy, down)
      Permanent    trying again cannot help (unknown channel, refused)
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dbos import DBOS
from sqlmodel import col, select

from helpdesk import logs
from helpdesk.jobs import APP_NAME, APP_VERSION, QUEUE, SERIALIZER, SPREAD, TELL
from helpdesk.running import Running
from helpdesk.tables import Notice, Ticket
from helpdesk.tickets import current_advice, events_of
from integrations.messages import Message, write

POLL_SECONDS = 0.5
AT_ONCE = 20  # jobs per poll and per worker; deliver_one gives way to questions that come in
ATTEMPTS = 8
FIRST_WAIT_SECONDS = 1.0
BACKOFF = 2.0
GIVE_WAY_SECONDS = 2.0  # per notice
GIVE_WAY_STEP = 0.1


class DeliveryError(Exception):
    pass


class Passing(DeliveryError):
    pass


class Permanent(DeliveryError):
    pass


Sender = Callable[[Notice, Message], None]


@dataclass(frozen=True, slots=True)
class Post:
    """The running desk and who carries what: channel -> sender."""

    running: Running
    senders: Mapping[str, Sender]


_post: Post | None = None


def launch(running: Running, senders: Mapping[str, Sender], slot: int = 0) -> None:
    """Start working in the background. Not from inside a running event loop."""
    global _post  # DBOS calls plain functions by name, so what they need must be found from here
    _post = Post(running, senders)
    DBOS(
        config={
            "name": APP_NAME,
            "application_version": APP_VERSION,
            "executor_id": f"worker-{slot}",
            "system_database_engine": running.database.engine,
            "use_listen_notify": False,
            "serializer": SERIALIZER,
            "console_log_level": "WARNING",
            "run_migrations": False,
        }
    )
    DBOS.launch()
    DBOS.register_queue(QUEUE, polling_interval_sec=POLL_SECONDS, worker_concurrency=AT_ONCE)


def stop() -> None:
    DBOS.destroy()


@DBOS.workflow(name=TELL)
def tell_about(ticket_id: int) -> None:
    for notice_id in _notices_of(ticket_id):
        try:
            deliver_one(notice_id)
        except Exception as error:
            give_up(notice_id, _reason(error))


@DBOS.workflow(name=SPREAD)
def tell_about_all(ticket_ids: list[int]) -> None:
    spread(ticket_ids)


@DBOS.step(
    name="verdeel",
    retries_allowed=True,
    max_attempts=ATTEMPTS,
    interval_seconds=FIRST_WAIT_SECONDS,
    backoff_rate=BACKOFF,
)
def spread(ticket_ids: list[int]) -> None:
    """A job per question, so that one that cannot be told about holds up no other."""
    running = _known_post().running
    _give_way(running)
    with running.database.writing() as session:
        for ticket_id in ticket_ids:
            running.jobs.tell_about(session, ticket_id)


def _notices_of(ticket_id: int) -> list[int]:
    """All notices written with the ticket, sent or not, so that a repeat after a crash walks the same list."""
    with _known_post().running.database.reading() as session:
        query = select(Notice.id).where(Notice.ticket_id == ticket_id)
        return [notice_id for notice_id in session.exec(query.order_by(col(Notice.id))) if notice_id is not None]


def _reason(error: Exception) -> str:
    """Our own errors say what happened; a message from elsewhere may quote a question."""
    cause = getattr(error, "errors", None) or [error]
    last = cause[-1]
    return str(last) if isinstance(last, DeliveryError) else type(last).__name__


def _worth_retrying(error: BaseException) -> bool:
    return not isinstance(error, Permanent)


@DBOS.step(
    name="bezorg",
    retries_allowed=True,
    max_attempts=ATTEMPTS,
    interval_seconds=FIRST_WAIT_SECONDS,
    backoff_rate=BACKOFF,
    should_retry=_worth_retrying,
)
def deliver_one(notice_id: int) -> None:
    post = _known_post()
    _give_way(post.running)
    with post.running.database.reading() as session:
        notice = session.get_one(Notice, notice_id)
        if notice.state == "bezorgd":
            return
        ticket = session.get_one(Ticket, notice.ticket_id)
        advice = current_advice(events_of(session, ticket.id))
        message = write(notice, ticket, advice, post.running.settings.base_url)
    sender = post.senders.get(notice.channel)
    if sender is None:
        raise Permanent(f"Er is geen bezorger voor kanaal '{notice.channel}'. Zet het kanaal aan.")
    sender(notice, message)
    _mark(notice_id, "bezorgd")


@DBOS.step(name="geef_op")
def give_up(notice_id: int, why: str) -> None:
    logs.problem("bericht niet bezorgd", bericht=notice_id, reden=why)
    _mark(notice_id, "mislukt", why)


def _give_way(running: Running) -> None:
    """Questions that are coming in go first, but never for long."""
    patience = GIVE_WAY_SECONDS
    while running.writer.is_busy() and patience > 0:
        time.sleep(GIVE_WAY_STEP)
        patience -= GIVE_WAY_STEP


def _mark(notice_id: int, state: str, why: str | None = None) -> None:
    running = _known_post().running
    with running.database.writing() as session:
        notice = session.get_one(Notice, notice_id)
        notice.state, notice.last_error, notice.attempts = state, why, notice.attempts + 1
        notice.delivered_at = running.clock.now() if state == "bezorgd" else None


def _known_post() -> Post:
    if _post is None:
        raise RuntimeError("launch() was not called in this process")
    return _post
