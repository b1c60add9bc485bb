"""The tables of the desk's work: replies, notes, drafts, letters, and the audit trail."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from helpdesk.columns import BigId, Moment


class Reply(SQLModel, table=True):
    """What goes between desk and asker; text is masked. `kind`: antwoord, terugvraag (desk) or vervolgvraag (asker).

    It is out from `send_at` on, unless its state is teruggenomen. `form_key` makes a double click one reply.
    """

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    ticket_id: int = Field(sa_type=BigId, foreign_key="ticket.id", index=True)
    kind: str
    text: str
    guides: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    actor: str
    account_id: int | None = Field(default=None, sa_type=BigId)
    state: str = "wacht"
    form_key: str = Field(unique=True)
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    send_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Note(SQLModel, table=True):
    """Internal. A table of its own, so that nothing that reads replies for an asker can ever meet one."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    ticket_id: int = Field(sa_type=BigId, foreign_key="ticket.id", index=True)
    text: str
    actor: str
    account_id: int | None = Field(default=None, sa_type=BigId)
    form_key: str = Field(unique=True)
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Draft(SQLModel, table=True):
    """Half a reply of one person."""

    account_id: int = Field(sa_column=Column(BigId, primary_key=True, autoincrement=False))
    ticket_id: int = Field(sa_column=Column(BigId, primary_key=True, autoincrement=False))
    text: str
    changed_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Letter(SQLModel, table=True):
    """A mail that is not about one question: a link to sign in, a digest, an alarm. Emptied once it is sent."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    kind: str
    recipient: str
    subject: str
    body: str
    state: str = Field(default="wacht", index=True)
    attempts: int = 0
    last_error: str | None = None
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    delivered_at: datetime | None = Field(default=None, sa_column=Column(Moment))


class AuditEvent(SQLModel, table=True):
    """Who did what to what, from where, with what result (BIO2 8.15.01). The database refuses changes to it."""

    __tablename__ = "audit_event"

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False, index=True))
    actor: str
    account_id: int | None = Field(default=None, sa_type=BigId, index=True)
    action: str = Field(index=True)
    object_kind: str
    object_id: str
    result: str
    origin: str
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
