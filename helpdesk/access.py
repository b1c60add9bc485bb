"""Who may do what: a policy per route, and one function per kind of object. Everything that is not allowed is refused.

A route without a policy fails tests/helpdesk/test_access.py, which walks every route with every role.
"""

import secrets
from dataclasses import dataclass

from helpdesk.tables import Account, Ticket

ASKER, MANAGER, EXPERT, ADVISER = "vrager", "accountmanager", "expert", "platformadviseur"
LIBRARIAN, SUPERVISOR, ADMIN = "kennisbeheerder", "toezichthouder", "beheerder"
ROLES = {
    ASKER: "medewerker van een gemeente",
    MANAGER: "accountmanager",
    EXPERT: "expert",
    ADVISER: "adviseur Platform Opnieuw Thuis",
    LIBRARIAN: "kennisbeheerder",
    SUPERVISOR: "toezichthouder of regietafel",
    ADMIN: "beheerder",
}
STAFF_ROLES = frozenset(ROLES) - {ASKER}  # these sign in with a password and a second step


@dataclass(frozen=True, slots=True)
class Policy:
    """`roles` None = everybody, also who did not sign in."""

    name: str
    roles: frozenset[str] | None

    def allows(self, person: "Person | None") -> bool:
        return self.roles is None or (person is not None and person.role in self.roles)


PUBLIC = Policy("iedereen", None)
# The secret in the address or header proves who asks; the route checks it.
TOKEN = Policy("wie de geheime link heeft", None)
SIGNED_IN = Policy("wie is aangemeld", frozenset(ROLES))
OWN_QUESTIONS = Policy("vragers", frozenset({ASKER}))
DESK = Policy("de helpdesk", frozenset({MANAGER, EXPERT, ADVISER, ADMIN}))
KNOWLEDGE = Policy("kennisbeheer", frozenset({LIBRARIAN, ADMIN}))


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in. `name` is written down with everything that is done."""

    account_id: int
    email: str
    name: str
    role: str
    gemeente_code: str | None
    staff_id: str | None

    @property
    def role_name(self) -> str:
        return ROLES[self.role]


def person_of(account: Account) -> Person:
    return Person(
        account_id=account.id or 0,
        email=account.email,
        name=account.name,
        role=account.role,
        gemeente_code=account.gemeente_code,
        staff_id=account.staff_id,
    )


def may_read_ticket(person: Person | None, ticket: Ticket, token: str | None = None) -> bool:
    """The desk reads every question; an official those of the own municipality and those asked with the own address.

    Whoever has the secret link reads that one question.
    """
    if token is not None and secrets.compare_digest(ticket.token, token):
        return True
    if person is None:
        return False
    if DESK.allows(person):
        return True
    if person.role != ASKER:
        return False
    own_place = person.gemeente_code is not None and person.gemeente_code == ticket.gemeente_code
    return own_place or ticket.asker_email == person.email


def is_sensitive(ticket: Ticket) -> bool:
    """Every look at such a question is written down."""
    return ticket.urgent or ticket.topic == "veiligheid"


def may_review(label_actor: str, reviewer: Person) -> bool:
    """Four eyes: nobody approves a label of their own."""
    return label_actor != reviewer.name
