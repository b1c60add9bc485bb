"""Carries a notice to a Slack thread. Used by deliver.py only."""

from collections.abc import Callable

from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import WebClient

from helpdesk.settings import Settings
from helpdesk.tables import Notice
from integrations.messages import Message
from integrations.post import Passing, Permanent
from integrations.slack_blocks import reply_blocks, reply_text, root_text

TIMEOUT_SECONDS = 10
# Answers of Slack after which trying again is useful.
PASSING = frozenset({"ratelimited", "internal_error", "service_unavailable", "fatal_error", "request_timeout"})


def sender(settings: Settings) -> Callable[[Notice, Message], None]:
    client = WebClient(token=settings.slack_bot_token, base_url=settings.slack_api_url, timeout=TIMEOUT_SECONDS)

    def send(notice: Notice, message: Message) -> None:
        thread = notice.thread or _start_thread(client, notice.recipient, message)
        _post(client, notice.recipient, reply_text(message), thread, reply_blocks(message, settings.base_url))

    return send


def _start_thread(client: WebClient, channel: str, message: Message) -> str:
    return _post(client, channel, root_text(message.ticket, message.advice), None, None)


def _post(
    client: WebClient, channel: str, text: str, thread: str | None, blocks: list[dict[str, object]] | None
) -> str:
    try:
        answer = client.chat_postMessage(
            channel=channel, text=text, thread_ts=thread, blocks=blocks, unfurl_links=False, unfurl_media=False
        )
    except SlackApiError as error:
        reason = str(error.response.get("error", "onbekend"))
        raise (Passing if reason in PASSING else Permanent)(f"Slack weigert: {reason}") from None
    except (SlackClientError, OSError) as error:
        raise Passing(f"Slack is niet bereikbaar: {type(error).__name__}") from None
    return str(answer["ts"])
