"""The tables of people: accounts, sessions, links to sign in, and who handles what."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from helpdesk.columns import BigId, Moment


class Account(SQLModel, table=True):
    """Somebody who can sign in. `role` is a key of access.ROLES; `staff_id` is the row of the roster."""

    __table_args__ = (UniqueConstraint("oidc_issuer", "oidc_subject"),)

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    email: str = Field(unique=True, index=True)
    name: str
    role: str
    gemeente_code: str | None = None
    staff_id: str | None = Field(default=None, index=True)
    password_hash: str | None = None
    totp_secret: str | None = None
    totp_step: int = 0  # the last step that was used, so that a code works once
    oidc_issuer: str | None = None
    oidc_subject: str | None = None
    shortcuts: bool = True
    demo: bool = False
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    disabled_at: datetime | None = Field(default=None, sa_column=Column(Moment))


class SignIn(SQLModel, table=True):
    """A session. Only the hash of what the browser holds; deleting the row ends it at once."""

    __tablename__ = "sign_in"

    token_hash: str = Field(primary_key=True)
    account_id: int = Field(sa_type=BigId, foreign_key="account.id", index=True)
    half: bool = False  # the password was right, the second step is still to come
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    seen_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class SignInLink(SQLModel, table=True):
    """A link that was mailed; works once and not for long."""

    __tablename__ = "sign_in_link"

    token_hash: str = Field(primary_key=True)
    email: str
    goes_to: str
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    used_at: datetime | None = Field(default=None, sa_column=Column(Moment))


class Attempt(SQLModel, table=True):
    """A try to sign in that counts against the limit. `key` is a hash of an address or of a mail address."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    key: str = Field(index=True)
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class StaffMember(SQLModel, table=True):
    """A row of the roster (routing/people.py), once it is managed here instead of in medewerkers.csv."""

    __tablename__ = "staff_member"

    id: str = Field(primary_key=True)
    position: int  # the order breaks ties
    name: str
    kind: str
    provinces: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    municipalities: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    topics: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    subtopics: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    email: str
    available: bool = True
    replacement: str | None = None
    load_limit: int | None = None  # open questions; None = no limit
    coordinator: bool = False
    version: int = 1


class Absence(SQLModel, table=True):
    """From the first day up to and including the last. Without a replacement that of the roster counts."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    staff_id: str = Field(foreign_key="staff_member.id", index=True)
    first_day: date
    last_day: date
    replacement: str | None = None
    actor: str
    created_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class SavedView(SQLModel, table=True):
    """Filters of the work list under a name of one's own. `query` is the part of the address after `?`."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("account_id", "name"),)

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    account_id: int = Field(sa_type=BigId, foreign_key="account.id")
    name: str
    query: str
