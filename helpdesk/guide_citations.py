"""Answers that quoted a text which has changed since: whoever got them may need to hear it.

An answer is an advice frozen with a ticket, or what staff wrote with handreikingen under it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, cast
from sqlmodel import Session, col, select

from helpdesk.guide_text import read_fields
from helpdesk.guide_versions import FROM_FILE, OLD, PUBLISHED, WITHDRAWN
from helpdesk.tables import Answer, GuideVersion, Ticket, TicketEvent
from knowledge.guides import Guide
from knowledge.passages import Passage, passages_of

MOST = 200  # tickets looked at, newest first

Sections = dict[str, list[Passage]]  # per anchor


@dataclass(frozen=True, slots=True)
class Citation:
    """`headings` are the paragraphs that were quoted and read differently now."""

    ticket: Ticket
    headings: tuple[str, ...]
    by_staff: bool


def outdated(session: Session, guide: Guide, versions: Sequence[GuideVersion]) -> list[Citation]:
    """Newest first, one per ticket. `versions` is the history of the guide; without one nothing has changed."""
    if not any(version.state in (PUBLISHED, WITHDRAWN) for version in versions):
        return []
    now = _sections(guide.body) if guide.withdrawn_on is None else {}
    found = {citation.ticket.id: citation for citation in _frozen(session, guide.id, now)}
    for citation in _answered(session, guide.id, now, versions):
        found[citation.ticket.id] = citation  # what staff wrote counts for more than what the desk suggested
    return sorted(found.values(), key=lambda citation: -citation.ticket.id)


def _frozen(session: Session, guide_id: str, now: Sections) -> Iterable[Citation]:
    texts = {passage.text for section in now.values() for passage in section}
    query = (
        select(Ticket, TicketEvent)
        .where(col(TicketEvent.ticket_id) == col(Ticket.id), TicketEvent.kind == "ontvangen")
        .where(cast(col(TicketEvent.data), String).contains(f'"id": "{guide_id}"', autoescape=True))
        .order_by(col(Ticket.id).desc())
    )
    for ticket, event in session.exec(query.limit(MOST)):
        quoted = [shown for shown in event.data["advies"]["handreikingen"] if shown["id"] == guide_id]
        changed = tuple(shown["kop"] for shown in quoted if shown["passage"] not in texts)
        if changed:
            yield Citation(ticket, changed, by_staff=False)


def _answered(session: Session, guide_id: str, now: Sections, versions: Sequence[GuideVersion]) -> Iterable[Citation]:
    query = (
        select(Ticket, Answer)
        .where(col(Answer.ticket_id) == col(Ticket.id))
        .where(cast(col(Answer.guides), String).contains(f'"{guide_id}', autoescape=True))
        .order_by(col(Ticket.id).desc())
    )
    for ticket, answer in session.exec(query.limit(MOST)):
        then = _sections(_text_on(answer.created_at, versions))
        anchors = {cited.partition("#")[2] for cited in answer.guides if cited.partition("#")[0] == guide_id}
        looked_at = then if "" in anchors else {anchor: then.get(anchor, []) for anchor in anchors}
        changed = [passages for anchor, passages in looked_at.items() if passages and passages != now.get(anchor)]
        if anchors and changed:
            yield Citation(ticket, tuple(passages[0].heading for passages in changed), by_staff=True)


def _text_on(moment: datetime, versions: Sequence[GuideVersion]) -> str:
    """What was published then; the oldest version is the file, which was there from the beginning."""
    public = [version for version in versions if version.state in (PUBLISHED, WITHDRAWN, OLD)]
    before = [version for version in public if version.actor == FROM_FILE or version.created_at <= moment]
    newest = max(before, key=lambda version: version.number, default=None)
    return read_fields(newest.source).tekst if newest else ""


def _sections(body: str) -> Sections:
    found: Sections = {}
    for passage in passages_of("", body):
        found.setdefault(passage.anchor, []).append(passage)
    return found
