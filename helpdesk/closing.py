"""Closing a question: only with a confirmed topic and an outcome. The caller commits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from helpdesk import gaps
from helpdesk.moves import BUSY, CLOSED, changed, move, stop_waiting
from helpdesk.tables import Answer, Ticket, TicketEvent
from knowledge.municipalities import Municipality

BY_GUIDE, BY_EXPERT, NO_ANSWER = "handreiking", "expert", "geen_antwoord"
OUTCOMES = {
    BY_GUIDE: "handreiking volstond",
    BY_EXPERT: "expert gaf antwoord",
    "doorverwezen": "doorverwezen",
    NO_ANSWER: "geen antwoord",
}
REOPENED = "heropend"


@dataclass(frozen=True, slots=True)
class Closing:
    """`outcome` is a key of OUTCOMES; `answer` is masked; `reusable` = may be shown with similar questions."""

    outcome: str
    answer: str
    guides: tuple[str, ...]
    reusable: bool
    actor: str
    now: datetime


def close(session: Session, ticket: Ticket, closing: Closing, place: Municipality | None) -> None:
    """The topic must be confirmed and the question open; the door checks that and tells what is wrong."""
    if closing.answer:
        session.add(_answer(ticket, closing))
    if closing.outcome == BY_EXPERT and closing.answer and not closing.guides:
        gaps.note(session, gaps.WITHOUT_GUIDE, ticket, place, closing.now)
    move(ticket, CLOSED)
    stop_waiting(ticket, closing.now)
    ticket.outcome, ticket.closed_at = closing.outcome, closing.now
    data = {"uitkomst": closing.outcome, "handreikingen": list(closing.guides)}
    _happened(session, ticket, CLOSED, closing.actor, closing.now, data)


def reopen(session: Session, ticket: Ticket, actor: str, now: datetime) -> None:
    """What was answered stays, but is no example any more. Nothing happens to a question that is open."""
    if ticket.status != CLOSED:
        return
    for answer in session.exec(select(Answer).where(Answer.ticket_id == ticket.id)):
        answer.reusable = False
    move(ticket, BUSY)
    ticket.outcome, ticket.closed_at = None, None
    _happened(session, ticket, REOPENED, actor, now, {})


def newest_answer(session: Session, ticket_id: int) -> Answer | None:
    query = select(Answer).where(Answer.ticket_id == ticket_id)
    return session.exec(query.order_by(col(Answer.id).desc()).limit(1)).first()


def _answer(ticket: Ticket, closing: Closing) -> Answer:
    return Answer(
        ticket_id=ticket.id,
        text=closing.answer,
        guides=list(closing.guides),
        reusable=closing.reusable,
        actor=closing.actor,
        created_at=closing.now,
    )


def _happened(
    session: Session, ticket: Ticket, kind: str, actor: str, now: datetime, data: Mapping[str, object]
) -> None:
    changed(ticket)
    session.add(ticket)
    session.add(TicketEvent(ticket_id=ticket.id, kind=kind, actor=actor, created_at=now, data=dict(data)))
