"""Half-written replies, kept for their writer until they are sent. The caller commits."""

from datetime import datetime

from sqlmodel import Session

from helpdesk.tables import Draft, Ticket


def find(session: Session, account_id: int, ticket_id: int) -> Draft | None:
    return session.get(Draft, (account_id, ticket_id))


def save(session: Session, account_id: int, ticket: Ticket, text: str, now: datetime) -> None:
    """Empty text is no draft."""
    if not text.strip():
        drop(session, account_id, ticket.id)
        return
    draft = find(session, account_id, ticket.id) or Draft(
        account_id=account_id, ticket_id=ticket.id, text="", changed_at=now
    )
    draft.text, draft.changed_at = text, now
    session.add(draft)


def drop(session: Session, account_id: int, ticket_id: int) -> None:
    draft = find(session, account_id, ticket_id)
    if draft:
        session.delete(draft)
