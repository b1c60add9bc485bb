"""Mail through a configured relay. Plain text; a stable Message-ID per notice, so that a repeat carries the same one.

HELPDESK_SMTP_URL is `smtp://user:password@host:587` (STARTTLS) or `smtps://…` (TLS from the start).
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from urllib.parse import unquote, urlsplit

import aiosmtplib

from helpdesk.clock import real_time
from helpdesk.notices import ASKER, RECEIVED
from helpdesk.settings import Settings
from helpdesk.tables import Letter, Notice
from integrations.messages import Message
from integrations.post import Passing, Permanent

TIMEOUT_SECONDS = 20
PERMANENT_FROM = 500  # SMTP answers: 4xx can pass, 5xx does not


@dataclass(frozen=True, slots=True)
class Relay:
    host: str
    port: int
    user: str | None
    password: str | None
    tls: bool
    sender: str
    domain: str


def relay_of(settings: Settings) -> Relay:
    address = urlsplit(settings.smtp_url)
    tls = address.scheme == "smtps"
    return Relay(
        host=address.hostname or "",
        port=address.port or (465 if tls else 587),
        user=unquote(address.username) if address.username else None,
        password=unquote(address.password) if address.password else None,
        tls=tls,
        sender=settings.mail_from,
        domain=parseaddr(settings.mail_from)[1].rpartition("@")[2] or "localhost",
    )


def sender(settings: Settings) -> Callable[[Notice, Message], None]:
    relay = relay_of(settings)

    def send(notice: Notice, message: Message) -> None:
        mail = _mail(relay, notice.recipient, message.subject, message.body, f"bericht-{notice.id}")
        first = f"<vraag-{message.ticket.number}-{notice.audience}@{relay.domain}>"
        if notice.audience == ASKER and notice.occasion == RECEIVED:
            mail.replace_header("Message-ID", first)
        else:
            mail["References"] = mail["In-Reply-To"] = first
        _send(relay, mail)

    return send


def letter_sender(settings: Settings) -> Callable[[Letter], None]:
    relay = relay_of(settings)

    def send(letter: Letter) -> None:
        _send(relay, _mail(relay, letter.recipient, letter.subject, letter.body, f"brief-{letter.id}"))

    return send


def _mail(relay: Relay, recipient: str, subject: str, body: str, key: str) -> EmailMessage:
    """Raises Permanent when an address or subject cannot be in a header, such as one with a line break."""
    mail = EmailMessage()
    try:
        mail["From"], mail["To"], mail["Subject"] = relay.sender, recipient, " ".join(subject.split())
    except ValueError as error:
        raise Permanent(f"Het adres of onderwerp kan niet in een e-mail: {type(error).__name__}") from None
    mail["Date"], mail["Message-ID"] = format_datetime(real_time()), f"<{key}@{relay.domain}>"
    # Machines answer machines unless they are told not to (RFC 3834).
    mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"] = "auto-generated", "All"
    mail.set_content(body)
    return mail


def _send(relay: Relay, mail: EmailMessage) -> None:
    try:
        asyncio.run(
            aiosmtplib.send(
                mail,
                hostname=relay.host,
                port=relay.port,
                username=relay.user,
                password=relay.password,
                use_tls=relay.tls,
                # A password never travels in the clear; without one, encrypted when the relay can.
                start_tls=True if relay.user and not relay.tls else None,
                timeout=TIMEOUT_SECONDS,
            )
        )
    except aiosmtplib.SMTPRecipientsRefused as error:
        codes = [refused.code for refused in error.recipients]
        raise _failure(max(codes, default=PERMANENT_FROM)) from None
    except aiosmtplib.SMTPResponseException as error:
        raise _failure(error.code) from None
    except (aiosmtplib.SMTPException, OSError) as error:
        raise Passing(f"De mailserver is niet bereikbaar: {type(error).__name__}") from None


def _failure(code: int) -> Passing | Permanent:
    """The server's own words may quote the message, so only its number is kept."""
    return (Permanent if code >= PERMANENT_FROM else Passing)(f"De mailserver weigert: {code}")
