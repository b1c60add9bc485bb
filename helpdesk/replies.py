"""What goes between the desk and who asked. The caller commits.

Nothing leaves within UNDO: until then it can be taken back as if it was never written. A reply is out when that moment
has passed and it was not taken back; there is no state that a server could forget to change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from helpdesk import closing, drafts, notices
from helpdesk.access import Person
from helpdesk.closing import Closing
from helpdesk.jobs import Jobs
from helpdesk.moves import BUSY, CLOSED, WAITING, changed, check_version, move, put_back, standing, stop_waiting
from helpdesk.tables import Notice, Reply, Ticket, TicketEvent
from knowledge.municipalities import Municipality

UNDO = timedelta(seconds=10)
# Whoever took back at the last moment must be on disk before the sender looks.
SETTLE = timedelta(seconds=2)
ANSWER, ASK_BACK, FOLLOW_UP = "antwoord", "terugvraag", "vervolgvraag"
TAKEN_BACK = "teruggenomen"
WRITTEN = {ANSWER: "antwoord geschreven", ASK_BACK: "terugvraag gesteld", FOLLOW_UP: "vervolgvraag gesteld"}
KEEP_OPEN, WAIT, FINISH = "openhouden", "wachten", "afronden"


class TooLate(ValueError):
    """The reply is out; it cannot be taken back any more."""


@dataclass(frozen=True, slots=True)
class Written:
    """`text` holds no number of a person. `after`: KEEP_OPEN, WAIT (it is a terugvraag) or FINISH, with an `outcome`.

    `seen` is the version of the question that the writer had read.
    """

    text: str
    guides: tuple[str, ...]
    after: str
    outcome: str | None
    seen: int | None
    form_key: str

    @property
    def kind(self) -> str:
        return ASK_BACK if self.after == WAIT else ANSWER


def by_key(session: Session, form_key: str) -> Reply | None:
    return session.exec(select(Reply).where(Reply.form_key == form_key)).first()


def send(
    session: Session,
    ticket: Ticket,
    written: Written,
    person: Person,
    jobs: Jobs,
    now: datetime,
    place: Municipality | None,
) -> Reply:
    """The same form twice is one reply. Raises Stale, NotAllowed."""
    known = by_key(session, written.form_key)
    if known:
        return known
    check_version(ticket, written.seen)
    before = standing(ticket)
    reply = _store(session, ticket, written, person, now)
    if written.kind == ANSWER and ticket.first_response_at is None:
        ticket.first_response_at = reply.send_at
    if written.after == FINISH:
        end = Closing(written.outcome or closing.BY_EXPERT, written.text, written.guides, False, person.name, now)
        closing.close(session, ticket, end, place)
    else:
        stop_waiting(ticket, now)
        move(ticket, WAITING if written.after == WAIT else BUSY)
        ticket.waiting_since = reply.send_at if written.after == WAIT else None
        changed(ticket)
    session.add(ticket)
    data = {"antwoord": reply.id, "was": before, "naar": ticket.status}
    _tell(session, ticket, reply, person.name, data, jobs, now)
    drafts.drop(session, person.account_id, ticket.id)
    return reply


def take_back(session: Session, ticket: Ticket, reply: Reply, person: Person, now: datetime) -> None:
    """The question is as it was before, unless it went on since; the text is a draft again. Raises TooLate."""
    if reply.state == TAKEN_BACK:
        return
    if now >= reply.send_at or reply.account_id != person.account_id:
        raise TooLate
    reply.state = TAKEN_BACK
    session.add(reply)
    written = _event_of(session, ticket, reply).data
    if ticket.status == written["naar"]:
        if ticket.status == CLOSED:
            closing.reopen(session, ticket, person.name, now)
        put_back(ticket, written["was"])
    if ticket.first_response_at == reply.send_at:
        ticket.first_response_at = None
    changed(ticket)
    session.add(ticket)
    data = {"antwoord": reply.id}
    session.add(TicketEvent(ticket_id=ticket.id, kind=TAKEN_BACK, actor=person.name, created_at=now, data=data))
    drafts.save(session, person.account_id, ticket, reply.text, now)


def follow_up(session: Session, ticket: Ticket, text: str, form_key: str, jobs: Jobs, now: datetime) -> Reply:
    """The asker says more: a closed question opens again, and the time that we waited does not count."""
    known = by_key(session, form_key)
    if known:
        return known
    reply = Reply(
        ticket_id=ticket.id, kind=FOLLOW_UP, text=text, actor="vrager", form_key=form_key, created_at=now, send_at=now
    )
    session.add(reply)
    session.flush()
    if ticket.status == CLOSED:
        closing.reopen(session, ticket, "vrager", now)
    stop_waiting(ticket, now)
    if ticket.status == WAITING:
        move(ticket, BUSY)
    changed(ticket)
    session.add(ticket)
    _tell(session, ticket, reply, "vrager", {"antwoord": reply.id}, jobs, now)
    return reply


def conversation(session: Session, ticket_id: int) -> Sequence[Reply]:
    """All that was not taken back, oldest first; for the desk."""
    query = select(Reply).where(Reply.ticket_id == ticket_id, Reply.state != TAKEN_BACK)
    return session.exec(query.order_by(col(Reply.id))).all()


def out(session: Session, ticket_id: int, now: datetime) -> list[Reply]:
    """What the asker may read."""
    return [reply for reply in conversation(session, ticket_id) if reply.send_at <= now]


def reply_of(session: Session, notice: Notice) -> Reply | None:
    """The reply that a notice is about; None when it is about something else."""
    kind, _, reply_id = notice.occasion.partition(":")
    return session.get(Reply, int(reply_id)) if kind in WRITTEN and reply_id else None


def _store(session: Session, ticket: Ticket, written: Written, person: Person, now: datetime) -> Reply:
    reply = Reply(
        ticket_id=ticket.id,
        kind=written.kind,
        text=written.text,
        guides=list(written.guides),
        actor=person.name,
        account_id=person.account_id,
        form_key=written.form_key,
        created_at=now,
        send_at=now + UNDO,
    )
    session.add(reply)
    session.flush()
    return reply


def _event_of(session: Session, ticket: Ticket, reply: Reply) -> TicketEvent:
    events = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id, TicketEvent.kind == WRITTEN[reply.kind])
    return next(event for event in session.exec(events) if event.data["antwoord"] == reply.id)


def _tell(
    session: Session,
    ticket: Ticket,
    reply: Reply,
    actor: str,
    data: Mapping[str, object],
    jobs: Jobs,
    now: datetime,
) -> None:
    event = TicketEvent(ticket_id=ticket.id, kind=WRITTEN[reply.kind], actor=actor, created_at=now, data=dict(data))
    session.add(event)
    occasion = f"{reply.kind}:{reply.id}"
    letters: list[Notice] = (
        notices.to_assignee(session, ticket, occasion, now)
        if reply.kind == FOLLOW_UP
        else notices.to_asker(session, ticket, occasion, now, reply.send_at + SETTLE)
    )
    session.add_all(letters)
    session.flush()
    jobs.tell_again(session, ticket.id, event.id or 0)
