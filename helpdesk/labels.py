"""What staff said questions were about, read a second time before a model learns from it. The caller commits.

Of several labels for one question only the newest counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import Select

from helpdesk.access import Person, may_review
from helpdesk.tables import Answer, Label, Ticket

NEW, APPROVED, REJECTED = "nieuw", "goedgekeurd", "afgekeurd"
SHOWN = 50  # on a page
LAST = select(func.max(Label.id)).group_by(col(Label.ticket_id))  # of each question


class CannotReview(ValueError):
    """This label cannot be judged by this person; the message says why (Dutch)."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A label with the number of its question; `guides` were used in the answer."""

    label: Label
    ticket: Ticket
    guides: tuple[str, ...] = ()


def waiting(session: Session) -> Sequence[Correction]:
    """The oldest first, at most SHOWN."""
    query = _newest().where(Label.state == NEW).order_by(col(Label.id)).limit(SHOWN)
    return [Correction(label, ticket) for label, ticket in session.exec(query)]


def count_waiting(session: Session) -> int:
    query = select(func.count(col(Label.id))).where(col(Label.id).in_(LAST), Label.state == NEW)
    return session.exec(query).one()


def approved(session: Session) -> list[Correction]:
    """All that the next candidate learns from, in the order in which they were given."""
    query = _newest().where(Label.state == APPROVED).order_by(col(Label.id))
    found = session.exec(query).all()
    answers = session.exec(select(Answer).order_by(col(Answer.id))).all() if found else []
    guides = {answer.ticket_id: tuple(answer.guides) for answer in answers}
    return [Correction(label, ticket, guides.get(ticket.id, ())) for label, ticket in found]


def review(session: Session, label_id: int, verdict: str, reviewer: Person, now: datetime) -> None:
    """Raises CannotReview. The same verdict twice is one verdict."""
    label = session.get(Label, label_id, with_for_update=True)
    if label is None or verdict not in (APPROVED, REJECTED):
        raise CannotReview("Deze correctie bestaat niet. Kies er een uit de lijst.")
    if label.state == verdict:
        return
    if label.state != NEW:
        raise CannotReview(f"Deze correctie is al {label.state} door {label.reviewer}.")
    if not may_review(label.actor, reviewer):
        raise CannotReview("U gaf deze correctie zelf. Laat een collega haar beoordelen.")
    label.state, label.reviewer, label.reviewed_at = verdict, reviewer.name, now
    session.add(label)


def _newest() -> Select[Label, Ticket]:
    return select(Label, Ticket).join(Ticket).where(col(Label.id).in_(LAST))
