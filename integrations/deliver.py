"""Doing what jobs.py wrote down: each notice is sent at least once, and marked only after it was sent.

One process per slot may run this; DBOS repeats the unfinished work of its own slot after a crash.
"""

import time
from datetime import datetime
from typing import TypeVar

from dbos import DBOS
from sqlmodel import col, select

from helpdesk import logs
from helpdesk.jobs import APP_NAME, APP_VERSION, POST, QUEUE, SERIALIZER, SPREAD, TELL
from helpdesk.replies import TAKEN_BACK, reply_of
from helpdesk.running import Running
from helpdesk.tables import Letter, Notice, Ticket
from helpdesk.tickets import current_advice, events_of
from integrations import post
from integrations.messages import write
from integrations.post import RETRIES, Permanent, Post, known_post

POLL_SECONDS = 0.5
AT_ONCE = 20  # jobs per poll and per worker; deliver_one gives way to questions that come in
GIVE_WAY_SECONDS = 2.0  # per notice
GIVE_WAY_STEP = 0.1
SENT = "bezorgd"
SETTLED = (SENT, TAKEN_BACK)


def launch(work: Post, slot: int = 0) -> None:
    """Start working in the background. Not from inside a running event loop."""
    post.use(work)
    DBOS(
        config={
            "name": APP_NAME,
            "application_version": APP_VERSION,
            "executor_id": f"worker-{slot}",
            "system_database_engine": work.running.database.engine,
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
    for notice_id, not_before in _notices_of(ticket_id):
        if not_before:  # a step costs a write, so only for the few that wait
            DBOS.sleep(seconds_until(not_before))
        try:
            deliver_one(notice_id)
        except Exception as error:
            give_up(notice_id, post.reason(error))


@DBOS.workflow(name=SPREAD)
def tell_about_all(ticket_ids: list[int]) -> None:
    spread(ticket_ids)


@DBOS.step(name="verdeel", **RETRIES)
def spread(ticket_ids: list[int]) -> None:
    """A job per question, so that one that cannot be told about holds up no other."""
    running = known_post().running
    _give_way(running)
    with running.database.writing() as session:
        for ticket_id in ticket_ids:
            running.jobs.tell_about(session, ticket_id)


def _notices_of(ticket_id: int) -> list[tuple[int, str | None]]:
    """All notices written with the ticket, sent or not, so that a repeat after a crash walks the same list."""
    with known_post().running.database.reading() as session:
        query = select(Notice).where(Notice.ticket_id == ticket_id).order_by(col(Notice.id))
        rows = [(notice.id or 0, notice.not_before) for notice in session.exec(query)]
    return [(notice_id, moment.isoformat() if moment else None) for notice_id, moment in rows]


@DBOS.step(name="bezorg", **RETRIES)
def deliver_one(notice_id: int) -> None:
    work = known_post()
    _give_way(work.running)
    with work.running.database.reading() as session:
        notice = session.get_one(Notice, notice_id)
        if notice.state in SETTLED:
            return
        ticket = session.get_one(Ticket, notice.ticket_id)
        advice = current_advice(events_of(session, ticket.id))
        reply = reply_of(session, notice)
        message = write(notice, ticket, advice, work.running.settings.base_url, reply)
    if reply and reply.state == TAKEN_BACK:
        _mark(Notice, notice_id, TAKEN_BACK)
        return
    sender = work.senders.get(notice.channel)
    if sender is None:
        raise Permanent(f"Er is geen bezorger voor kanaal '{notice.channel}'. Zet het kanaal aan.")
    sender(notice, message)
    _mark(Notice, notice_id, SENT)


@DBOS.step(name="hoe_lang_nog")
def seconds_until(not_before: str) -> float:
    """Until the moment that the writer cannot take it back any more."""
    return max(0.0, (datetime.fromisoformat(not_before) - known_post().running.clock.now()).total_seconds())


@DBOS.step(name="geef_op")
def give_up(notice_id: int, why: str) -> None:
    logs.problem("bericht niet bezorgd", bericht=notice_id, reden=why)
    _mark(Notice, notice_id, "mislukt", why)


@DBOS.workflow(name=POST)
def post_letter(letter_id: int) -> None:
    try:
        send_letter(letter_id)
    except Exception as error:
        give_up_letter(letter_id, post.reason(error))


@DBOS.step(name="post", **RETRIES)
def send_letter(letter_id: int) -> None:
    work = known_post()
    with work.running.database.reading() as session:
        letter = session.get_one(Letter, letter_id)
    if letter.state != SENT:
        work.letters(letter)
        _mark(Letter, letter_id, SENT)


@DBOS.step(name="geef_brief_op")
def give_up_letter(letter_id: int, why: str) -> None:
    logs.problem("brief niet bezorgd", brief=letter_id, reden=why)
    _mark(Letter, letter_id, "mislukt", why)


def _give_way(running: Running) -> None:
    """Questions that are coming in go first, but never for long."""
    patience = GIVE_WAY_SECONDS
    while running.writer.is_busy() and patience > 0:
        time.sleep(GIVE_WAY_STEP)
        patience -= GIVE_WAY_STEP


Row = TypeVar("Row", Notice, Letter)


def _mark(table: type[Row], row_id: int, state: str, why: str | None = None) -> None:
    running = known_post().running
    with running.database.writing() as session:
        row = session.get_one(table, row_id)
        row.state, row.last_error, row.attempts = state, why, row.attempts + 1
        row.delivered_at = running.clock.now() if state == SENT else None
        if isinstance(row, Letter) and state == SENT:
            row.body = ""  # a link to sign in is not kept
