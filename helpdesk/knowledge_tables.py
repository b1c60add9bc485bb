"""The tables of what the desk learns: answers, versions of handreikingen, feedback, gaps and labels."""

from datetime import datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from helpdesk.columns import BigId, Moment


class Answer(SQLModel, table=True):
    """What staff answered. `reusable`: approved as an example for similar questions. Text is masked."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    ticket_id: int = Field(sa_type=BigId, foreign_key="ticket.id", index=True)
    text: str
    guides: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    reusable: bool = Field(default=False, index=True)
    actor: str
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class GuideVersion(SQLModel, table=True):
    """One version of a handreiking that was edited here. `source` is the whole file: front matter and Markdown.

    The files in data/handreikingen come first; the published version here takes the place of the file. State: concept,
    gepubliceerd or ingetrokken (one per handreiking), oud (was public), vervallen (a concept that was thrown away).
    """

    __tablename__ = "guide_version"
    __table_args__ = (UniqueConstraint("guide_id", "number"),)

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    guide_id: str = Field(index=True)
    number: int
    state: str = Field(index=True)
    source: str
    note: str | None = None
    superseded_by: str | None = None
    actor: str
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class GuideFeedback(SQLModel, table=True):
    """ "Hielp dit?" under a handreiking. `remark` is masked."""

    __tablename__ = "guide_feedback"

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    guide_id: str = Field(index=True)
    helpful: bool
    remark: str | None = None
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Gap(SQLModel, table=True):
    """Something the handreikingen had no answer to. `kind`: zoeken, zwijgen, hielp_niet, zonder_handreiking."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    kind: str = Field(index=True)
    text: str
    topic: str | None = None
    province: str | None = None
    ticket_id: int | None = Field(default=None, sa_type=BigId, foreign_key="ticket.id")
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class Label(SQLModel, table=True):
    """What staff say a question was about: the next model learns from it once somebody has read it a second time.

    `topic` None = none of the four. `predicted_*`, `confidence` and `model_id` are what the model said then.
    `state`: nieuw, goedgekeurd, afgekeurd.
    """

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    ticket_id: int = Field(sa_type=BigId, foreign_key="ticket.id", index=True)
    text: str
    topic: str | None = None
    subtopic: str
    predicted_topic: str | None = None
    predicted_subtopic: str | None = None
    confidence: float | None = None
    model_id: str | None = None
    actor: str
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    state: str = Field(default="nieuw", index=True)
    reviewer: str | None = None
    reviewed_at: datetime | None = Field(default=None, sa_column=Column(Moment))
