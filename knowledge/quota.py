"""The arithmetic of the taakstelling. Whole persons, exact; a positive balance is an achterstand (as in Figuur 1).

Law: Huisvestingswet 2014, articles 28 and 29. The identities I1 to I8 are those of Figuur 1 in the letter of
17 March 2016. Missing figures are no QuotaStatus at all, never a zero.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from knowledge.periods import MONTHS, months_between

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
