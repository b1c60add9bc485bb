"""Signing in: a link by mail, or a password and a code; and the session that follows. The caller commits.

The browser holds a random token, the database only its hash. Only the code of the second step needs the real time; in
the demo the desk's clock is years behind, but it runs as fast.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, func, select

from helpdesk import access, accounts, audit
from helpdesk.access import Person, person_of
from helpdesk.jobs import Jobs
from helpdesk.letters import write_letter
from helpdesk.passwords import is_right, used_step
from helpdesk.tables import Account, Attempt, SignIn, SignInLink, Ticket

TOKEN_BYTES = 32
LINK_LASTS = timedelta(minutes=15)
IDLE = timedelta(hours=8)  # without a request
LONGEST = timedelta(hours=14)  # then one signs in again, however busy
TOUCH = timedelta(minutes=1)  # how precisely the last request is kept
HALF_LASTS = timedelta(minutes=10)  # to fill in the code
ATTEMPTS_WITHIN = timedelta(minutes=15)
MOST_ATTEMPTS = 10  # per account and per address
HOME = {
    access.ASKER: "/mijn-vragen",
    access.LIBRARIAN: "/beheer",
    access.SUPERVISOR: "/land-in-beeld",
}


class TooManyAttempts(Exception):
    """This account or address tried too often; waiting helps."""


@dataclass(frozen=True, slots=True)
class Started:
    """`token` goes to the browser. `half`: the code is still to come."""

    token: str
    half: bool
    role: str


def count_attempt(session: Session, now: datetime, *keys: str) -> None:
    """Raises TooManyAttempts. Its own transaction, because a refused attempt counts too."""
    session.exec(delete(Attempt).where(col(Attempt.created_at) < now - ATTEMPTS_WITHIN))
    for key in (hash_of(key.strip().lower()) for key in keys):
        session.add(Attempt(key=key, created_at=now))
        session.flush()
        count = session.exec(select(func.count(col(Attempt.id))).where(Attempt.key == key)).one()
        if count > MOST_ATTEMPTS:
            raise TooManyAttempts


def forgive_attempt(session: Session, *keys: str) -> None:
    """It was right after all: a whole town hall behind one address may sign in."""
    for key in (hash_of(key.strip().lower()) for key in keys):
        newest = select(func.max(Attempt.id)).where(Attempt.key == key).scalar_subquery()
        session.exec(delete(Attempt).where(col(Attempt.id) == newest))


def send_link(session: Session, email: str, goes_to: str, base_url: str, jobs: Jobs, now: datetime) -> None:
    """A link for whoever may use one; for others nothing happens, and nobody can see the difference."""
    address = email.strip().lower()
    account = accounts.by_email(session, address)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    session.add(SignInLink(token_hash=hash_of(token), email=address, goes_to=goes_to, created_at=now))
    if not _may_use_link(session, account, address):
        return
    body = (
        "U vroeg om een link om aan te melden bij de OTAV-helpdesk.\n\n"
        f"{base_url}/inloggen/link/{token}\n\n"
        "De link werkt één keer en 15 minuten. Vroeg u niet om een link? Dan hoeft u niets te doen."
    )
    write_letter(session, jobs, "inloglink", address, "Aanmelden bij de OTAV-helpdesk", body, now)


def _may_use_link(session: Session, account: Account | None, address: str) -> bool:
    """Officials with an account, and whoever asked a question with this address before."""
    if account:
        return account.role == access.ASKER and account.disabled_at is None
    return session.exec(select(Ticket.id).where(Ticket.asker_email == address).limit(1)).first() is not None


def link_of(session: Session, token: str, now: datetime) -> SignInLink | None:
    """A link that still works. Looking does not use it up: mail scanners look too."""
    link = session.get(SignInLink, hash_of(token))
    return link if link and link.used_at is None and now - link.created_at < LINK_LASTS else None


def use_link(session: Session, token: str, now: datetime) -> tuple[Started, str] | None:
    """The session and where to go; None when the link is used, old or unknown."""
    link = session.get(SignInLink, hash_of(token), with_for_update=True)
    if link is None or link_of(session, token, now) is None:
        return None
    link.used_at = now
    session.add(link)
    account = accounts.by_email(session, link.email)
    if not _may_use_link(session, account, link.email):
        return None
    if account is None:
        name = link.email.split("@", maxsplit=1)[0]
        account = accounts.create(session, email=link.email, name=name, role=access.ASKER, now=now)
    return start_session(session, account, now), link.goes_to


def check_password(session: Session, email: str, password: str, demo: bool) -> Account | None:
    """None when it is not right; as slow for unknown accounts."""
    account = accounts.by_email(session, email)
    right = is_right(password, account.password_hash if account else None)
    return account if account and right and may_use(account, demo) else None


def may_use(account: Account, demo: bool) -> bool:
    """Accounts of the demo are dead in production, whatever the database holds."""
    return account.disabled_at is None and (demo or not account.demo)


def check_code(session: Session, account: Account, code: str, fresh_secret: str, real_now: datetime) -> bool:
    """Each code works once. `fresh_secret` becomes the account's when there is none yet and the code is right."""
    secret = account.totp_secret or fresh_secret
    step = used_step(secret, code, account.totp_step, real_now.timestamp())
    if step is None:
        return False
    account.totp_secret, account.totp_step = secret, step
    session.add(account)
    return True


def start_session(session: Session, account: Account, now: datetime, half: bool = False) -> Started:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    session.add(SignIn(token_hash=hash_of(token), account_id=account.id or 0, half=half, created_at=now, seen_at=now))
    if not half:
        audit.note(
            session,
            audit.Action("aangemeld", "account", str(account.id), account.name, account.id, "web"),
            now,
        )
    return Started(token, half, account.role)


def half_signed_in(session: Session, token: str, now: datetime, demo: bool) -> Account | None:
    """Who gave the right password and must still give the code."""
    found = session.get(SignIn, hash_of(token))
    if found is None or not found.half or now - found.created_at > HALF_LASTS:
        return None
    account = session.get(Account, found.account_id)
    return account if account and may_use(account, demo) else None


def who(session: Session, token: str, now: datetime, demo: bool) -> tuple[Person, bool] | None:
    """Who is signed in with this token, and whether `touch` is due; None when nobody (any more)."""
    row = session.exec(
        select(SignIn, Account).join(Account).where(SignIn.token_hash == hash_of(token), col(SignIn.half).is_(False))
    ).first()
    if row is None:
        return None
    found, account = row
    if not may_use(account, demo) or now - found.seen_at > IDLE or now - found.created_at > LONGEST:
        return None
    return person_of(account), now - found.seen_at > TOUCH


def touch(session: Session, token: str, now: datetime) -> None:
    found = session.get(SignIn, hash_of(token))
    if found:
        found.seen_at = now
        session.add(found)


def end(session: Session, token: str) -> None:
    session.exec(delete(SignIn).where(col(SignIn.token_hash) == hash_of(token)))


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
