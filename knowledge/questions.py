"""Labelled questions to learn from and to measure with. One JSON object per line; fields in data/vragen/README.md."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.topics import NO_TOPIC, TOPICS, TopicError, topic_of


class QuestionError(ValueError):
    """A line cannot be used. The message says what, why and what now (Dutch)."""


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """`topic` is one of TOPICS or NO_TOPIC; `also` are other topics that are right too; `source` is the file."""

    text: str
    topic: str
    also: tuple[str, ...]
    subtopic: str
    guides: tuple[str, ...]
    place: str | None
    urgent: bool
    source: str


def parse_questions(lines: Iterable[str], name: str) -> tuple[LabelledQuestion, ...]:
    return tuple(_parsed(lines, name))


def _parsed(lines: Iterable[str], name: str) -> Iterator[LabelledQuestion]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _question(line, f"{name}, regel {number}", name)


def _question(line: str, where: str, source: str) -> LabelledQuestion:
    try:
        item = json.loads(line)
    except ValueError:
        raise QuestionError(f"{where}: dit is geen geldige JSON. Schrijf één object per regel.") from None
    if not isinstance(item, dict):
        raise QuestionError(f"{where}: hier staat geen object. Schrijf één object per regel.")
    topic = _text(item, "onderwerp", where)
    subtopic = _text(item, "deelonderwerp", where)
    _check_topic(topic, subtopic, where)
    return LabelledQuestion(
        text=_text(item, "tekst", where),
        topic=topic,
        also=tuple(item.get("ook") or ()),
        subtopic=subtopic,
        guides=tuple(item.get("handreikingen") or ()),
        place=item.get("gemeente"),
        urgent=bool(item.get("spoed", False)),
        source=source,
    )


def _text(item: dict[str, Any], field: str, where: str) -> str:
    value = item.get(field)
    if not isinstance(value, str) or not value.strip():
        raise QuestionError(f"{where}: veld '{field}' ontbreekt of is leeg. Vul het in.")
    return value


def _check_topic(topic: str, subtopic: str, where: str) -> None:
    if topic not in (*TOPICS, NO_TOPIC):
        raise QuestionError(f"{where}: onderwerp '{topic}' bestaat niet. Kies uit: {', '.join(TOPICS)}, {NO_TOPIC}.")
    try:
        expected = topic_of(subtopic) or NO_TOPIC
    except TopicError as problem:
        raise QuestionError(f"{where}: {problem}") from None
    if expected != topic:
        raise QuestionError(f"{where}: deelonderwerp '{subtopic}' hoort bij {expected}, niet bij {topic}. Kies er een.")
