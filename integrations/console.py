"""The printing stand-in for mail: shows who would get what. A fresh clone needs no mail server."""

import sys

from helpdesk.tables import Letter, Notice
from integrations.messages import Message


def send(notice: Notice, message: Message) -> None:
    """One line per message; the text itself stays out of the log, because logs outlive tickets."""
    sys.stdout.write(f"[bericht] aan {notice.audience} <{notice.recipient}>: {message.subject}\n")
    sys.stdout.flush()


def send_letter(letter: Letter) -> None:
    sys.stdout.write(f"[brief] aan <{letter.recipient}>: {letter.subject}\n")
    sys.stdout.flush()


def show_letter(letter: Letter) -> None:
    """For the demo: a link to sign in is useless when nobody sees it. Elsewhere it would be a secret in a log."""
    send_letter(letter)
    sys.stdout.write(f"{letter.body}\n")
    sys.stdout.flush()
