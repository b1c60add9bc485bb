"""One account per role for the demo. They are refused in production, whatever the database holds."""

from datetime import datetime

from sqlmodel import Session

from helpdesk import access, accounts
from helpdesk.passwords import hash_password
from routing.people import Roster, Staff

PASSWORD = "demo-wachtwoord-2016"  # noqa: S105 (printed at start, works in the demo only)
PLACES = (("GM0664", "Goes"), ("GM0193", "Zwolle"))
ROLE_OF_KIND = {
    "accountmanager": access.MANAGER,
    "expert": access.EXPERT,
    "cot": access.EXPERT,
    "ketenservicelijn": access.EXPERT,
    "platformadviseur": access.ADVISER,
    "dienst": access.MANAGER,
}
OTHERS = (
    ("kennis@voorbeeld.invalid", "Anouk Bos", access.LIBRARIAN),
    ("kennis2@voorbeeld.invalid", "Tim Visser", access.LIBRARIAN),
    ("toezicht@voorbeeld.invalid", "Regietafel (demo)", access.SUPERVISOR),
    ("beheer@voorbeeld.invalid", "Sanne Kuiper", access.ADMIN),
)
# One address per role, to print.
SHOWN = (
    (access.ASKER, "ambtenaar.goes@voorbeeld.invalid"),
    (access.MANAGER, "joris.vandalen@voorbeeld.invalid"),
    (access.EXPERT, "ruben.hofman@voorbeeld.invalid"),
    (access.ADVISER, "carla.meijer@voorbeeld.invalid"),
    (access.LIBRARIAN, "kennis@voorbeeld.invalid"),
    (access.SUPERVISOR, "toezicht@voorbeeld.invalid"),
    (access.ADMIN, "beheer@voorbeeld.invalid"),
)


def make(session: Session, roster: Roster, now: datetime) -> None:
    """Twice is once. Names are invented, as those of the roster are."""
    if accounts.by_email(session, OTHERS[-1][0]):
        return
    hashed = hash_password(PASSWORD)  # once: it is slow on purpose
    for code, place in PLACES:
        address = f"ambtenaar.{place.lower()}@voorbeeld.invalid"
        _create(session, now, hashed, address, f"Ambtenaar van {place}", access.ASKER, gemeente_code=code)
    for person in roster.staff:
        if role := ROLE_OF_KIND.get(person.kind):
            _create(session, now, hashed, person.email, person.name, role, staff=person)
    for address, name, role in OTHERS:
        _create(session, now, hashed, address, name, role)


def _create(
    session: Session,
    now: datetime,
    hashed: str,
    address: str,
    name: str,
    role: str,
    gemeente_code: str | None = None,
    staff: Staff | None = None,
) -> None:
    staff_id = staff.id if staff else None
    account = accounts.create(
        session, email=address, name=name, role=role, now=now, gemeente_code=gemeente_code, staff_id=staff_id, demo=True
    )
    account.password_hash = hashed
    session.add(account)
