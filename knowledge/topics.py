"""The four topics and their subtopics. The list of subtopics is data: `data/onderwerpen.csv`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

TOPIC_NAMES = {
    "wet_en_regelgeving": "wet- en regelgeving",
    "veiligheid": "veiligheid",
    "huisvesting": "huisvesting",
    "toeslagen": "toeslagen",
}
TOPICS: tuple[str, ...] = tuple(TOPIC_NAMES)
NO_TOPIC = "geen"
PREFIXES = {"wr": "wet_en_regelgeving", "ve": "veiligheid", "hu": "huisvesting", "to": "toeslagen", "overig": None}


class TopicError(ValueError):
    """A row of the topic list cannot be used. The message says what, why and what now (Dutch)."""


@dataclass(frozen=True, slots=True)
class Subtopic:
    """`topic` is None for what the desk supports but does not classify (overig.*)."""

    code: str
    topic: str | None
    name: str
    description: str
    example: str
    expert: str


@cache
def topic_of(subtopic: str) -> str | None:
    """By prefix; None for overig.*. Raises TopicError for a prefix that does not exist."""
    prefix = subtopic.partition(".")[0]
    if prefix not in PREFIXES:
        raise TopicError(f"Deelonderwerp '{subtopic}' bestaat niet. Begin met een van: {', '.join(PREFIXES)}.")
    return PREFIXES[prefix]


def parse_subtopics(rows: Iterable[Mapping[str, str]], name: str = "onderwerpen.csv") -> tuple[Subtopic, ...]:
    """Rows code, naam, omschrijving, voorbeeld, expert -> Subtopics. Raises TopicError naming the line."""
    found = tuple(_subtopic(row, f"{name}, regel {line}") for line, row in enumerate(rows, start=2))
    codes = [subtopic.code for subtopic in found]
    double = sorted({code for code in codes if codes.count(code) > 1})
    if double:
        raise TopicError(f"{name}: {', '.join(double)} staat er twee keer in. Geef elk deelonderwerp één rij.")
    return found


def _subtopic(row: Mapping[str, str], where: str) -> Subtopic:
    columns = ("code", "naam", "omschrijving", "voorbeeld", "expert")
    missing = [column for column in columns if row.get(column) is None]
    if missing:
        raise TopicError(f"{where}: kolom {', '.join(missing)} ontbreekt. Vul de kolom aan.")
    try:
        topic = topic_of(row["code"])
    except TopicError as problem:
        raise TopicError(f"{where}: {problem}") from None
    return Subtopic(row["code"], topic, row["naam"], row["omschrijving"], row["voorbeeld"], row["expert"])
