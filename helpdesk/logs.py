"""Logs say what went wrong and where, never what somebody wrote: no values of variables, no texts of errors."""

import traceback

import structlog

structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ],
)
_log = structlog.get_logger()


def failure(event: str, error: BaseException, **facts: str | int) -> None:
    """The kind of error and the lines it passed through. Its message is left out: it may quote a question."""
    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    _log.error(event, error=type(error).__name__, frames=frames[-12:], **facts)


def problem(event: str, **facts: str | int) -> None:
    _log.error(event, **facts)
