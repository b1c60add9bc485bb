"""What every kind of delivery shares: the running desk, who carries what, and which failures are worth a new try.

DeliveryError
  Passing      trying again can help (time-out, busy, down)
  Permanent    trying again cannot help (unknown channel, refused)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from helpdesk.running import Running
from helpdesk.tables import Letter, Notice
from integrations.messages import Message


class DeliveryError(Exception):
    pass


class Passing(DeliveryError):
    pass


class Permanent(DeliveryError):
    pass


Sender = Callable[[Notice, Message], None]
LetterSender = Callable[[Letter], None]


@dataclass(frozen=True, slots=True)
class Post:
    """The running desk and who carries what: channel -> sender, and one for letters."""

    running: Running
    senders: Mapping[str, Sender]
    letters: LetterSender


_post: Post | None = None


def use(post: Post) -> None:
    global _post  # DBOS calls plain functions by name, so what they need must be found from here
    _post = post


def known_post() -> Post:
    if _post is None:
        raise RuntimeError("use() was not called in this process")
    return _post


def reason(error: Exception) -> str:
    """Our own errors say what happened; a message from elsewhere may quote a question."""
    cause = getattr(error, "errors", None) or [error]
    last = cause[-1]
    return str(last) if isinstance(last, DeliveryError) else type(last).__name__


def worth_retrying(error: BaseException) -> bool:
    return not isinstance(error, Permanent)


RETRIES: dict[str, Any] = {
    "retries_allowed": True,
    "max_attempts": 8,
    "interval_seconds": 1.0,
    "backoff_rate": 2.0,
    "should_retry": worth_retrying,
}
