"""Reading tickets and what happened to them. Lists are newest first and bounded."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from helpdesk.access import Person
from helpdesk.answer import Shown
from helpdesk.moves import CLOSED
from helpdesk.tables import Notice, Ticket, TicketEvent

PAGE_SIZE = 50
RECEIVED = "ontvangen"


def by_number(session: Session, number: str) -> Ticket | None:
    return session.exec(select(Ticket).where(Ticket.number == number)).first()


def to_change(session: Session, number: str) -> Ticket | None:
    """Held until the transaction ends, so that two who change it at once do so one after the other."""
    return session.exec(select(Ticket).where(Ticket.number == number).with_for_update()).first()


def by_token(session: Session, token: str, locked: bool = False) -> Ticket | None:
    """`locked` as with to_change."""
    query = select(Ticket).where(Ticket.token == token)
    return session.exec(query.with_for_update() if locked else query).first()


def open_tickets(session: Session, after: tuple[bool, int] | None = None) -> Sequence[Ticket]:
    """Danger first, then newest. `after` (urgent, id) of the last row of a page continues below it."""
    query = select(Ticket).where(Ticket.status != CLOSED)
    if after is not None:
        urgent, last = after
        below = (col(Ticket.urgent) == urgent) & (col(Ticket.id) < last)
        query = query.where(below | col(Ticket.urgent).is_(False) if urgent else below)
    return session.exec(query.order_by(col(Ticket.urgent).desc(), col(Ticket.id).desc()).limit(PAGE_SIZE)).all()


def of_official(session: Session, person: Person, after: int | None = None) -> Sequence[Ticket]:
    """Those of the own municipality and those asked with the own address, newest first."""
    mine = Ticket.asker_email == person.email
    query = select(Ticket).where(
        mine | (Ticket.gemeente_code == person.gemeente_code) if person.gemeente_code else mine
    )
    if after is not None:
        query = query.where(col(Ticket.id) < after)
    return session.exec(query.order_by(col(Ticket.id).desc()).limit(PAGE_SIZE)).all()


def events_of(session: Session, ticket_id: int) -> Sequence[TicketEvent]:
    query = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    return session.exec(query.order_by(col(TicketEvent.id))).all()


def first_event(session: Session, ticket_id: int) -> TicketEvent:
    """The frozen one: the advice and the quota as they were shown when the question came in."""
    return session.exec(
        select(TicketEvent).where(TicketEvent.ticket_id == ticket_id, TicketEvent.kind == RECEIVED)
    ).one()


def first_advice(session: Session, ticket_id: int) -> Shown:
    return dict(first_event(session, ticket_id).data["advies"])


def current_advice(events: Sequence[TicketEvent]) -> Shown:
    """The first advice, with what staff changed since in its place. `events` as events_of gives them."""
    advice = dict[str, object]()
    for event in events:
        advice |= event.data.get("advies", {})
    return advice


def notices_of(session: Session, ticket_id: int) -> Sequence[Notice]:
    return session.exec(select(Notice).where(Notice.ticket_id == ticket_id).order_by(col(Notice.id))).all()
