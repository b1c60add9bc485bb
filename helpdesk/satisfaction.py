"""Whether the answer helped, in the asker's words. The caller commits."""

from datetime import datetime

from sqlmodel import Session

from helpdesk.tables import Ticket, TicketEvent

VERDICTS = {"ja": "Ja", "deels": "Deels", "nee": "Nee"}


def give(session: Session, ticket: Ticket, verdict: str, now: datetime) -> None:
    """The last verdict counts; each is in the history."""
    if ticket.satisfaction == verdict:
        return
    ticket.satisfaction = verdict
    session.add(ticket)
    data = {"oordeel": verdict}
    session.add(TicketEvent(ticket_id=ticket.id, kind="oordeel gegeven", actor="vrager", created_at=now, data=data))
