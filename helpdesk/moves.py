"""What state a question can be in, what may follow what, and the deadline that stands still while we wait."""

from collections.abc import Mapping
from datetime import datetime

from helpdesk.tables import Ticket
from routing.hours import add_working_time, working_time

NEW, BUSY, WAITING, IN_CHAIN, CLOSED = "nieuw", "in_behandeling", "wacht_gemeente", "wacht_keten", "afgesloten"
STATUSES = {
    NEW: "nieuw",
    BUSY: "in behandeling",
    WAITING: "wacht op gemeente",
    IN_CHAIN: "wacht op keten",
    CLOSED: "afgesloten",
}
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


def stop_waiting(ticket: Ticket, now: datetime) -> None:
    """The working time that we waited for the asker does not count; nothing happens when we did not wait."""
    if ticket.waiting_since:
        waited = working_time(ticket.waiting_since, now)
        ticket.answer_before, ticket.waiting_since = add_working_time(ticket.answer_before, waited), None


def standing(ticket: Ticket) -> dict[str, str | None]:
    """What a reply changes about a question, so that its history can keep it and `put_back` can use it."""
    waiting = ticket.waiting_since.isoformat() if ticket.waiting_since else None
    return {"status": ticket.status, "wachtSinds": waiting, "antwoordVoor": ticket.answer_before.isoformat()}


def put_back(ticket: Ticket, was: Mapping[str, str | None]) -> None:
    move(ticket, was["status"] or BUSY)
    waiting, before = was["wachtSinds"], was["antwoordVoor"]
    ticket.waiting_since = datetime.fromisoformat(waiting) if waiting else None
    ticket.answer_before = datetime.fromisoformat(before) if before else ticket.answer_before


def check_version(ticket: Ticket, seen: int | None) -> None:
    """Raises Stale. None = the form said nothing about it, such as one key in the list that overwrites no text."""
    if seen is not None and seen != ticket.version:
        raise Stale


def changed(ticket: Ticket) -> None:
    ticket.version += 1
