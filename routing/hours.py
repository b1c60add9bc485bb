"""Working hours of the desk and the moment a question must be answered."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

ZONE = ZoneInfo("Europe/Amsterdam")
OPENS = time(9)
CLOSES = time(17)
ANSWER_WITHIN = timedelta(hours=16)  # working hours: two working days
URGENT_WITHIN = timedelta(hours=1)  # clock hours: danger does not wait for the desk to open


def answer_before(asked: datetime, urgent: bool) -> datetime:
    """Deadline for an aware `asked`, in UTC-comparable aware time of the desk's zone."""
    if urgent:
        return (asked + URGENT_WITHIN).astimezone(ZONE)
    return add_working_time(asked, ANSWER_WITHIN)


def is_open(moment: datetime) -> bool:
    local = moment.astimezone(ZONE)
    return is_working_day(local.date()) and OPENS <= local.time() < CLOSES


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in _holidays(day.year)


def working_time(start: datetime, end: datetime) -> timedelta:
    """How long the desk was open between two aware moments; nothing when `end` is not later."""
    total, moment, end = timedelta(0), start.astimezone(ZONE), end.astimezone(ZONE)
    day = moment.date()
    while day <= end.date():
        if is_working_day(day):
            opens, closes = (datetime.combine(day, at, ZONE) for at in (OPENS, CLOSES))
            total += max(timedelta(0), min(closes, end) - max(opens, moment))
        day += timedelta(days=1)
    return total


def add_working_time(start: datetime, left: timedelta) -> datetime:
    """The moment at which the desk has been open for `left` since the aware `start`."""
    moment = start.astimezone(ZONE)
    while True:
        day = moment.date()
        opens, closes = (datetime.combine(day, at, ZONE) for at in (OPENS, CLOSES))
        if is_working_day(day) and moment < closes:
            begin = max(moment, opens)
            if begin + left <= closes:
                return begin + left
            left -= closes - begin
        moment = datetime.combine(day + timedelta(days=1), time(0), ZONE)


@lru_cache(maxsize=16)
def _holidays(year: int) -> frozenset[date]:
    # Algemene termijnenwet, article 3: 5 May every year, not only when shops close.
    return frozenset(holidays.country_holidays("NL", years=year)) | {date(year, 5, 5)}
