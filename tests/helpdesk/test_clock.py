from datetime import UTC, date, datetime, timedelta

from helpdesk.clock import Clock
from helpdesk.running import the_clock

STARTED = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)


def test_the_demo_starts_on_the_day_of_the_letter_and_runs():
    moment = [STARTED]
    clock = Clock(began=STARTED, source=lambda: moment[0])
    assert clock.now() == datetime(2016, 3, 17, 8, 0, tzinfo=UTC)
    moment[0] += timedelta(hours=16)
    assert clock.today() == date(2016, 3, 18)


def test_today_is_the_date_in_the_netherlands():
    assert Clock(source=lambda: datetime(2016, 3, 17, 23, 30, tzinfo=UTC)).today() == date(2016, 3, 18)


def test_the_demo_clock_goes_on_after_a_restart(running):
    assert the_clock(running.settings, running.database).began == the_clock(running.settings, running.database).began
