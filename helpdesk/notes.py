"""Internal notes. Nothing that an asker can read imports this file; a test keeps it so. The caller commits."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from helpdesk.access import Person
from helpdesk.moves import changed
from helpdesk.tables import Note, Ticket, TicketEvent


def write(session: Session, ticket: Ticket, text: str, person: Person, form_key: str, now: datetime) -> None:
    """The same form twice is one note. `text` is masked."""
    if session.exec(select(Note.id).where(Note.form_key == form_key)).first():
        return
    session.add(
        Note(
            ticket_id=ticket.id,
            text=text,
            actor=person.name,
            account_id=person.account_id,
            form_key=form_key,
            created_at=now,
        )
    )
    session.add(TicketEvent(ticket_id=ticket.id, kind="notitie geschreven", actor=person.name, created_at=now, data={}))
    changed(ticket)
    session.add(ticket)


def of(session: Session, ticket_id: int) -> Sequence[Note]:
    return session.exec(select(Note).where(Note.ticket_id == ticket_id).order_by(col(Note.id))).all()
