"""A handreiking: front matter, Markdown, and the passages that can be quoted, each with its own address."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from knowledge.passages import Passage, passages_of
from knowledge.topics import TOPICS

TYPES = {"H": "handreiking", "Q": "vraag en antwoord", "F": "factsheet", "P": "praktijkvoorbeeld", "M": "model"}
CERTAINTIES = ("hoog", "middel", "laag")
REQUIRED = (
    "id",
    "titel",
    "type",
    "onderwerp",
    "deelonderwerpen",
    "geldig_vanaf",
    "geldig_tot",
    "gecontroleerd_op",
    "bron",
    "zekerheid",
    "eigenaar",
)
_FRONT = re.compile(r"\A---\r?\n(.*?)\r?\n---\r?\n(.*)\Z", re.DOTALL)
_ID = re.compile(r"HR\d{2,3}")


class GuideError(ValueError):
    """A handreiking cannot be used. The message says what, why and what now (Dutch), with file and field."""


@dataclass(frozen=True, slots=True)
class Guide:
    """`valid_until` is the last day on which it holds; None = still holds. `topic` None = outside the four topics."""

    id: str
    title: str
    type: str
    topic: str | None
    subtopics: tuple[str, ...]
    valid_from: date
    valid_until: date | None
    checked_on: date
    source: str
    certainty: str
    owner: str
    body: str
    passages: tuple[Passage, ...]

    def in_force(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    @property
    def type_name(self) -> str:
        return TYPES[self.type]


def parse_guide(source: str, name: str, known_subtopics: Collection[str] | None = None) -> Guide:
    """The text of one file -> Guide. Raises GuideError."""
    match = _FRONT.match(source)
    if match is None:
        raise GuideError(f"{name}: het kopje tussen twee regels '---' ontbreekt. Begin het bestand daarmee.")
    fields = _fields(match[1], name)
    body = match[2].strip()
    if not body:
        raise GuideError(f"{name}: er is geen tekst onder het kopje. Schrijf de handreiking.")
    if not re.search(r"^## \S", body, re.MULTILINE):
        raise GuideError(f"{name}: er zijn geen paragrafen. Geef elke paragraaf een kop met '## '.")
    guide = Guide(
        id=_matching(fields, "id", _ID, "HR01", name),
        title=_text(fields, "titel", name),
        type=_choice(fields, "type", TYPES, name),
        topic=_topic(fields, name),
        subtopics=_subtopics(fields, known_subtopics, name),
        valid_from=_date(fields, "geldig_vanaf", name),
        valid_until=_date(fields, "geldig_tot", name) if fields["geldig_tot"] is not None else None,
        checked_on=_date(fields, "gecontroleerd_op", name),
        source=_text(fields, "bron", name),
        certainty=_choice(fields, "zekerheid", CERTAINTIES, name),
        owner=_text(fields, "eigenaar", name),
        body=body,
        passages=passages_of(str(fields["id"]), body),
    )
    if guide.valid_until and guide.valid_until < guide.valid_from:
        raise GuideError(f"{name}: geldig_tot ligt vóór geldig_vanaf. Draai de datums om of verbeter ze.")
    return guide


def _fields(front: str, name: str) -> Mapping[str, Any]:
    try:
        fields = yaml.safe_load(front)
    except yaml.YAMLError as problem:
        raise GuideError(f"{name}: het kopje is geen geldige YAML ({problem}). Kijk naar aanhalingstekens.") from None
    if not isinstance(fields, dict):
        raise GuideError(f"{name}: het kopje heeft geen velden. Schrijf bijvoorbeeld 'id: HR01'.")
    missing = [field for field in REQUIRED if field not in fields]
    unknown = [str(field) for field in fields if field not in REQUIRED]
    if missing:
        raise GuideError(f"{name}: veld {', '.join(missing)} ontbreekt. Vul het aan.")
    if unknown:
        raise GuideError(f"{name}: veld {', '.join(unknown)} kennen wij niet. Haal het weg of verbeter de naam.")
    return fields


def _text(fields: Mapping[str, Any], field: str, name: str) -> str:
    value = fields[field]
    if not isinstance(value, str) or not value.strip():
        raise GuideError(f"{name}: veld {field} is leeg of geen tekst. Vul tekst in.")
    return value.strip()


def _matching(fields: Mapping[str, Any], field: str, pattern: re.Pattern[str], example: str, name: str) -> str:
    value = _text(fields, field, name)
    if not pattern.fullmatch(value):
        raise GuideError(f"{name}: veld {field} is '{value}'. Schrijf het als {example}.")
    return value


def _choice(fields: Mapping[str, Any], field: str, choices: Collection[str], name: str) -> str:
    value = _text(fields, field, name)
    if value not in choices:
        raise GuideError(f"{name}: veld {field} is '{value}'. Kies uit: {', '.join(choices)}.")
    return value


def _topic(fields: Mapping[str, Any], name: str) -> str | None:
    return None if fields["onderwerp"] is None else _choice(fields, "onderwerp", TOPICS, name)


def _subtopics(fields: Mapping[str, Any], known: Collection[str] | None, name: str) -> tuple[str, ...]:
    codes = fields["deelonderwerpen"]
    if not isinstance(codes, list) or not codes or not all(isinstance(code, str) for code in codes):
        raise GuideError(f"{name}: veld deelonderwerpen moet een lijst zijn, zoals [wr.taakstelling].")
    unknown = [code for code in codes if known is not None and code not in known]
    if unknown:
        raise GuideError(f"{name}: deelonderwerp {', '.join(unknown)} bestaat niet. Zie data/onderwerpen.csv.")
    return tuple(codes)


def _date(fields: Mapping[str, Any], field: str, name: str) -> date:
    value = fields[field]
    if type(value) is not date:
        raise GuideError(f"{name}: veld {field} is geen datum. Schrijf bijvoorbeeld 2016-03-01.")
    return value
