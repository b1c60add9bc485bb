"""Reading tickets. Lists are newest first and bounded."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from helpdesk.tables import Notice, Ticket, TicketEvent

PAGE_SIZE = 50


def by_number(session: Session, number: str) -> Ticket | None:
    return session.exec(select(Ticket).where(Ticket.number == number)).first()


def by_token(session: Session, token: str) -> Ticket | None:
    return session.exec(select(Ticket).where(Ticket.token == token)).first()


def open_tickets(session: Session, after: tuple[bool, int] | None = None) -> Sequence[Ticket]:
    """Danger first, then newest. `after` (urgent, id) of the last row of a page continues below it."""
    query = select(Ticket)
    if after is not None:
        urgent, last = after
        below = (col(Ticket.urgent) == urgent) & (col(Ticket.id) < last)
        query = query.where(below | col(Ticket.urgent).is_(False) if urgent else below)
    return session.exec(query.order_by(col(Ticket.urgent).desc(), col(Ticket.id).desc()).limit(PAGE_SIZE)).all()


def events_of(session: Session, ticket_id: int) -> Sequence[TicketEvent]:
    query = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    return session.exec(query.order_by(col(TicketEvent.id))).all()


def notices_of(session: Session, ticket_id: int) -> Sequence[Notice]:
    return session.exec(select(Notice).where(Notice.ticket_id == ticket_id).order_by(col(Notice.id))).all()
