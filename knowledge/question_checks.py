"""What is wrong with the fields of one labelled question: every reason with what to do about it (Dutch)."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from knowledge.topics import NO_TOPIC, TOPICS, TopicError, topic_of

_GUIDE_ID = re.compile(r"HR\d{2,3}")
_SHOWN = 60  # letters of a wrong value


def problems_of(item: Mapping[str, Any], subtopics: Collection[str] | None = None) -> Iterator[str]:
    """`subtopics` are all that exist; without them only the part before the dot is checked."""
    yield from (
        f"veld '{field}' ontbreekt of is leeg. Vul het in."
        for field in ("tekst", "onderwerp", "deelonderwerp")
        if not _filled(item.get(field))
    )
    topic, subtopic = item.get("onderwerp"), item.get("deelonderwerp")
    if _filled(topic):
        yield from _topic(topic, subtopic, subtopics)
    yield from _second_topics(item.get("ook"), topic)
    yield from _guides(item.get("handreikingen"))
    yield from _other_fields(item)


def _topic(topic: Any, subtopic: Any, subtopics: Collection[str] | None) -> Iterator[str]:
    if topic not in (*TOPICS, NO_TOPIC):
        yield f"onderwerp {_shown(topic)} bestaat niet. Kies uit: {', '.join(TOPICS)}, {NO_TOPIC}."
    elif _filled(subtopic):
        yield from _subtopic(topic, subtopic, subtopics)


def _subtopic(topic: str, subtopic: str, subtopics: Collection[str] | None) -> Iterator[str]:
    try:
        expected = topic_of(subtopic) or NO_TOPIC
    except TopicError as problem:
        yield str(problem)
        return
    if expected != topic:
        yield f"deelonderwerp {_shown(subtopic)} hoort bij {expected}, niet bij {topic}. Kies er een."
    elif subtopics is not None and subtopic not in subtopics:
        yield f"deelonderwerp {_shown(subtopic)} bestaat niet. Zie data/onderwerpen.csv."


def _second_topics(also: Any, topic: Any) -> Iterator[str]:
    if also is None:
        return
    if not isinstance(also, list):
        yield f"veld 'ook' is {_shown(also)}. Schrijf een lijst, zoals [\"huisvesting\"] of []."
        return
    for other in also:
        if other not in TOPICS:
            yield f"{_shown(other)} in veld 'ook' bestaat niet. Kies uit: {', '.join(TOPICS)}."
        elif other == topic:
            yield f"{_shown(other)} in veld 'ook' is het onderwerp zelf. Haal het weg."


def _guides(guides: Any) -> Iterator[str]:
    if guides is None:
        return
    if not isinstance(guides, list):
        yield f"veld 'handreikingen' is {_shown(guides)}. Schrijf een lijst, zoals [\"HR01\"] of []."
        return
    for guide in guides:
        if not isinstance(guide, str) or not _GUIDE_ID.fullmatch(guide):
            yield f"{_shown(guide)} in veld 'handreikingen' is geen nummer. Schrijf HR en cijfers, zoals HR01."


def _other_fields(item: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(item.get("spoed", False), bool):
        yield f"veld 'spoed' is {_shown(item['spoed'])}. Schrijf true of false, zonder aanhalingstekens."
    for field in ("gemeente", "stijl", "wie"):
        if not isinstance(item.get(field), str | None):
            yield f"veld '{field}' is {_shown(item[field])}. Schrijf tekst of laat het veld weg."
    if isinstance(item.get("id"), bool) or not isinstance(item.get("id"), str | int | None):
        yield f"veld 'id' is {_shown(item['id'])}. Schrijf tekst of een getal, of laat het veld weg."


def _filled(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _shown(value: Any) -> str:
    text = str(value)
    return f"'{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}'"
