"""A handreiking: front matter, Markdown, and the passages that can be quoted, each with its own address."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from knowledge import front_matter
from knowledge.front_matter import FrontMatter, GuideError
from knowledge.passages import Passage, passages_of
from knowledge.topics import TOPICS

__all__ = ["CERTAINTIES", "REQUIRED", "TYPES", "Guide", "GuideError", "parse_guide"]

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
ID = re.compile(r"HR\d{2,3}")


@dataclass(frozen=True, slots=True)
class Guide:
    """`valid_until` is the last day on which it holds; None = still holds. `topic` None = outside the four topics.

    A withdrawn guide can still be read, but is in force on no day.
    """

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
    withdrawn_on: date | None = None
    superseded_by: str | None = None

    def in_force(self, day: date) -> bool:
        begun, ended = self.valid_from <= day, self.valid_until is not None and day > self.valid_until
        return self.withdrawn_on is None and begun and not ended

    @property
    def type_name(self) -> str:
        return TYPES[self.type]


def parse_guide(source: str, name: str, known_subtopics: Collection[str] | None = None) -> Guide:
    """The text of one file -> Guide. Raises GuideError."""
    front = front_matter.read(source, name, REQUIRED)
    if not front.body:
        raise front.error("er is geen tekst onder het kopje. Schrijf de handreiking.")
    if not re.search(r"^## \S", front.body, re.MULTILINE):
        raise front.error("er zijn geen paragrafen. Geef elke paragraaf een kop met '## '.")
    guide = Guide(
        id=front.matching("id", ID, "HR01"),
        title=front.text("titel"),
        type=front.choice("type", TYPES),
        topic=None if front.values["onderwerp"] is None else front.choice("onderwerp", TOPICS),
        subtopics=_subtopics(front, known_subtopics),
        valid_from=front.date("geldig_vanaf"),
        valid_until=None if front.values["geldig_tot"] is None else front.date("geldig_tot"),
        checked_on=front.date("gecontroleerd_op"),
        source=front.text("bron"),
        certainty=front.choice("zekerheid", CERTAINTIES),
        owner=front.text("eigenaar"),
        body=front.body,
        passages=passages_of(str(front.values["id"]), front.body),
    )
    if guide.valid_until and guide.valid_until < guide.valid_from:
        raise front.error("geldig_tot ligt vóór geldig_vanaf. Draai de datums om of verbeter ze.", "geldig_tot")
    return guide


def _subtopics(front: FrontMatter, known: Collection[str] | None) -> tuple[str, ...]:
    field, codes = "deelonderwerpen", front.values["deelonderwerpen"]
    if not isinstance(codes, list) or not codes or not all(isinstance(code, str) for code in codes):
        raise front.error("veld deelonderwerpen moet een lijst zijn, zoals [wr.taakstelling].", field)
    unknown = [code for code in codes if known is not None and code not in known]
    if unknown:
        raise front.error(f"deelonderwerp {', '.join(unknown)} bestaat niet. Zie data/onderwerpen.csv.", field)
    return tuple(codes)
