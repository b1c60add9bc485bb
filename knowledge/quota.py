"""The arithmetic of the taakstelling. Whole persons, exact; a positive balance is an achterstand (as in Figuur 1).

Law: Huisvestingswet 2014, articles 28 and 29. The identities I1 to I8 are those of Figuur 1 in the letter of
17 March 2016. Missing figures are no QuotaStatus at all, never a zero.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

MONTHS = 6  # months in a half-year
ON_SCHEDULE_FROM = Fraction(1)  # share of the schedule
IETS_ACHTER_FROM = Fraction(3, 4)  # share of the schedule; below it is "ver achter" (our own limit, not the law's)
SMALL_QUOTA = 10  # persons; below it a percentage says nothing
LEGAL_MARGIN = 2  # persons between the published quota and the formula before we warn

STANDING_NAMES = {
    "voldaan": "voldaan",
    "op_schema": "op schema",
    "iets_achter": "iets achter",
    "ver_achter": "ver achter",
    "geen_opgave": "geen opgave",
    "onbekend": "onbekend",
}


@dataclass(frozen=True, slots=True)
class QuotaStatus:
    """One municipality, one half-year, one reference date (the 1st of a month). Numbers are persons."""

    code: str | None
    period: str
    reference_date: date
    opening_balance: int
    taakstelling: int
    months: tuple[int, ...] | None
    realised: int
    origin: str
    source: str

    @property
    def quota(self) -> int:
        return self.opening_balance + self.taakstelling

    @property
    def balance(self) -> int:
        return self.quota - self.realised

    @property
    def behind(self) -> int:
        return max(self.balance, 0)

    @property
    def ahead(self) -> int:
        return min(self.balance, 0)

    @property
    def months_elapsed(self) -> int:
        return months_between(self.period, self.reference_date)

    @property
    def on_schedule(self) -> Fraction:
        return Fraction(self.quota * self.months_elapsed, MONTHS)

    @property
    def standing(self) -> str:
        return standing_of(self)


def standing_of(status: QuotaStatus | None) -> str:
    if status is None:
        return "onbekend"
    if status.quota <= 0:
        return "geen_opgave"
    if status.realised >= status.quota:
        return "voldaan"
    if status.realised >= status.on_schedule * ON_SCHEDULE_FROM:
        return "op_schema"
    return "iets_achter" if status.realised >= status.on_schedule * IETS_ACHTER_FROM else "ver_achter"


def months_between(period: str, reference_date: date) -> int:
    """0 to 6: the 1st of the month after m whole months of the half-year. 1 July and 1 January close a half-year."""
    start = period_start(period)
    return (reference_date.year - start.year) * 12 + reference_date.month - start.month


def counted_on(reference_date: date) -> date:
    """The day whose municipalities a file counts: one per 1 January closes the year before, and so its register."""
    return date(reference_date.year - 1, 12, 31) if reference_date.month == 1 else reference_date


def period_start(period: str) -> date:
    year, half = period.split("-")
    return date(int(year), 1 if half == "I" else 7, 1)


def next_period(period: str) -> str:
    year, half = period.split("-")
    return f"{year}-II" if half == "I" else f"{int(year) + 1}-I"


def period_end(period: str) -> date:
    """The reference date that closes the half-year."""
    return period_start(next_period(period))


def period_of(day: date) -> str:
    return f"{day.year}-{'I' if day.month <= MONTHS else 'II'}"


def reference_dates(period: str) -> tuple[date, ...]:
    start = period_start(period)
    ahead = [(start.year + (start.month + m - 1) // 12, (start.month + m - 1) % 12 + 1) for m in range(1, MONTHS + 1)]
    return tuple(date(year, month, 1) for year, month in ahead)


def legal_quota(national: int, inhabitants: int, inhabitants_nl: int) -> int:
    """Article 29 paragraph 1: national x inhabitants / inhabitants of the Netherlands, rounded up."""
    return -(-national * inhabitants // inhabitants_nl)


def legal_check(status: QuotaStatus, national: int, inhabitants: int, inhabitants_nl: int) -> str | None:
    """A warning in Dutch when the published quota is far from the formula; the published one leads."""
    expected = legal_quota(national, inhabitants, inhabitants_nl)
    if abs(status.taakstelling - expected) <= LEGAL_MARGIN:
        return None
    return (
        f"{status.code}: taakstelling {status.taakstelling}, volgens artikel 29 Huisvestingswet 2014 {expected}. "
        "Het gepubliceerde getal telt; controleer het bij de bron."
    )


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


def number(value: int) -> str:
    return f"{value:,}".replace(",", ".").replace("-", "−")


def percent(part: int, whole: int) -> str:
    """83,2%. Rounded half up on exact numbers; a whole of zero or less has no percentage."""
    if whole <= 0:
        return "geen percentage"
    tenths = (Fraction(part * 1000, whole) + Fraction(1, 2)) // 1
    return f"{tenths // 10},{tenths % 10}%"


def sum_line(status: QuotaStatus) -> str:
    """opgave 52 = achterstand 12 + taakstelling 40; gehuisvest 23; op schema zou 26 zijn"""
    if status.quota <= 0:
        return (
            f"geen opgave, voorsprong {number(-status.quota)}: taakstelling {number(status.taakstelling)} "
            f"− voorsprong {number(-status.opening_balance)}; gehuisvest {number(status.realised)}"
        )
    return (
        f"opgave {number(status.quota)} = {_parts(status)}; gehuisvest {number(status.realised)}; "
        f"op schema zou {number(_half_up(status.on_schedule))} zijn"
    )


def _parts(status: QuotaStatus) -> str:
    if status.opening_balance > 0:
        return f"achterstand {number(status.opening_balance)} + taakstelling {number(status.taakstelling)}"
    if status.opening_balance < 0:
        return f"taakstelling {number(status.taakstelling)} − voorsprong {number(-status.opening_balance)}"
    return f"taakstelling {number(status.taakstelling)}"


def _half_up(value: Fraction) -> int:
    return (value + Fraction(1, 2)) // 1


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
        Identity("I1: stand 1 juli = stand 1 januari + taakstelling − realisatie", first.balance, _closing(first)),
        Identity("I2: opgave = taakstelling + stand begin", second.quota, second.taakstelling + first.balance),
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
