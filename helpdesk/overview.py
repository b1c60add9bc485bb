"""The figures of Land in beeld. Counts only; nothing here can see a question or a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from helpdesk import quota_book
from knowledge.municipalities import Municipality, Register
from knowledge.quota import QuotaStatus
from knowledge.text import fold
from knowledge.totals import Totals, total

CLOSING_MONTH = 1  # a file per 1 January closes the second half-year
HALF_YEAR_MONTH = 7


@dataclass(frozen=True, slots=True)
class ClosedYear:
    """Both halves of a calendar year, from the files of 1 July and of the next 1 January (Figuur 1 of the letter)."""

    year: int
    first: Totals
    second: Totals
    reference_date: date
    origin: str
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    place: Municipality
    status: QuotaStatus | None


@dataclass(frozen=True, slots=True)
class NewestStands:
    reference_date: date
    period: str
    totals: Totals
    rows: list[Row]
    origin: str
    source: str
    age_days: int


def closed_year(session: Session, today: date) -> ClosedYear | None:
    """The last calendar year of which both halves are in the book; None when there is none."""
    dates = {file.reference_date: file for file in quota_book.files(session, today)}
    closings = [day for day in dates if day.month == CLOSING_MONTH and date(day.year - 1, HALF_YEAR_MONTH, 1) in dates]
    if not closings:
        return None
    closing = max(closings)
    first = total(quota_book.at(session, date(closing.year - 1, HALF_YEAR_MONTH, 1)))
    second = total(quota_book.at(session, closing))
    file = dates[closing]
    return ClosedYear(closing.year - 1, first, second, closing, file.origin, file.source)


def newest_stands(session: Session, register: Register, today: date) -> NewestStands | None:
    files = quota_book.files(session, today)
    if not files:
        return None
    file = files[-1]
    statuses = {status.code: status for status in quota_book.at(session, file.reference_date)}
    rows = [Row(place, statuses.get(place.code)) for place in register.on(today)]
    return NewestStands(
        reference_date=file.reference_date,
        period=file.period,
        totals=total(statuses.values()),
        rows=rows,
        origin=file.origin,
        source=file.source,
        age_days=(today - file.reference_date).days,
    )


def arranged(rows: Iterable[Row], search: str, order: str, descending: bool) -> list[Row]:
    """Rows whose name or province holds `search`; municipalities without figures always come last."""
    wanted = fold(search.strip())
    found = [row for row in rows if wanted in fold(row.place.name) or wanted in fold(row.place.province)]
    if order in ("gemeente", "provincie"):
        return sorted(found, key=lambda row: _name(row, order), reverse=descending)
    known = [(_figure(row.status, order), row) for row in found if row.status]
    ranked = sorted(known, key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in ranked] + [row for row in found if row.status is None]


def _name(row: Row, order: str) -> tuple[str, str]:
    name = fold(row.place.name).lstrip("'")
    return (fold(row.place.province), name) if order == "provincie" else (name, "")


def _figure(status: QuotaStatus, order: str) -> int:
    return {"opgave": status.quota, "realisatie": status.realised, "saldo": status.balance}[order]
