"""Who must be told about a new question, and where. Rows only; sending is integrations/deliver.py's work."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from helpdesk.advice import Question
from helpdesk.tables import Notice, Ticket
from routing.assign import Assignment
from routing.people import Staff

ASKER = "vrager"
ASSIGNEE = "behandelaar"
FOLLOWER = "meekijker"
RECEIVED = "ontvangen"  # the occasion of the first notices


def notices_for(ticket_id: int, question: Question, assignment: Assignment, now: datetime) -> list[dict[str, Any]]:
    """The assignee always; followers when the rules name them; the asker where the question came from."""
    rows = [_to_staff(ASSIGNEE, assignment.staff), *(_to_staff(FOLLOWER, match.staff) for match in assignment.informed)]
    if question.asker_email:
        rows.append({"audience": ASKER, "channel": "mail", "recipient": question.asker_email, "thread": None})
    if question.reply_channel:
        rows.append(
            {
                "audience": ASKER,
                "channel": "slack",
                "recipient": question.reply_channel,
                "thread": question.reply_thread,
            }
        )
    common = {"ticket_id": ticket_id, "occasion": RECEIVED, "state": "wacht", "attempts": 0, "created_at": now}
    return [{**common, **row} for row in rows]


def for_assignee(ticket_id: int, staff: Staff, now: datetime) -> Notice:
    """For whoever takes over a question."""
    return Notice(ticket_id=ticket_id, created_at=now, **_to_staff(ASSIGNEE, staff))


def to_asker(session: Session, ticket: Ticket, occasion: str, now: datetime, not_before: datetime) -> list[Notice]:
    """Where the asker was told before: by mail, in the Slack thread, or both; nowhere when only the page is known."""
    told = select(Notice).where(Notice.ticket_id == ticket.id, Notice.audience == ASKER, Notice.occasion == RECEIVED)
    places = session.exec(told.order_by(col(Notice.id))).all()
    return [_again(place, occasion, now, not_before) for place in places]


def to_assignee(session: Session, ticket: Ticket, occasion: str, now: datetime) -> list[Notice]:
    """Whoever has the question now, at the address where he was told that he has it."""
    told = select(Notice).where(Notice.ticket_id == ticket.id, Notice.audience == ASSIGNEE)
    newest = session.exec(told.order_by(col(Notice.id).desc()).limit(1)).first()
    return [_again(newest, occasion, now)] if newest else []


def _again(told: Notice, occasion: str, now: datetime, not_before: datetime | None = None) -> Notice:
    """To the same receiver by the same way, about something new."""
    return Notice(
        ticket_id=told.ticket_id,
        audience=told.audience,
        channel=told.channel,
        recipient=told.recipient,
        thread=told.thread,
        occasion=occasion,
        created_at=now,
        not_before=not_before,
    )


def _to_staff(audience: str, staff: Staff) -> dict[str, Any]:
    return {"audience": audience, "channel": "mail", "recipient": staff.email, "thread": None}
