"""How many questions one sender may ask. Counts per process; HELPDESK_RATE_LIMITS=off turns it off in the demo."""

from fastapi import Request
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from helpdesk.running import Running

QUESTIONS = parse("60/minute")
_limiter = MovingWindowRateLimiter(MemoryStorage())


class TooMany(Exception):
    """This sender asked too much in a short time. `retry_after` in seconds."""

    retry_after = 60


def count_question(request: Request, running: Running) -> None:
    """Raises TooMany. Counts by network address; a shared address shares the limit."""
    if running.settings.rate_limits == "off":
        return
    sender = request.client.host if request.client else "onbekend"
    if not _limiter.hit(QUESTIONS, "vragen", sender):
        raise TooMany
