"""The desk's time. Production uses the real date; the demo starts on the day of the letter and runs from there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from routing.hours import ZONE

DEMO_STARTS = datetime(2016, 3, 17, 9, 0, tzinfo=ZONE)


def real_time() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """`began` is the real moment at which the demo was first started; None means real time."""

    began: datetime | None = None
    source: Callable[[], datetime] = real_time

    def now(self) -> datetime:
        """Aware, UTC, whole microseconds."""
        if self.began is None:
            return self.source()
        return (DEMO_STARTS + (self.source() - self.began)).astimezone(UTC)

    def today(self) -> date:
        return self.now().astimezone(ZONE).date()
