"""Searching the handreikingen on the public page: what was asked, what was perhaps meant, grouped by topic."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from helpdesk.advice import Desk, suggest
from helpdesk.doors import Refused, question_text
from knowledge.guides import Guide
from knowledge.municipalities import Register
from knowledge.passages import Passage
from knowledge.prepare import tokens
from knowledge.privacy import Found, mask
from knowledge.search import lexicon, marked
from knowledge.spelling import corrected
from knowledge.stopwords import STOPWORDS
from knowledge.text import words

MAX_SEARCH = 500  # characters
MAX_RESULTS = 10
FITTING = 1.0  # added to the score of what the assistant would suggest too

Pieces = list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Result:
    """`passages` best first, with their text in pieces: True = a word that was asked for."""

    guide: Guide
    passages: tuple[tuple[Passage, Pieces], ...]
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Search:
    """`meant` is None when every word is known. Groups are (topic, results), the best group first."""

    asked: str
    meant: str | None
    groups: dict[str | None, list[Result]]
    meant_groups: dict[str | None, list[Result]]
    masked: tuple[Found, ...]

    @property
    def empty(self) -> bool:
        return not self.groups and not self.meant_groups


def search_text(text: str) -> str:
    """Raises Refused."""
    if not text.strip():
        raise Refused("Vul in waar u naar zoekt, bijvoorbeeld huurtoeslag.")
    if len(text.strip()) > MAX_SEARCH:
        raise Refused(f"Uw zoekvraag heeft {len(text.strip())} tekens. Houd het bij {MAX_SEARCH} tekens.")
    return question_text(text)


def search(text: str, desk: Desk, day: date) -> Search:
    masked = mask(text)
    known = lexicon(desk.library.guides).counts
    meant = corrected(masked.text, known, _names(desk.library.register, day))
    both = f"{masked.text} {meant or ''}"
    results = _results(masked.text, desk, day, both)
    more = _results(meant, desk, day, both) if meant else []
    shown = {result.guide.id for result in results}
    others = [result for result in more if result.guide.id not in shown]
    return Search(masked.text, meant, _grouped(results), _grouped(others), masked.found)


def says_something(text: str) -> bool:
    return any(len(word) > 1 and word not in STOPWORDS for word in tokens(text))


def _results(text: str, desk: Desk, day: date, to_mark: str) -> list[Result]:
    asked = tokens(to_mark)
    prediction = desk.scorer.predict(text) if desk.scorer else None
    found: dict[str, Result] = {}
    for hit in lexicon(desk.library.guides).find(text, day, MAX_RESULTS):
        reason = f"woorden: {', '.join(hit.words)}"
        found[hit.guide.id] = Result(hit.guide, _pieces(hit.passages, asked), (reason,), hit.score)
    for fitting in suggest(text, prediction, desk, day):
        known = found.get(fitting.guide.id)
        others = tuple(passage for passage, _ in known.passages) if known else ()
        passages = (fitting.passage, *(one for one in others if one.anchor != fitting.passage.anchor))
        score = FITTING + (known.score if known else 0.0)
        found[fitting.guide.id] = Result(fitting.guide, _pieces(passages, asked), fitting.reasons, score)
    return sorted(found.values(), key=lambda result: (-result.score, result.guide.id))


def _pieces(passages: Iterable[Passage], asked: Iterable[str]) -> tuple[tuple[Passage, Pieces], ...]:
    meaning = [word for word in asked if len(word) > 1 and word not in STOPWORDS]
    return tuple((passage, marked(passage.text, meaning)) for passage in passages)


def _grouped(results: list[Result]) -> dict[str | None, list[Result]]:
    groups: dict[str | None, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.guide.topic].append(result)
    return dict(groups)


def _names(register: Register, day: date) -> set[str]:
    """A municipality's name is not a mistake."""
    return {word for place in register.on(day) for word in words(place.name)}
