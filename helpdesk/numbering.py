"""Ticket numbers: V-2016-0001, counted per year. A number never comes back, also when a ticket is gone."""

from sqlalchemy import bindparam, update
from sqlmodel import Session, SQLModel

from helpdesk.tables import Counter

NUMBERS_PER_YEAR = 10_000_000
COUNTERS = SQLModel.metadata.tables["counter"]
BUMP = (
    update(COUNTERS)
    .where(COUNTERS.c.name == bindparam("counter"))
    .values(last=COUNTERS.c.last + bindparam("count"))
    .returning(COUNTERS.c.last)
)


def next_ids(session: Session, year: int, count: int) -> range:
    name = f"vragen-{year}"
    last = session.connection().execute(BUMP, {"counter": name, "count": count}).scalar_one_or_none()
    if last is None:
        session.add(Counter(name=name, last=count))
        session.flush()
        last = count
    first = year * NUMBERS_PER_YEAR + last - count + 1
    return range(first, first + count)


def number_of(ticket_id: int) -> str:
    year, sequence = divmod(ticket_id, NUMBERS_PER_YEAR)
    return f"V-{year}-{sequence:04}"
