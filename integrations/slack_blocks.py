"""How an advice looks in Slack. Pure.

The asker's words are left out: a channel has more readers than the question had.
"""

from typing import Any

from helpdesk.dutch import day, moment
from helpdesk.tables import Ticket
from integrations.messages import DANGER, Message
from knowledge.topics import TOPIC_NAMES

MAX_SECTION = 2_900  # characters; Slack refuses a section above 3.000
MAX_HEADER = 150
MORE = "… lees verder in OTAV"
Block = dict[str, Any]


def root_text(ticket: Ticket, advice: dict[str, Any]) -> str:
    """Number, topic and municipality: all that a shared channel needs to see."""
    parts = [f"Vraag {ticket.number}", TOPIC_NAMES.get(advice["onderwerp"], "onderwerp nog onbekend")]
    if advice["gemeente"]:
        parts.append(advice["gemeente"]["naam"])
    return " · ".join(parts)


def reply_text(message: Message) -> str:
    """Readable alone, for notifications and screen readers."""
    ticket, advice = message.ticket, message.advice
    if message.reply:
        return escape(f"{message.subject}: {message.link}")
    lines = [root_text(ticket, advice), *([DANGER] if ticket.urgent else []), _who(ticket, advice), _stand(advice)]
    lines += [f"{guide['titel']} ({guide['id']})" for guide in advice["handreikingen"]]
    return "\n".join(escape(line) for line in lines if line)


def reply_blocks(message: Message, base_url: str) -> list[Block]:
    ticket, advice = message.ticket, message.advice
    if message.reply:
        # A thread in a channel has more readers than the asker: the answer itself is behind the link.
        return [_section(f"{escape(message.subject)}. <{message.link}|Lees het antwoord>")]
    blocks: list[Block] = [
        {"type": "header", "text": {"type": "plain_text", "text": _cut(root_text(ticket, advice), MAX_HEADER)}}
    ]
    if ticket.urgent:
        blocks.append(_section(f"*{DANGER}*"))
    blocks.append(_section(escape(_who(ticket, advice))))
    blocks.append(_section(escape(_stand(advice) or "Gemeente onbekend; zet de naam ervoor: `Zwolle: uw vraag`.")))
    blocks += [_guide(guide, base_url) for guide in advice["handreikingen"]]
    blocks.append(_section(f"<{message.link}|Volg uw vraag>"))
    return blocks


def escape(text: str) -> str:
    """Slack reads &, < and > as markup, mentions included."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _who(ticket: Ticket, advice: dict[str, Any]) -> str:
    reasons = " ".join(advice["redenen"])
    return f"{ticket.staff_name} neemt de vraag. {reasons} Antwoord vóór {moment(ticket.answer_before)}."


def _stand(advice: dict[str, Any]) -> str:
    stand, place = advice["stand"], advice["gemeente"]
    if place is None:
        return ""
    if stand is None:
        return f"{place['naam']}: geen cijfers."
    example = " (voorbeeldcijfers)" if stand["herkomst"] == "voorbeeldcijfers" else ""
    words = f"{stand['somregel']}. {stand['statusWoord'].capitalize()}."
    return f"{place['naam']}, stand {day(stand['peilDatum'])}{example}: {words}"


def _guide(guide: dict[str, Any], base_url: str) -> Block:
    link = f"*<{base_url}{guide['url']}|{escape(guide['titel'])}>*"
    quote = "\n".join(f"> {escape(line)}" for line in guide["passage"].splitlines() if line)
    return _section(f"{link}\n{quote}")


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": _cut(text, MAX_SECTION)}}


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - len(MORE) - 1].rsplit(" ", 1)[0] + f" {MORE}"
