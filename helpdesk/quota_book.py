"""The stands per municipality: recorded once per monitor file, read newest first. Missing is None, never 0."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Protocol

from sqlalchemy import Select, bindparam, func, insert
from sqlmodel import Session, SQLModel, col, select

from helpdesk.tables import QuotaFile, Stand
from knowledge.quota import QuotaStatus


class AlreadyDifferent(ValueError):
    """There are other figures for this reference date. Nothing was changed."""


class Accepted(Protocol):
    """A monitor file that passed every check (integrations/monitor.py makes it)."""

    @property
    def name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def reference_date(self) -> date: ...
    @property
    def origin(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def statuses(self) -> Sequence[QuotaStatus]: ...


@dataclass(frozen=True, slots=True)
class Recorded:
    rows: int
    new: bool


def record(session: Session, file: Accepted, now: datetime) -> Recorded:
    """Store a file whole. The same file twice changes nothing; other figures on its date raise AlreadyDifferent."""
    known = session.exec(select(QuotaFile).where(QuotaFile.reference_date == file.reference_date)).first()
    if known and known.sha256 == file.sha256:
        return Recorded(known.rows, new=False)
    if known:
        raise AlreadyDifferent(
            f"Voor peildatum {file.reference_date.isoformat()} staan al andere cijfers (bestand {known.name}). "
            "De bestaande cijfers blijven staan. Controleer welk bestand klopt."
        )
    stored = QuotaFile(
        name=file.name,
        sha256=file.sha256,
        period=file.period,
        reference_date=file.reference_date,
        origin=file.origin,
        source=file.source,
        rows=len(file.statuses),
        loaded_at=now,
    )
    session.add(stored)
    session.flush()
    session.execute(insert(Stand), [_row(status, stored.id) for status in file.statuses])
    return Recorded(stored.rows, new=True)


def newest(session: Session, codes: Collection[str], today: date) -> dict[str, QuotaStatus]:
    """The newest stand per municipality on or before today; a code without figures is absent."""
    if not codes:
        return {}
    rows = session.connection().execute(_newest(), {"today": today, "codes": list(codes)})
    return {row.code: _status(row, row.origin, row.source) for row in rows}


def history(session: Session, codes: Collection[str], today: date) -> list[QuotaStatus]:
    """All stands of these codes, oldest first."""
    query = _joined().where(col(Stand.code).in_(codes), col(Stand.reference_date) <= today)
    return _statuses(session, query.order_by(col(Stand.reference_date)))


def at(session: Session, reference_date: date) -> list[QuotaStatus]:
    """Every municipality of the file of this reference date; empty when there is none."""
    return _statuses(session, _joined().where(col(Stand.reference_date) == reference_date).order_by(col(Stand.code)))


def files(session: Session, today: date) -> list[QuotaFile]:
    """The accepted files on or before today, oldest first."""
    query = select(QuotaFile).where(QuotaFile.reference_date <= today).order_by(col(QuotaFile.reference_date))
    return list(session.exec(query))


@cache
def _newest() -> Select[Any]:
    """Made once: every question that comes in asks this, and making it costs more than answering it."""
    last = select(func.max(QuotaFile.reference_date)).where(col(QuotaFile.reference_date) <= bindparam("today"))
    columns = (*SQLModel.metadata.tables["stand"].c, col(QuotaFile.origin), col(QuotaFile.source))
    query: Select[Any] = select(*columns).join(QuotaFile, col(QuotaFile.id) == col(Stand.file_id))
    return query.where(
        col(Stand.reference_date) == last.scalar_subquery(), col(Stand.code).in_(bindparam("codes", expanding=True))
    )


def _joined() -> Select[tuple[Stand, str, str]]:
    return select(Stand, QuotaFile.origin, QuotaFile.source).join(QuotaFile, col(QuotaFile.id) == col(Stand.file_id))  # type: ignore[return-value]


def _statuses(session: Session, query: Select[tuple[Stand, str, str]]) -> list[QuotaStatus]:
    return [_status(row, origin, source) for row, origin, source in session.execute(query)]


def _status(row: Any, origin: str, source: str) -> QuotaStatus:
    return QuotaStatus(
        code=row.code,
        period=row.period,
        reference_date=row.reference_date,
        opening_balance=row.opening_balance,
        taakstelling=row.taakstelling,
        months=tuple(row.months) if row.months is not None else None,
        realised=row.realised,
        origin=origin,
        source=source,
    )


def _row(status: QuotaStatus, file_id: int | None) -> dict[str, object]:
    return {
        "file_id": file_id,
        "code": status.code,
        "period": status.period,
        "reference_date": status.reference_date,
        "opening_balance": status.opening_balance,
        "taakstelling": status.taakstelling,
        "months": list(status.months) if status.months is not None else None,
        "realised": status.realised,
    }
