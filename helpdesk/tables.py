"""Every table. Rows are made and changed only in this package; validation happens at the door, not here."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from helpdesk.columns import BigId, Moment
from helpdesk.desk_tables import (
    AuditEvent,
    Draft,
    Letter,
    Note,
    Reply,
)
from helpdesk.knowledge_tables import Answer, Gap, GuideFeedback, GuideVersion, Label
from helpdesk.people_tables import Account, Attempt, SignIn, SignInLink

__all__ = [
    "Account",
    "Answer",
    "Attempt",
    "AuditEvent",
    "Conversation",
    "Counter",
    "Draft",
    "Gap",
    "GuideFeedback",
    "GuideVersion",
    "Label",
    "Letter",
    "Moment",
    "Note",
    "Notice",
    "QuotaFile",
    "Remembered",
    "Reply",
    "SignIn",
    "SignInLink",
    "Stand",
    "Ticket",
    "TicketEvent",
]


class Ticket(SQLModel, table=True):
    """A question that somebody will answer. `text` is masked; what was asked unmasked is never stored.

    `status` is a key of moves.STATUSES. `version` goes up with every change that a second person may not overwrite.
    """

    id: int = Field(sa_column=Column(BigId, primary_key=True, autoincrement=False))
    number: str = Field(unique=True, index=True)
    token: str = Field(unique=True, index=True)
    external_id: str | None = Field(default=None, unique=True)
    body_hash: str | None = None
    channel: str
    text: str
    asker_name: str | None = None
    asker_email: str | None = Field(default=None, index=True)  # in small letters
    gemeente_code: str | None = Field(default=None, index=True)
    topic: str | None = None
    subtopic: str | None = None
    certainty: str | None = None
    unclassified: str | None = None
    urgent: bool = False
    staff_id: str
    staff_name: str
    staff_kind: str
    status: str = "nieuw"
    version: int = Field(default=1, sa_column_kwargs={"server_default": "1"})
    topic_confirmed: bool = False
    outcome: str | None = None
    closed_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False, index=True))
    answer_before: datetime = Field(sa_column=Column(Moment, nullable=False))
    waiting_since: datetime | None = Field(default=None, sa_column=Column(Moment))  # the deadline stands still
    first_response_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    satisfaction: str | None = None


class TicketEvent(SQLModel, table=True):
    """History, appended and never edited. The first event keeps the advice and the quota as they were shown."""

    __tablename__ = "ticket_event"

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    ticket_id: int = Field(sa_type=BigId, foreign_key="ticket.id", index=True)
    kind: str
    actor: str
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Notice(SQLModel, table=True):
    """Somebody must be told. Written with the ticket, sent by integrations/deliver.py.

    `occasion` is what it is about: ontvangen, or a word and an id such as antwoord:12. Not sent before `not_before`.
    """

    __table_args__ = (UniqueConstraint("ticket_id", "audience", "channel", "recipient", "occasion"),)

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    ticket_id: int = Field(sa_type=BigId, foreign_key="ticket.id", index=True)
    audience: str
    channel: str
    recipient: str
    thread: str | None = None
    occasion: str = Field(default="ontvangen", sa_column_kwargs={"server_default": "ontvangen"})
    state: str = Field(default="wacht", index=True)
    attempts: int = 0
    last_error: str | None = None
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    not_before: datetime | None = Field(default=None, sa_column=Column(Moment))
    delivered_at: datetime | None = Field(default=None, sa_column=Column(Moment))


class Stand(SQLModel, table=True):
    """One municipality at one reference date, as a monitor file gave it."""

    __table_args__ = (UniqueConstraint("code", "reference_date"),)

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    file_id: int = Field(sa_type=BigId, foreign_key="quota_file.id", index=True)
    code: str
    period: str
    reference_date: date = Field(index=True)
    opening_balance: int
    taakstelling: int
    months: list[int] | None = Field(default=None, sa_column=Column(JSON))
    realised: int


class QuotaFile(SQLModel, table=True):
    """A monitor file that was accepted whole."""

    __tablename__ = "quota_file"

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    name: str
    sha256: str = Field(unique=True)
    period: str
    reference_date: date = Field(unique=True)
    origin: str
    source: str
    rows: int
    loaded_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Conversation(SQLModel, table=True):
    """A talk with the assistant: what was asked (masked) and what was shown."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    token: str = Field(unique=True, index=True)
    gemeente_code: str | None = None
    ticket_id: int | None = Field(default=None, sa_type=BigId, foreign_key="ticket.id")
    turns: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Counter(SQLModel, table=True):
    """The last ticket number given out per year. It only goes up, so a number never comes back."""

    name: str = Field(primary_key=True)
    last: int


class Remembered(SQLModel, table=True):
    """Small facts that all processes share, such as when the demo began."""

    name: str = Field(primary_key=True)
    value: str
