"""Reading tickets. Lists are newest first and bounded."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from helpdesk.tables import Notice, Ticket, TicketEvent

PAGE_SIZE = 50


def by_number(session: Session, number: str) -> Ticket | None:
    return session.exec(select(Ticket).where(Ticket.number == number)).first()


def by_token(session: Session, token: str) -> Ticket | None:
    return session.exec(select(Ticket).where(Ticket.token == token)).first()


def open_tickets(session: Session, before_id: int | None = None) -> Sequence[Ticket]:
    """Danger first, then newest; `before_id` continues below the last row of a page."""
    query = select(Ticket)
    if before_id is not None:
        query = query.where(Ticket.id < before_id)
    return session.exec(query.order_by(col(Ticket.urgent).desc(), col(Ticket.id).desc()).limit(PAGE_SIZE)).all()


def events_of(session: Session, ticket_id: int) -> Sequence[TicketEvent]:
    query = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    return session.exec(query.order_by(col(TicketEvent.id))).all()


def notices_of(session: Session, ticket_id: int) -> Sequence[Notice]:
    return session.exec(select(Notice).where(Notice.ticket_id == ticket_id).order_by(col(Notice.id))).all()
