"""Staff say what a question is about. Every such choice is a label that the next model can learn from.

When the topic changes the route is worked out again, and whoever takes over is told. The caller commits.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, select

from helpdesk import gaps, quota_book
from helpdesk.advice import Desk
from helpdesk.answer import Shown, show_assignment
from helpdesk.jobs import Jobs
from helpdesk.moves import CLOSED, changed
from helpdesk.notices import ASSIGNEE, for_assignee
from helpdesk.tables import Label, Notice, Ticket, TicketEvent
from helpdesk.tickets import first_event
from knowledge.topics import topic_of
from routing.assign import Assignment, assign
from routing.people import Staff
from routing.rules import Case

CHANGED, CONFIRMED, PASSED_ON = "onderwerp gewijzigd", "onderwerp bevestigd", "doorgezet"
SAID_BY_STAFF = "bevestigd"  # in the place of the model's certainty
SURE = "zeker"  # what rules make of that
NO_TOPIC_SUBTOPIC = "overig.anders"


class AlreadyClosed(ValueError):
    """A closed question must be reopened before anything about it changes."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`subtopic` says the topic too: overig.* is none of the four. `reason` is masked."""

    subtopic: str
    actor: str
    now: datetime
    reason: str | None = None

    @property
    def topic(self) -> str | None:
        return topic_of(self.subtopic)


def set_topic(session: Session, ticket: Ticket, choice: Choice, desk: Desk, jobs: Jobs, today: date) -> bool:
    """False when exactly this was confirmed before: then nothing happens. Raises AlreadyClosed."""
    if ticket.status == CLOSED:
        raise AlreadyClosed
    if ticket.topic_confirmed and ticket.subtopic == choice.subtopic:
        return False
    first = first_event(session, ticket.id).data
    session.add(_label(ticket, choice, first))
    before, differs = ticket.subtopic, _is_change(ticket, choice)
    ticket.topic, ticket.subtopic = choice.topic, choice.subtopic
    ticket.topic_confirmed, ticket.certainty, ticket.unclassified = True, SAID_BY_STAFF, None
    changed(ticket)
    session.add(ticket)
    assignment = _assignment(session, ticket, desk, today) if differs else None
    session.add(_event(ticket, choice, before, assignment))
    if assignment and assignment.staff.id != ticket.staff_id:
        _pass_on(session, ticket, assignment, choice, jobs)
    if first["advies"]["stilOmdat"] and choice.topic:
        place = desk.library.register.by_code(ticket.gemeente_code or "")
        gaps.note(session, gaps.SILENT, ticket, place, choice.now)
    return True


def likely_subtopic(text: str, topic: str | None, desk: Desk) -> str:
    """What the model finds likeliest within a topic; the first of the list when there is no model."""
    codes = [code for code, subtopic in desk.library.subtopics.items() if subtopic.topic == topic]
    if desk.scorer is None:
        return codes[0] if topic else NO_TOPIC_SUBTOPIC
    chances = dict(zip(desk.scorer.weights.subtopic_classes, desk.scorer.probabilities(text).tolist(), strict=True))
    return max(codes, key=lambda code: chances.get(code, 0.0))


def _is_change(ticket: Ticket, choice: Choice) -> bool:
    """Naming what kind of "none" it is, is no change: nobody else has to look."""
    same = ticket.topic == choice.topic and (ticket.topic is None or ticket.subtopic == choice.subtopic)
    return not same or ticket.unclassified is not None


def _label(ticket: Ticket, choice: Choice, first: Shown) -> Label:
    advice = first["advies"]
    return Label(
        ticket_id=ticket.id,
        text=ticket.text,
        topic=choice.topic,
        subtopic=choice.subtopic,
        predicted_topic=advice["onderwerp"],
        predicted_subtopic=advice["deelonderwerp"],
        confidence=advice["zekerheid"],
        model_id=first.get("model", {}).get("id"),
        actor=choice.actor,
        created_at=choice.now,
    )


def _event(ticket: Ticket, choice: Choice, before: str | None, assignment: Assignment | None) -> TicketEvent:
    """`advies` in its data takes the place of what the first event said about the same."""
    advice = {"onderwerp": choice.topic, "deelonderwerp": choice.subtopic, "zekerheidWoord": SAID_BY_STAFF}
    if assignment:
        advice |= show_assignment(assignment)
    data = {"van": before, "naar": choice.subtopic, "reden": choice.reason, "advies": advice}
    kind = CHANGED if assignment else CONFIRMED
    return TicketEvent(ticket_id=ticket.id, kind=kind, actor=choice.actor, created_at=choice.now, data=data)


def _assignment(session: Session, ticket: Ticket, desk: Desk, today: date) -> Assignment:
    code = ticket.gemeente_code or ""
    case = Case(
        topic=ticket.topic,
        subtopic=ticket.subtopic if ticket.topic else None,
        certainty=SURE if ticket.topic else None,
        urgent=ticket.urgent,
        municipality=desk.library.register.by_code(code),
        quota=quota_book.newest(session, [code], today).get(code),
    )
    return assign(case, desk.roster)


def _pass_on(session: Session, ticket: Ticket, assignment: Assignment, choice: Choice, jobs: Jobs) -> None:
    staff = assignment.staff
    data = {"van": ticket.staff_name, "naar": staff.name, "redenen": [reason.text for reason in assignment.reasons]}
    event = TicketEvent(ticket_id=ticket.id, kind=PASSED_ON, actor=choice.actor, created_at=choice.now, data=data)
    ticket.staff_id, ticket.staff_name, ticket.staff_kind = staff.id, staff.name, staff.kind
    session.add(event)
    _write_notice(session, ticket.id, staff, choice.now)
    session.flush()
    jobs.tell_again(session, ticket.id, event.id or 0)


def _write_notice(session: Session, ticket_id: int, staff: Staff, now: datetime) -> None:
    """A new one, or the old one waits again when the question comes back to somebody who had it before."""
    fresh = for_assignee(ticket_id, staff, now)
    known = session.exec(
        select(Notice).where(
            Notice.ticket_id == ticket_id,
            Notice.audience == ASSIGNEE,
            Notice.channel == fresh.channel,
            Notice.recipient == fresh.recipient,
        )
    ).first()
    if known:
        known.state, known.delivered_at, known.last_error = "wacht", None, None
    session.add(known or fresh)
