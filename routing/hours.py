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
    return _add_working_time(asked.astimezone(ZONE), ANSWER_WITHIN)


def is_open(moment: datetime) -> bool:
    local = moment.astimezone(ZONE)
    return is_working_day(local.date()) and OPENS <= local.time() < CLOSES


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in _holidays(day.year)


def _add_working_time(start: datetime, left: timedelta) -> datetime:
    moment = start
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
