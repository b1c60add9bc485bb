"""What the handreikingen had no answer to. Written down where it shows; read as the list of what to write next."""

from datetime import datetime

from sqlmodel import Session, col, select

from helpdesk.tables import Gap, Ticket
from knowledge.municipalities import Municipality

SILENT, WITHOUT_GUIDE = "zwijgen", "zonder_handreiking"


def note(session: Session, kind: str, ticket: Ticket, place: Municipality | None, now: datetime) -> None:
    """Once per question and kind. `ticket.topic` must be the confirmed one."""
    known = select(Gap.id).where(col(Gap.ticket_id) == ticket.id, Gap.kind == kind)
    if session.exec(known).first() is not None:
        return
    session.add(
        Gap(
            kind=kind,
            text=ticket.text,
            topic=ticket.topic,
            province=place.province if place else None,
            ticket_id=ticket.id,
            created_at=now,
        )
    )
