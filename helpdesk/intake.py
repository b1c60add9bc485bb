"""A question comes in: advice, ticket, first event, notices and the job to send them, in one transaction.

`receive` takes several questions at once because one commit can carry them all (writer.py); each keeps its own ticket.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, select

from helpdesk import quota_book
from helpdesk.advice import Advice, Desk, Question, Understanding, advise
from helpdesk.answer import Shown, show
from helpdesk.jobs import Jobs
from helpdesk.notices import notices_for
from helpdesk.numbering import next_ids, number_of
from helpdesk.tables import Ticket
from helpdesk.tickets import first_advice
from knowledge.model_store import id_of
from knowledge.scorer import Scorer
from routing.hours import ZONE, answer_before

TOKEN_BYTES = 16  # 128 bits: a follow link cannot be guessed
TICKETS, EVENTS, NOTICES = (insert(SQLModel.metadata.tables[t]) for t in ("ticket", "ticket_event", "notice"))


class KeyReused(ValueError):
    """The idempotency key was used before for another question."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the asker gets. `created` is False when this question was received before (same key, same ticket)."""

    number: str
    token: str
    shown: Shown
    answer_before: datetime
    created: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    question: Question
    known: Understanding


def receive(
    session: Session, incoming: Sequence[Incoming], desk: Desk, jobs: Jobs, now: datetime
) -> list[Receipt | KeyReused]:
    """One answer per question, in order. The caller commits; nothing here does."""
    earlier = _earlier(session, incoming)
    fresh = _first_of_each_key(incoming, earlier)
    advices = _advices(session, fresh, desk, now)
    receipts = _store(session, advices, desk.scorer, jobs, now)
    return [_receipt_for(item, receipts, earlier) for item in incoming]


def _advices(session: Session, fresh: Sequence[Incoming], desk: Desk, now: datetime) -> list[tuple[Incoming, Advice]]:
    codes = {item.known.municipality.code for item in fresh if item.known.municipality}
    stands = quota_book.newest(session, codes, now.astimezone(ZONE).date())
    return [(item, advise(item.known, stands.get(_code(item) or ""), desk)) for item in fresh]


def _store(
    session: Session, advices: Sequence[tuple[Incoming, Advice]], scorer: Scorer | None, jobs: Jobs, now: datetime
) -> dict[int, tuple[Receipt, str | None]]:
    if not advices:
        return {}
    ids = next_ids(session, now.astimezone(ZONE).year, len(advices))
    tickets, events, notices, receipts = [], [], [], {}
    for ticket_id, (item, advice) in zip(ids, advices, strict=True):
        ticket = _ticket(ticket_id, item, advice, now)
        shown = show(advice)
        tickets.append(ticket)
        events.append(_first_event(ticket_id, item.question, shown, scorer, now))
        notices += notices_for(ticket_id, item.question, advice.assignment, now)
        receipt = Receipt(ticket["number"], ticket["token"], shown, ticket["answer_before"], created=True)
        receipts[id(item)] = (receipt, ticket["body_hash"])
    connection = session.connection()  # rows straight into the tables: no objects to keep track of
    for table, rows in ((TICKETS, tickets), (EVENTS, events), (NOTICES, notices)):
        connection.execute(table, rows)
    jobs.tell_about_all(session, ids)
    return receipts


def _ticket(ticket_id: int, item: Incoming, advice: Advice, now: datetime) -> dict[str, Any]:
    question, known, staff = item.question, item.known, advice.assignment.staff
    prediction = known.prediction
    token = secrets.token_urlsafe(TOKEN_BYTES)
    return {
        "id": ticket_id,
        "number": number_of(ticket_id),
        "token": token,
        "external_id": question.external_id,
        "body_hash": _body_hash(token, question) if question.external_id else None,
        "channel": question.channel,
        "text": known.masked.text,
        "asker_name": question.asker_name,
        "asker_email": question.asker_email.lower() if question.asker_email else None,
        "gemeente_code": _code(item),
        "topic": prediction.topic if prediction else None,
        "subtopic": prediction.subtopic if prediction else None,
        "certainty": prediction.certainty if prediction else None,
        "unclassified": known.unclassified,
        "urgent": known.urgency.urgent,
        "staff_id": staff.id,
        "staff_name": staff.name,
        "staff_kind": staff.kind,
        "status": "nieuw",
        "version": 1,
        "topic_confirmed": False,
        "created_at": now,
        "answer_before": answer_before(now, known.urgency.urgent).astimezone(UTC),
    }


def _first_event(
    ticket_id: int, question: Question, shown: Shown, scorer: Scorer | None, now: datetime
) -> dict[str, Any]:
    data: dict[str, Any] = {"advies": shown}
    if scorer:
        data["model"] = {"id": id_of(scorer.manifest), "kansen": shown["kanshebbers"]}
    if question.transcript:
        data["gesprek"] = [dict(turn) for turn in question.transcript]
    return {"ticket_id": ticket_id, "kind": "ontvangen", "actor": question.channel, "created_at": now, "data": data}


def _earlier(session: Session, incoming: Sequence[Incoming]) -> dict[str, tuple[Receipt, str | None]]:
    keys = {item.question.external_id for item in incoming if item.question.external_id}
    if not keys:
        return {}
    found = session.exec(select(Ticket).where(col(Ticket.external_id).in_(keys)))
    return {ticket.external_id or "": (receipt_of(session, ticket), ticket.body_hash) for ticket in found}


def receipt_of(session: Session, ticket: Ticket) -> Receipt:
    """The receipt as it was given out, rebuilt from the frozen first event."""
    return Receipt(ticket.number, ticket.token, first_advice(session, ticket.id), ticket.answer_before, created=False)


def _first_of_each_key(incoming: Sequence[Incoming], earlier: dict[str, tuple[Receipt, str | None]]) -> list[Incoming]:
    seen = set(earlier)
    fresh = []
    for item in incoming:
        key = item.question.external_id
        if key is None or key not in seen:
            fresh.append(item)
        if key is not None:
            seen.add(key)
    return fresh


def _receipt_for(
    item: Incoming, receipts: dict[int, tuple[Receipt, str | None]], earlier: dict[str, tuple[Receipt, str | None]]
) -> Receipt | KeyReused:
    if id(item) in receipts:
        receipt, body_hash = receipts[id(item)]
        if item.question.external_id:
            known_now = Receipt(receipt.number, receipt.token, receipt.shown, receipt.answer_before, created=False)
            earlier[item.question.external_id] = (known_now, body_hash)
        return receipt
    receipt, body_hash = earlier[item.question.external_id or ""]
    if body_hash != _body_hash(receipt.token, item.question):
        return KeyReused(
            f"Deze sleutel hoort al bij vraag {receipt.number}, met een andere tekst. "
            "Gebruik voor elke vraag een nieuwe Idempotency-Key."
        )
    return receipt


def _body_hash(token: str, question: Question) -> str:
    """Keyed, so that the table of hashes says nothing about the texts."""
    place = question.municipality.code if question.municipality else ""
    parts = (question.text, place, question.asker_name or "", question.asker_email or "", str(question.danger))
    return hmac.new(token.encode(), "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()


def _code(item: Incoming) -> str | None:
    return item.known.municipality.code if item.known.municipality else None
