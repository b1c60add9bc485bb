"""Sums over municipalities, and the identities that such sums must keep (Figuur 1 of the letter of 17 March 2016)."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.quota import QuotaStatus


@dataclass(frozen=True, slots=True)
class Totals:
    municipalities: int
    opening: int
    taakstelling: int
    quota: int
    months: tuple[int, ...] | None
    realised: int
    balance: int
    behind: int
    ahead: int
    n_behind: int
    n_ahead: int
    n_even: int


def total(statuses: Iterable[QuotaStatus]) -> Totals:
    rows = list(statuses)
    known = [row.months for row in rows if row.months is not None]
    months = tuple(sum(column) for column in zip(*known, strict=True)) if rows and len(known) == len(rows) else None
    return Totals(
        municipalities=len(rows),
        opening=sum(row.opening_balance for row in rows),
        taakstelling=sum(row.taakstelling for row in rows),
        quota=sum(row.quota for row in rows),
        months=months,
        realised=sum(row.realised for row in rows),
        balance=sum(row.balance for row in rows),
        behind=sum(row.behind for row in rows),
        ahead=sum(row.ahead for row in rows),
        n_behind=sum(row.balance > 0 for row in rows),
        n_ahead=sum(row.balance < 0 for row in rows),
        n_even=sum(row.balance == 0 for row in rows),
    )


@dataclass(frozen=True, slots=True)
class Identity:
    """One of I1 to I8; `holds` when both sides are the same whole number of persons (or municipalities)."""

    name: str
    left: int
    right: int

    @property
    def holds(self) -> bool:
        return self.left == self.right


def identities(first: Totals, second: Totals) -> tuple[Identity, ...]:
    """The relations between the columns of Figuur 1, for both halves of a year. Months unknown leaves I3 out."""
    placed = first.realised + second.realised
    rows = [
        Identity("I1: stand 1 juli = stand 1 januari + taakstelling − realisatie", second.opening, _closing(first)),
        Identity("I2: opgave = taakstelling + stand begin", second.quota, second.taakstelling + second.opening),
        Identity("I4: saldo = opgave − realisatie", second.balance, second.quota - second.realised),
        Identity("I5: saldo = achterstand + voorsprong", second.balance, second.behind + second.ahead),
        Identity("I6: achter + voor + gelijk = gemeenten", _counted(second), second.municipalities),
        Identity("I7: achterstand en voorsprong per gemeente opgeteld", second.behind + second.ahead, _closing(second)),
        Identity(
            "I8: over het hele jaar", second.balance, first.opening + first.taakstelling + second.taakstelling - placed
        ),
    ]
    if second.months is not None:
        rows.insert(2, Identity("I3: realisatie = som van de maanden", second.realised, sum(second.months)))
    return tuple(rows)


def _closing(totals: Totals) -> int:
    return totals.opening + totals.taakstelling - totals.realised


def _counted(totals: Totals) -> int:
    return totals.n_behind + totals.n_ahead + totals.n_even
