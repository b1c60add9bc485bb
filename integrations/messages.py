"""What each receiver reads. Plain text; the asker's own words go to staff only, never to an unchecked address."""

from dataclasses import dataclass
from typing import Any

from helpdesk.dutch import day, moment
from helpdesk.notices import ASKER, ASSIGNEE
from helpdesk.replies import ASK_BACK, FOLLOW_UP
from helpdesk.tables import Notice, Reply, Ticket
from knowledge.topics import TOPIC_NAMES

DANGER = "Is er nu direct gevaar? Bel 112."
MAX_EXCERPT = 300  # characters of the question in a message to staff


@dataclass(frozen=True, slots=True)
class Message:
    """`blocks` is the advice as shown, for channels that can do more than text."""

    subject: str
    body: str
    ticket: Ticket
    advice: dict[str, Any]
    link: str
    reply: Reply | None = None


def write(notice: Notice, ticket: Ticket, advice: dict[str, Any], base_url: str, reply: Reply | None = None) -> Message:
    """`reply` is what the notice is about, when it is about one."""
    if reply is not None:
        return _about_reply(reply, ticket, advice, base_url)
    if notice.audience == ASKER:
        link = f"{base_url}/volg/{ticket.token}"
        return Message(f"Uw vraag {ticket.number} is ontvangen", _to_asker(ticket, advice, link), ticket, advice, link)
    link = f"{base_url}/vragen/{ticket.number}"
    return Message(
        _staff_subject(notice, ticket, advice), _to_staff(notice, ticket, advice, link), ticket, advice, link
    )


def _about_reply(reply: Reply, ticket: Ticket, advice: dict[str, Any], base_url: str) -> Message:
    if reply.kind == FOLLOW_UP:
        link = f"{base_url}/vragen/{ticket.number}"
        body = f"De vrager schreef verder:\n\n{_excerpt(reply.text)}\n\n{link}"
        return Message(f"{ticket.number}: nieuw bericht van de vrager", body, ticket, advice, link, reply)
    link = f"{base_url}/volg/{ticket.token}"
    asks = reply.kind == ASK_BACK
    subject = f"{'Een vraag over' if asks else 'Antwoord op'} uw vraag {ticket.number}"
    last = f"Reageer op de pagina van uw vraag: {link}" if asks else f"Lees alles of vraag verder: {link}"
    body = "\n\n".join([f"{reply.actor} van de helpdesk schrijft:", reply.text, last])
    return Message(subject, body, ticket, advice, link, reply)


def _to_asker(ticket: Ticket, advice: dict[str, Any], link: str) -> str:
    lines = [f"Wij hebben uw vraag ontvangen. Het nummer is {ticket.number}."]
    if ticket.urgent:
        lines.append(DANGER)
    lines.append(f"{ticket.staff_name} neemt uw vraag in behandeling.")
    lines.append(f"U krijgt antwoord vóór {moment(ticket.answer_before)}.")
    if advice["handreikingen"]:
        lines.append("Misschien helpt dit u alvast:")
        lines += [f"- {guide['titel']}" for guide in advice["handreikingen"]]
    lines.append(f"Volg uw vraag: {link}")
    return "\n".join(lines)


def _staff_subject(notice: Notice, ticket: Ticket, advice: dict[str, Any]) -> str:
    topic = TOPIC_NAMES.get(advice["onderwerp"], "onderwerp onbekend")
    place = advice["gemeente"]["naam"] if advice["gemeente"] else "gemeente onbekend"
    prefix = "SPOED " if ticket.urgent else ""
    suffix = "" if notice.audience == ASSIGNEE else " (ter informatie)"
    return f"{prefix}{ticket.number} · {place} · {topic}{suffix}"


def _to_staff(notice: Notice, ticket: Ticket, advice: dict[str, Any], link: str) -> str:
    reasons = advice["redenen"] if notice.audience == ASSIGNEE else _follower_reasons(notice, advice)
    lines = [_excerpt(ticket.text), "", "Waarom u: " + " ".join(reasons)]
    lines.append(f"Antwoord vóór {moment(ticket.answer_before)}.")
    if advice["stand"]:
        stand = advice["stand"]
        example = " (voorbeeldcijfers)" if stand["herkomst"] == "voorbeeldcijfers" else ""
        lines.append(
            f"Stand {day(stand['peilDatum'])}{example}: {stand['somregel']}. {stand['statusWoord'].capitalize()}."
        )
    elif advice["gemeente"]:
        lines.append("Stand: geen cijfers.")
    lines.append(link)
    return "\n".join(lines)


def _follower_reasons(notice: Notice, advice: dict[str, Any]) -> list[str]:
    return [reason for follower in advice["meekijkers"] for reason in follower["redenen"]]


def _excerpt(text: str) -> str:
    return text if len(text) <= MAX_EXCERPT else text[:MAX_EXCERPT].rsplit(" ", 1)[0] + " …"
