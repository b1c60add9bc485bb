"""Accounts: made, found, changed and closed. The caller commits.

Whoever loses access loses it at once: every change that takes something away also ends the sessions.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, select

from helpdesk import doors
from helpdesk.access import ASKER, ROLES
from helpdesk.passwords import hash_password, password_problem
from helpdesk.tables import Account, SignIn


class AccountRefused(ValueError):
    """The account cannot be made or changed so; the message says what, why and what now (Dutch)."""


def by_email(session: Session, email: str) -> Account | None:
    return session.exec(select(Account).where(Account.email == email.strip().lower())).first()


def everybody(session: Session) -> Sequence[Account]:
    return session.exec(select(Account).order_by(col(Account.role), col(Account.name))).all()


def create(
    session: Session,
    *,
    email: str,
    name: str,
    role: str,
    now: datetime,
    gemeente_code: str | None = None,
    staff_id: str | None = None,
    password: str | None = None,
    demo: bool = False,
) -> Account:
    """Raises AccountRefused. Whether municipality and roster row exist is for the door to check."""
    try:
        address, cleaned = doors.email(email).lower(), doors.asker_name(name)
    except doors.Refused as refusal:
        raise AccountRefused(str(refusal)) from None
    if role not in ROLES:
        raise AccountRefused(f"De rol '{role}' bestaat niet. Kies uit: {', '.join(ROLES)}.")
    if by_email(session, address):
        raise AccountRefused(f"Er is al een account voor {address}. Wijzig dat account.")
    if gemeente_code and role != ASKER:
        raise AccountRefused("Alleen een vrager hoort bij een gemeente. Laat de gemeente weg.")
    account = Account(
        email=address,
        name=cleaned,
        role=role,
        gemeente_code=gemeente_code,
        staff_id=staff_id,
        demo=demo,
        created_at=now,
    )
    if password is not None:
        _set_password(account, password)
    session.add(account)
    session.flush()
    return account


def change_password(session: Session, account: Account, password: str) -> None:
    """Ends all sessions. Raises AccountRefused."""
    _set_password(account, password)
    session.add(account)
    end_sessions(session, account)


def change_role(session: Session, account: Account, role: str, gemeente_code: str | None, staff_id: str | None) -> None:
    if role not in ROLES:
        raise AccountRefused(f"De rol '{role}' bestaat niet. Kies uit: {', '.join(ROLES)}.")
    account.role, account.gemeente_code, account.staff_id = role, gemeente_code, staff_id
    session.add(account)
    end_sessions(session, account)


def disable(session: Session, account: Account, now: datetime) -> None:
    account.disabled_at = account.disabled_at or now
    session.add(account)
    end_sessions(session, account)


def enable(session: Session, account: Account) -> None:
    account.disabled_at = None
    session.add(account)


def forget_second_step(session: Session, account: Account) -> None:
    """For whoever lost the phone: the next time a new second step is set up."""
    account.totp_secret, account.totp_step = None, 0
    session.add(account)
    end_sessions(session, account)


def end_sessions(session: Session, account: Account) -> None:
    session.exec(delete(SignIn).where(col(SignIn.account_id) == account.id))


def _set_password(account: Account, password: str) -> None:
    problem = password_problem(password, account.email)
    if problem:
        raise AccountRefused(problem)
    account.password_hash = hash_password(password)
