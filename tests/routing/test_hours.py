from datetime import UTC, date, datetime

import pytest

from routing.hours import ZONE, answer_before, is_open, is_working_day


def at(year, month, day, hour, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def test_an_answer_is_due_after_two_working_days():
    assert answer_before(at(2016, 3, 15, 10), urgent=False) == at(2016, 3, 17, 10)


def test_the_weekend_does_not_count():
    assert answer_before(at(2016, 3, 17, 9), urgent=False) == at(2016, 3, 18, 17)
    assert answer_before(at(2016, 3, 18, 12), urgent=False) == at(2016, 3, 22, 12)


def test_a_holiday_does_not_count():
    # Good Friday is 25 March 2016, Easter Monday 28 March.
    assert answer_before(at(2016, 3, 24, 16), urgent=False) == at(2016, 3, 30, 16)


def test_a_question_in_the_night_starts_counting_in_the_morning():
    assert answer_before(at(2016, 3, 15, 3), urgent=False) == at(2016, 3, 16, 17)


def test_the_clock_change_of_march_does_not_shift_the_hour():
    # Summer time began on Sunday 27 March 2016.
    assert answer_before(at(2016, 3, 24, 10), urgent=False).hour == 10


def test_danger_is_due_in_an_hour_also_at_night():
    assert answer_before(at(2016, 3, 20, 2), urgent=True) == at(2016, 3, 20, 3)


def test_a_moment_in_another_zone_gives_the_same_deadline():
    local = at(2016, 3, 15, 10)
    assert answer_before(local.astimezone(UTC), urgent=False) == answer_before(local, urgent=False)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2016, 3, 17), True),
        (date(2016, 3, 19), False),
        (date(2016, 4, 27), False),
        (date(2016, 5, 5), False),
        (date(2016, 12, 26), False),
    ],
)
def test_weekends_and_dutch_holidays_are_free(day, works):
    assert is_working_day(day) is works


def test_the_desk_opens_at_nine_and_closes_at_five():
    assert not is_open(at(2016, 3, 17, 8, 59))
    assert is_open(at(2016, 3, 17, 9))
    assert not is_open(at(2016, 3, 17, 17))
