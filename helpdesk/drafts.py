"""Half-written replies and notes, kept for their writer until they are sent. The caller commits."""

from datetime import datetime

from sqlmodel import Session

from helpdesk.tables import Draft, Ticket

REPLY, NOTE = "antwoord", "notitie"
MODES = (REPLY, NOTE)


def find(session: Session, account_id: int, ticket_id: int, mode: str) -> Draft | None:
    return session.get(Draft, (account_id, ticket_id, mode))


def save(session: Session, account_id: int, ticket: Ticket, mode: str, text: str, now: datetime) -> None:
    """Empty text is no draft. `text` is masked."""
    if not text.strip():
        drop(session, account_id, ticket.id, mode)
        return
    draft = find(session, account_id, ticket.id, mode) or Draft(
        account_id=account_id, ticket_id=ticket.id, mode=mode, text="", ticket_version=ticket.version, changed_at=now
    )
    draft.text, draft.changed_at = text, now
    session.add(draft)


def drop(session: Session, account_id: int, ticket_id: int, mode: str) -> None:
    draft = find(session, account_id, ticket_id, mode)
    if draft:
        session.delete(draft)
