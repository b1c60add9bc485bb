"""Accounts on the command line. A password is typed twice, or made here and shown once."""

import json
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from getpass import getpass

from sqlmodel import Session

from helpdesk import accounts, audit, doors
from helpdesk.access import ASKER, ROLES
from helpdesk.accounts import AccountRefused
from helpdesk.db import Database, open_database
from helpdesk.migrate import upgrade
from helpdesk.running import the_clock
from helpdesk.settings import load_settings
from helpdesk.tables import Account
from integrations.failed import Failed
from knowledge.library import load_register
from knowledge.municipalities import Register
from routing import people

MADE_PASSWORD_BYTES = 12


@dataclass(frozen=True, slots=True)
class Office:
    """What a command works on."""

    session: Session
    now: datetime
    today: date
    register: Register
    staff: frozenset[str]

    def place(self, entry: str | None) -> str | None:
        if entry is None:
            return None
        try:
            return doors.municipality(entry, self.register, self.today).code
        except doors.Refused as refusal:
            raise Failed(str(refusal)) from None

    def staff_id(self, entry: str | None) -> str | None:
        if entry is not None and entry not in self.staff:
            raise Failed(f"In medewerkers.csv staat geen '{entry}'. Kies uit: {', '.join(sorted(self.staff))}.")
        return entry

    def account(self, email: str) -> Account:
        found = accounts.by_email(self.session, email)
        if found is None:
            raise Failed(f"Er is geen account voor {email}. Bekijk ze met: helpdesk user list")
        return found

    def note(self, what: str, account: Account, **data: object) -> None:
        action = audit.Action(what, "account", str(account.id), "opdrachtregel", None, "cli", data=data)
        audit.note(self.session, action, self.now)


def add(email: str, name: str, role: str, place: str | None, staff: str | None, make_password: bool) -> None:
    with _office() as office:
        password = None if role == ASKER else _new_password(make_password)
        account = accounts.create(
            office.session,
            email=email,
            name=name,
            role=role,
            now=office.now,
            gemeente_code=office.place(place),
            staff_id=office.staff_id(staff),
            password=password,
        )
        office.note("account gemaakt", account, rol=role)
    print(f"{account.email} kan inloggen als {ROLES[role]}.")
    _show(password if make_password else None)


def show_all(as_json: bool) -> None:
    with _office() as office:
        rows = [
            {
                "email": account.email,
                "naam": account.name,
                "rol": account.role,
                "gemeente": account.gemeente_code,
                "medewerker": account.staff_id,
                "tweedeStap": account.totp_secret is not None,
                "dicht": account.disabled_at is not None,
            }
            for account in accounts.everybody(office.session)
        ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        closed = "  (dicht)" if row["dicht"] else ""
        print(f"{row['rol']:<17} {row['email']:<42} {row['naam']}{closed}")
    if not rows:
        print("Er zijn nog geen accounts. Maak er een: helpdesk user add ADRES --naam NAAM --rol beheerder")


def set_password(email: str, make_password: bool) -> None:
    password = _new_password(make_password)
    _change(
        email,
        "wachtwoord gewijzigd",
        lambda office, account: accounts.change_password(office.session, account, password),
    )
    _show(password if make_password else None)


def set_role(email: str, role: str, place: str | None, staff: str | None) -> None:
    _change(
        email,
        "rol gewijzigd",
        lambda office, account: accounts.change_role(
            office.session, account, role, office.place(place), office.staff_id(staff)
        ),
    )


def close(email: str) -> None:
    _change(email, "account gesloten", lambda office, account: accounts.disable(office.session, account, office.now))


def reopen(email: str) -> None:
    _change(email, "account geopend", lambda office, account: accounts.enable(office.session, account))


def forget_second_step(email: str) -> None:
    _change(email, "tweede stap vergeten", lambda office, account: accounts.forget_second_step(office.session, account))


def _change(email: str, what: str, change: Callable[[Office, Account], None]) -> None:
    with _office() as office:
        account = office.account(email)
        change(office, account)
        office.note(what, account, rol=account.role)
    print(f"{account.email}: {what}.")


@contextmanager
def _office() -> Iterator[Office]:
    settings = load_settings()
    database: Database = open_database(settings.database)
    upgrade(database)
    clock = the_clock(settings, database)
    register = load_register(settings.data)
    staff = frozenset(person.id for person in people.load(settings.data / "medewerkers.csv").staff)
    try:
        with database.writing() as session:
            yield Office(session, clock.now(), clock.today(), register, staff)
    except AccountRefused as refusal:
        raise Failed(str(refusal)) from None
    finally:
        database.engine.dispose()


def _new_password(make_one: bool) -> str:
    if make_one:
        return secrets.token_urlsafe(MADE_PASSWORD_BYTES)
    if not sys.stdin.isatty():
        raise Failed("Een wachtwoord intypen kan alleen in een venster. Laat er een maken met --maak-wachtwoord.")
    first, second = getpass("Wachtwoord: "), getpass("Nog een keer: ")
    if first != second:
        raise Failed("De twee wachtwoorden zijn niet gelijk. Probeer het opnieuw.")
    return first


def _show(password: str | None) -> None:
    if password:
        print(f"Wachtwoord (wordt één keer getoond): {password}")
