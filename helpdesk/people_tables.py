"""The tables of people: accounts, sessions and links to sign in."""

from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from helpdesk.columns import BigId, Moment


class Account(SQLModel, table=True):
    """Somebody who can sign in. `role` is a key of access.ROLES; `staff_id` is the row of the roster."""

    id: int | None = Field(default=None, sa_column=Column(BigId, primary_key=True, autoincrement=True))
    email: str = Field(unique=True, index=True)
    name: str
    role: str
    gemeente_code: str | None = None
    staff_id: str | None = Field(default=None, index=True)
    password_hash: str | None = None
    totp_secret: str | None = None
    totp_step: int = 0  # the last step that was used, so that a code works once
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
