"""What state a question can be in, and what may follow what."""

from helpdesk.tables import Ticket

NEW, BUSY, WAITING, IN_CHAIN, CLOSED = "nieuw", "in_behandeling", "wacht_gemeente", "wacht_keten", "afgesloten"
STATUSES = {
    NEW: "nieuw",
    BUSY: "in behandeling",
    WAITING: "wacht op gemeente",
    IN_CHAIN: "wacht op keten",
    CLOSED: "afgesloten",
}
OPEN = (NEW, BUSY, WAITING, IN_CHAIN)
MOVES: dict[str, frozenset[str]] = {
    NEW: frozenset({BUSY, WAITING, IN_CHAIN, CLOSED}),
    BUSY: frozenset({NEW, WAITING, IN_CHAIN, CLOSED}),
    WAITING: frozenset({NEW, BUSY, IN_CHAIN, CLOSED}),
    IN_CHAIN: frozenset({NEW, BUSY, WAITING, CLOSED}),
    CLOSED: frozenset({BUSY, NEW}),
}


class NotAllowed(ValueError):
    """This state cannot follow the present one; the message says what now (Dutch)."""


class Stale(Exception):
    """Somebody changed the question after this person read it."""


def move(ticket: Ticket, status: str) -> None:
    """The same state again is no move. Raises NotAllowed."""
    if ticket.status == status:
        return
    if status not in MOVES[ticket.status]:
        raise NotAllowed(
            f"Deze vraag is {STATUSES[ticket.status]}. Heropen de vraag en probeer het opnieuw."
            if ticket.status == CLOSED
            else f"Van '{STATUSES[ticket.status]}' kan deze vraag niet naar '{STATUSES[status]}'."
        )
    ticket.status = status


def check_version(ticket: Ticket, seen: int | None) -> None:
    """Raises Stale. None = the form said nothing about it, such as one key in the list that overwrites no text."""
    if seen is not None and seen != ticket.version:
        raise Stale


def changed(ticket: Ticket) -> None:
    ticket.version += 1
