"""Half-years and their reference dates: the 1st of each month, 1 July and 1 January closing a half-year."""

import re
from datetime import date

MONTHS = 6  # months in a half-year

_PERIOD = re.compile(r"([0-9]{4})-(II?)")


def months_between(period: str, reference_date: date) -> int:
    """0 to 6: the 1st of the month after m whole months of the half-year. 1 July and 1 January close a half-year."""
    start = period_start(period)
    return (reference_date.year - start.year) * 12 + reference_date.month - start.month


def counted_on(reference_date: date) -> date:
    """The day whose municipalities a file counts: one per 1 January closes the year before, and so its register."""
    return date(reference_date.year - 1, 12, 31) if reference_date.month == 1 else reference_date


def period_start(period: str) -> date:
    year, half = _parts(period)
    return date(year, 1 if half == "I" else 7, 1)


def next_period(period: str) -> str:
    year, half = _parts(period)
    return f"{year}-II" if half == "I" else f"{year + 1}-I"


def period_end(period: str) -> date:
    """The reference date that closes the half-year."""
    return period_start(next_period(period))


def period_of(day: date) -> str:
    return f"{day.year}-{'I' if day.month <= MONTHS else 'II'}"


def reference_dates(period: str) -> tuple[date, ...]:
    start = period_start(period)
    ahead = [(start.year + (start.month + m - 1) // 12, (start.month + m - 1) % 12 + 1) for m in range(1, MONTHS + 1)]
    return tuple(date(year, month, 1) for year, month in ahead)


def _parts(period: str) -> tuple[int, str]:
    """Raises ValueError: anything but I or II would otherwise pass for the second half-year."""
    if (match := _PERIOD.fullmatch(period)) is None:
        raise ValueError(f"{period!r} is no half-year such as 2016-I")
    return int(match[1]), match[2]
