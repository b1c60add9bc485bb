"""The printing stand-in for mail: shows who would get what. A fresh clone needs no mail server."""

import sys

from helpdesk.tables import Letter, Notice
from integrations.messages import Message


def send(notice: Notice, message: Message) -> None:
    """One line per message; the text itself stays out of the log, because logs outlive tickets."""
    sys.stdout.write(f"[bericht] aan {notice.audience} <{notice.recipient}>: {message.subject}\n")
    sys.stdout.flush()


def send_letter(letter: Letter) -> None:
    """A link to sign in is useless when nobody sees it, so in the demo the whole letter is printed."""
    sys.stdout.write(f"[brief] aan <{letter.recipient}>: {letter.subject}\n{letter.body}\n")
    sys.stdout.flush()
