"""Mail against a real SMTP server on this machine."""

import contextlib

import pytest
from aiosmtpd.controller import Controller

from helpdesk.settings import Settings, SettingsError, load_settings
from helpdesk.tables import Letter, Notice, Reply, Ticket
from integrations import mail
from integrations.messages import write
from integrations.post import Passing, Permanent
from tests import make
from tests.server_process import free_port


class Sink:
    """Keeps what comes in; answers `refusal` instead when there is one."""

    def __init__(self):
        self.mails, self.refusal = [], None

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 (aiosmtpd's name)
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        from email import message_from_bytes
        from email.policy import default

        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@pytest.fixture
def sink():
    sink, port = Sink(), free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    sink.settings = Settings(smtp_url=f"smtp://127.0.0.1:{port}", mail_from="Helpdesk <helpdesk@otav.invalid>")
    yield sink
    controller.stop()


TICKET = Ticket(
    id=1,
    number="V-2016-0001",
    token="t",
    text="Hoe zit het?",
    channel="web",
    staff_name="Joris",
    staff_kind="expert",
    created_at=make.MORNING,
    answer_before=make.MORNING,
)
ADVICE = {"handreikingen": [], "onderwerp": None, "gemeente": None, "stand": None, "redenen": []}


def notice(number=7, occasion="ontvangen", recipient="jan@goes.invalid"):
    return Notice(id=number, ticket_id=1, audience="vrager", channel="mail", recipient=recipient, occasion=occasion)


def reply(text="Zo zit het: 1 + 1 = 2."):
    moment = make.MORNING
    return Reply(
        id=3, ticket_id=1, kind="antwoord", text=text, actor="Joris", form_key="k", created_at=moment, send_at=moment
    )


def test_the_asker_reads_the_answer_as_plain_text_in_one_thread(sink):
    send = mail.sender(sink.settings)
    send(notice(), write(notice(), TICKET, ADVICE, "https://x"))
    answer = notice(8, "antwoord:3")
    for _ in range(2):  # a repeat after a crash
        send(answer, write(answer, TICKET, ADVICE, "https://x", reply()))
    first, second, again = sink.mails
    assert second["Subject"] == "Antwoord op uw vraag V-2016-0001"
    assert second.get_content_type() == "text/plain"
    assert "Zo zit het: 1 + 1 = 2." in second.get_content()
    assert "https://x/volg/t" in second.get_content()
    assert second["In-Reply-To"] == first["Message-ID"]
    assert second["Message-ID"] == again["Message-ID"] != first["Message-ID"]
    assert second["Auto-Submitted"] == "auto-generated"
    assert (second["From"], second["To"]) == ("Helpdesk <helpdesk@otav.invalid>", "jan@goes.invalid")


def test_the_first_mail_holds_no_word_of_the_question(sink):
    mail.sender(sink.settings)(notice(), write(notice(), TICKET, ADVICE, "https://x"))
    assert "Hoe zit het" not in sink.mails[0].as_string()


def test_a_letter_is_sent(sink):
    letter = Letter(id=4, kind="inloglink", recipient="a@b.invalid", subject="Aanmelden", body="https://x/inloggen")
    mail.letter_sender(sink.settings)(letter)
    assert sink.mails[0]["Message-ID"] == "<brief-4@otav.invalid>"


@pytest.mark.parametrize(
    ("refusal", "error"), [("451 even wachten", Passing), ("550 onbekend: Hoe zit het?", Permanent)]
)
def test_a_refusal_passes_or_does_not_and_is_not_quoted(sink, refusal, error):
    sink.refusal = refusal
    with pytest.raises(error, match=rf"weigert: {refusal[:3]}$"):
        mail.sender(sink.settings)(notice(), write(notice(), TICKET, ADVICE, "https://x"))


def test_no_server_can_pass():
    closed = Settings(smtp_url=f"smtp://127.0.0.1:{free_port()}", mail_from="a@b.invalid")
    with pytest.raises(Passing, match="niet bereikbaar"):
        mail.sender(closed)(notice(), write(notice(), TICKET, ADVICE, "https://x"))


def test_a_line_break_cannot_make_a_header(sink):
    hostile = notice(recipient="jan@goes.invalid\r\nBcc: ander@x.invalid")
    with contextlib.suppress(Permanent):
        mail.sender(sink.settings)(hostile, write(hostile, TICKET, ADVICE, "https://x"))
    assert all(found["Bcc"] is None for found in sink.mails)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"smtp_url": "http://x"}, "moet met smtp:// of smtps:// beginnen"),
        ({"smtp_url": "smtp://x"}, "HELPDESK_MAIL_FROM is leeg"),
    ],
)
def test_half_a_setting_is_refused(values, message):
    with pytest.raises(SettingsError, match=message):
        load_settings(**values)
