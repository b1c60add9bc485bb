"""Slack as a door: `/otav vraag …` and a mention become a question, stored before Slack hears "received".

The reply in the thread is a durable job like every other notice (deliver.py), so Slack being down loses nothing.
Storing takes milliseconds; should it ever take longer than ANSWER_WITHIN, Slack gets an error for an event, tries
again, and the event id makes that the same question.
"""

import re
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any

from slack_bolt import Ack, App
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web import WebClient
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from helpdesk import doors
from helpdesk.advice import Question
from helpdesk.intake import Receipt
from helpdesk.running import Running
from helpdesk.writer import TooBusy
from knowledge.municipalities import Municipality

PATH = "/slack/events"
ANSWER_WITHIN = 2.0  # seconds; Slack waits three
HELP = (
    "Stel een vraag met `/otav vraag Zwolle: uw vraag`. De gemeente mag u weglaten. "
    "Zet geen burgerservicenummer of V-nummer in uw vraag."
)
_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>")
_LINK = re.compile(r"<(?:https?://|mailto:|tel:)([^|>]+)(?:\|([^>]*))?>")
_PLACE_FIRST = re.compile(r"\s*([^:\n]{2,40}):\s+(\S.*)", re.DOTALL)


def route(running: Running) -> Route:
    """The endpoint for events and commands, ready to be added to the site."""
    bolt = create_bolt(running)
    verifier = SignatureVerifier(running.settings.slack_signing_secret)

    async def endpoint(request: Request) -> Response:
        body = await request.body()
        if not _genuine(verifier, request, body):
            return PlainTextResponse("ongeldige handtekening", 401)
        # Off the event loop: storing waits for the disk.
        return to_starlette_response(await run_in_threadpool(bolt.dispatch, to_bolt_request(request, body)))

    return Route(PATH, endpoint, methods=["POST"])


def create_bolt(running: Running) -> App:
    settings = running.settings
    app = App(
        signing_secret=settings.slack_signing_secret,
        client=WebClient(token=settings.slack_bot_token, base_url=settings.slack_api_url),
        authorize=lambda enterprise_id, team_id: AuthorizeResult(
            enterprise_id=enterprise_id, team_id=team_id, bot_token=settings.slack_bot_token
        ),
        # Answer Slack only after the question is on disk.
        process_before_response=True,
    )

    @app.command("/otav")
    def otav(ack: Ack, command: dict[str, Any]) -> None:
        ack(_answer_command(command, running))

    @app.event("app_mention")
    def mentioned(event: dict[str, Any], body: dict[str, Any]) -> None:
        _take_mention(event, body, running)

    return app


def _genuine(verifier: SignatureVerifier, request: Request, body: bytes) -> bool:
    timestamp = request.headers.get("x-slack-request-timestamp", "")
    signature = request.headers.get("x-slack-signature", "")
    return (
        timestamp.isdecimal()
        and timestamp.isascii()
        and bool(signature)
        and verifier.is_valid(body, timestamp, signature)
    )


def _answer_command(command: dict[str, Any], running: Running) -> str:
    word, _, rest = command.get("text", "").strip().partition(" ")
    if word.lower() != "vraag" or not rest.strip():
        return HELP
    try:
        question = _question(rest, command["channel_id"], None, command.get("user_id"), _command_id(command), running)
        receipt = running.writer.submit(question).result(ANSWER_WITHIN)
    except doors.Refused as refusal:
        return str(refusal)
    except FutureTimeout:
        return "Wij hebben uw vraag ontvangen. Het nummer volgt zo in dit kanaal."
    except TooBusy:
        return "Het is nu te druk; uw vraag is niet bewaard. Probeer het over een halve minuut opnieuw."
    return _received(receipt)


def _take_mention(event: dict[str, Any], body: dict[str, Any], running: Running) -> None:
    thread = event.get("thread_ts") or event["ts"]
    text = _MENTION.sub(" ", event.get("text", ""))
    try:
        question = _question(text, event["channel"], thread, event.get("user"), f"slack:{body['event_id']}", running)
    except doors.Refused:
        return
    running.writer.submit(question).result(ANSWER_WITHIN)


def _question(
    raw: str, channel: str, thread: str | None, user: str | None, external_id: str, running: Running
) -> Question:
    text = doors.question_text(_plain(raw))
    place, text = _place_first(text, running)
    return Question(
        text=text,
        channel="slack",
        municipality=place,
        asker_name=f"Slack-gebruiker {user}" if user else None,
        external_id=external_id,
        reply_channel=channel,
        reply_thread=thread,
    )


def _place_first(text: str, running: Running) -> tuple[Municipality | None, str]:
    """ "Zwolle: tekst" names the municipality; anything else before a colon is part of the question."""
    match = _PLACE_FIRST.fullmatch(text)
    if match is None:
        return None, text
    candidates = running.desk.library.register.resolve(match[1], running.clock.today())
    return (candidates[0], match[2]) if len(candidates) == 1 else (None, text)


def _plain(text: str) -> str:
    """Slack's own markup back to what the person typed."""
    unlinked = _LINK.sub(lambda match: match[2] or match[1], text)
    return unlinked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _command_id(command: dict[str, Any]) -> str:
    return f"slack:{command['trigger_id']}"


def _received(receipt: Receipt) -> str:
    masked = (
        " Wij hebben een persoonlijk nummer weggehaald; haal het ook uit Slack weg."
        if receipt.shown["gemaskeerd"]
        else ""
    )
    return f"Uw vraag is ontvangen. Het nummer is {receipt.number}. De reactie staat zo in dit kanaal.{masked}"
