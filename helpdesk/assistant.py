"""The assistant: the same advice as every other door, before there is a ticket.

It quotes passages and shows figures; it never writes sentences about content itself. What is kept is masked.
"""

import secrets
from collections import Counter
from typing import Any

from sqlmodel import Session, select

from helpdesk import quota_book
from helpdesk.advice import Question, advise, understand
from helpdesk.answer import show
from helpdesk.running import Running
from helpdesk.tables import Conversation
from knowledge.municipalities import Municipality
from knowledge.privacy import Found

TOKEN_BYTES = 16
MAX_TURNS = 40  # a longer talk needs a person
ASKER, ASSISTANT = "u", "assistent"
Turn = dict[str, Any]


class TooLong(ValueError):
    """The conversation has reached its end; a person should take over."""


def begin(session: Session, place: Municipality | None, running: Running) -> Conversation:
    conversation = Conversation(
        token=secrets.token_urlsafe(TOKEN_BYTES),
        gemeente_code=place.code if place else None,
        created_at=running.clock.now(),
        turns=[],
    )
    session.add(conversation)
    return conversation


def by_token(session: Session, token: str) -> Conversation | None:
    return session.exec(select(Conversation).where(Conversation.token == token)).first()


def say(session: Session, conversation: Conversation, text: str, running: Running) -> None:
    """Append the asker's words (masked) and the advice. Raises TooLong."""
    if len(conversation.turns) >= MAX_TURNS:
        raise TooLong("Dit gesprek is lang geworden. Zet uw vraag door naar een medewerker.")
    today = running.clock.today()
    place = running.desk.library.register.by_code(conversation.gemeente_code or "")
    known = understand(Question(text=text, channel="assistent", municipality=place), running.desk, today)
    code = known.municipality.code if known.municipality else ""
    quota = quota_book.newest(session, [code], today).get(code)
    advice = show(advise(known, quota, running.desk))
    if conversation.gemeente_code is None and code:
        conversation.gemeente_code = code
    # A new list, because a change inside a JSON column goes unseen.
    conversation.turns = [
        *conversation.turns,
        {"wie": ASKER, "tekst": known.masked.text},
        {"wie": ASSISTANT, "advies": advice},
    ]


def hand_over(conversation: Conversation, name: str, email: str, running: Running) -> Question:
    """The question for a person: all that the asker said, with the transcript. The same talk has the same key."""
    said = [str(turn["tekst"]) for turn in conversation.turns if turn["wie"] == ASKER]
    return Question(
        text="\n\n".join(said),
        channel="assistent",
        municipality=running.desk.library.register.by_code(conversation.gemeente_code or ""),
        asker_name=name,
        asker_email=email,
        external_id=f"gesprek:{conversation.token}:{len(said)}",
        transcript=tuple(transcript(conversation)),
        masked_before=_masked(conversation),
    )


def _masked(conversation: Conversation) -> tuple[Found, ...]:
    """What was taken out while talking; the ticket must tell it too."""
    counts = Counter[str]()
    for turn in conversation.turns:
        for found in turn.get("advies", {}).get("gemaskeerd", []):
            counts[found["soort"]] += found["aantal"]
    return tuple(Found(kind, count) for kind, count in counts.items())


def transcript(conversation: Conversation) -> list[Turn]:
    """Short form for the ticket: the asker's words and which passages were shown."""
    return [_short(turn) for turn in conversation.turns]


def _short(turn: Turn) -> Turn:
    if turn["wie"] == ASKER:
        return {"wie": ASKER, "tekst": turn["tekst"]}
    shown = [f"{guide['id']} {guide['titel']}, {guide['kop']}" for guide in turn["advies"]["handreikingen"]]
    return {"wie": ASSISTANT, "tekst": "Getoond: " + "; ".join(shown) if shown else "Niets gevonden."}
