"""What the handreikingen had no answer to: written down where it shows, read as the list of what to write next."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from helpdesk.tables import Gap, Ticket
from knowledge.clusters import cluster, common_words
from knowledge.municipalities import Municipality

SILENT, WITHOUT_GUIDE = "zwijgen", "zonder_handreiking"
KINDS = {
    "zoeken": "gezocht en niets gevonden",
    SILENT: "model zweeg",
    "hielp_niet": "handreiking hielp niet",
    WITHOUT_GUIDE: "expert antwoordde zonder handreiking",
}
MOST = 2_000  # newest rows that the report reads
EXAMPLES = 3
NOWHERE = "onbekend"  # a province, for those who did not say


@dataclass(frozen=True, slots=True)
class Missing:
    """One handreiking to write. `kinds` and `provinces` are counts, most first; `newest` is the last time it showed."""

    topic: str | None
    size: int
    kinds: tuple[tuple[str, int], ...]
    provinces: tuple[tuple[str, int], ...]
    words: tuple[str, ...]
    examples: tuple[str, ...]
    newest: datetime


def note(session: Session, kind: str, ticket: Ticket, place: Municipality | None, now: datetime) -> None:
    """Once per question and kind. `ticket.topic` must be the confirmed one."""
    known = select(Gap.id).where(col(Gap.ticket_id) == ticket.id, Gap.kind == kind)
    if session.exec(known).first() is not None:
        return
    session.add(
        Gap(
            kind=kind,
            text=ticket.text,
            topic=ticket.topic,
            province=place.province if place else None,
            ticket_id=ticket.id,
            created_at=now,
        )
    )


def count(session: Session) -> int:
    return session.exec(select(func.count(col(Gap.id)))).one()


def report(session: Session, topic: str | None = None, province: str | None = None) -> list[Missing]:
    """The newest first; texts are put together within a topic. `province` may be NOWHERE."""
    query = select(Gap)
    if topic is not None:
        query = query.where(Gap.topic == topic)
    if province is not None:
        query = query.where(col(Gap.province).is_(None) if province == NOWHERE else Gap.province == province)
    rows = session.exec(query.order_by(col(Gap.id).desc()).limit(MOST)).all()
    by_topic: dict[str | None, list[Gap]] = defaultdict(list)
    for row in rows:
        by_topic[row.topic].append(row)
    found = [missing for name, gaps in by_topic.items() for missing in _of_topic(name, gaps)]
    return sorted(found, key=lambda missing: (missing.newest, missing.size), reverse=True)


def _of_topic(topic: str | None, gaps: Sequence[Gap]) -> list[Missing]:
    groups = cluster([gap.text for gap in gaps])
    return [_missing(topic, [gaps[number] for number in group.numbers]) for group in groups]


def _missing(topic: str | None, gaps: Sequence[Gap]) -> Missing:
    texts = [gap.text for gap in gaps]
    return Missing(
        topic=topic,
        size=len(gaps),
        kinds=tuple(Counter(gap.kind for gap in gaps).most_common()),
        provinces=tuple(Counter(gap.province or NOWHERE for gap in gaps).most_common()),
        words=common_words(texts),
        examples=tuple(dict.fromkeys(texts))[:EXAMPLES],
        newest=max(gap.created_at for gap in gaps),
    )
