"""Earlier questions like this one, with the answer that staff approved as an example.

Names of municipalities other than the ticket's own are taken out: who asked what is not for everybody.
"""

import re
import threading
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from helpdesk.moves import CLOSED
from helpdesk.tables import Answer, Ticket
from knowledge.likeness import Alike, TextIndex
from knowledge.municipalities import Register
from knowledge.text import clean, fold

MOST = 5_000  # newest answers in the index
SHOWN = 3
MIN_LIKENESS = 0.15  # a cosine, 0 to 1
SAME_SUBTOPIC = 0.10
ANOTHER = "een andere gemeente"
_TWICE = re.compile(rf"\b(?:de )?gem(?:eente|\.)? {ANOTHER}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Example:
    """`place` is the municipality's name when it is the reader's own, else ANOTHER; None when none was known."""

    number: str
    question: str
    answer: str
    guides: tuple[str, ...]
    place: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    mark: tuple[int, int]
    rows: tuple[tuple[Ticket, Answer], ...]
    texts: TextIndex


_indexes: WeakKeyDictionary[Engine, _Index] = WeakKeyDictionary()
_making = threading.Lock()


def find(session: Session, ticket: Ticket, register: Register, today: date) -> list[Example]:
    """At most SHOWN, the most alike first; nothing rather than something unlike."""
    index = _index(session)
    scored = []
    for alike in index.texts.nearest(ticket.text):
        other, answer = index.rows[alike.number]
        score = alike.score + (SAME_SUBTOPIC if _same_subtopic(ticket, other) else 0.0)
        if other.id != ticket.id and alike.score >= MIN_LIKENESS:
            scored.append((score, alike, other, answer))
    scored.sort(key=lambda found: -found[0])
    return [_example(ticket, alike, other, answer, register, today) for _, alike, other, answer in scored[:SHOWN]]


def hide_places(text: str, register: Register, today: date, own: str | None, asker: str | None) -> str:
    """`own` may stay; `asker` is the code of who asked that: its name goes, also where the finder is unsure."""
    cleaned = clean(text)
    spans = {(m.start, m.end) for m in register.mentions(cleaned, today) if m.municipality.code != own}
    for start, end in sorted(_apart(spans), reverse=True):
        cleaned = cleaned[:start] + ANOTHER + cleaned[end:]
    place = register.by_code(asker or "")
    if place and asker != own:
        cleaned = cleaned.replace(place.name, ANOTHER)
    return _TWICE.sub(ANOTHER, cleaned)


def _apart(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of two that overlap the longer one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _example(ticket: Ticket, alike: Alike, other: Ticket, answer: Answer, register: Register, today: date) -> Example:
    own, asker = ticket.gemeente_code, other.gemeente_code
    place = register.by_code(asker or "")
    names = {fold(municipality.name) for municipality in register.on(today)}
    words = [word for word in alike.words if word not in names]
    reasons = [f"woorden: {', '.join(words)}"] if words else ["woorden die hetzelfde beginnen"]
    if _same_subtopic(ticket, other):
        reasons.append("zelfde deelonderwerp")
    return Example(
        number=other.number,
        question=hide_places(other.text, register, today, own, asker),
        answer=hide_places(answer.text, register, today, own, asker),
        guides=tuple(answer.guides),
        place=(place.name if asker == own else ANOTHER) if place else None,
        reasons=tuple(reasons),
    )


def _same_subtopic(ticket: Ticket, other: Ticket) -> bool:
    return ticket.subtopic is not None and ticket.subtopic == other.subtopic


def _index(session: Session) -> _Index:
    engine = session.get_bind().engine
    mark = _mark(session)
    with _making:
        known = _indexes.get(engine)
        if known is None or known.mark != mark:
            rows = _rows(session)
            known = _Index(mark, rows, TextIndex(ticket.text for ticket, _ in rows))
            _indexes[engine] = known
        return known


def _mark(session: Session) -> tuple[int, int]:
    """Changes when an example appears or disappears."""
    query = select(func.count(col(Answer.id)), func.max(Answer.id))
    count, last = session.exec(query.join(Ticket).where(Answer.reusable, Ticket.status == CLOSED)).one()
    return count, last or 0


def _rows(session: Session) -> tuple[tuple[Ticket, Answer], ...]:
    query = select(Ticket, Answer).join(Answer).where(Answer.reusable, Ticket.status == CLOSED)
    return tuple((t, a) for t, a in session.exec(query.order_by(col(Answer.id).desc()).limit(MOST)))
