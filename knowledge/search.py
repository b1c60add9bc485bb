"""Searching the handreikingen for words, as a reader does: several passages per handreiking, words that can be shown.

`suggest` answers a question and keeps silent when in doubt; a search box shows whatever holds most of the words.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from knowledge.guides import Guide
from knowledge.passages import Passage
from knowledge.prepare import tokens
from knowledge.stopwords import STOPWORDS
from knowledge.suggest import GuideIndex
from knowledge.text import spans

MIN_COVERAGE = 0.6  # of the weight of the words that were asked for
IN_TITLE, IN_HEADING, IN_TEXT = 2.0, 1.5, 1.0
IN_COMPOUND = 0.5  # toeslag in huurtoeslag
ENDINGS = ("ingen", "heden", "en", "ing", "s", "e")
SHORTEST_ROOT = 4  # letters
_DOUBLE = re.compile(r"(.)\1(?=[^aeiou]?$)")
SHORTEST_PART = 5  # letters; a shorter word turns up inside others by chance
MAX_PASSAGES = 3  # per guide


@dataclass(frozen=True, slots=True)
class Hit:
    """`passages` best first, one per section. `words` are the words that were found. `score` orders one search only."""

    guide: Guide
    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    score: float


class Lexicon:
    """Which words stand where. `counts` has every word of the handreikingen with the number of passages it is in."""

    def __init__(self, guides: Iterable[Guide]) -> None:
        self._places = [(guide, passage) for guide in guides for passage in guide.passages]
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        self.counts: Counter[str] = Counter()
        for number, (guide, passage) in enumerate(self._places):
            found = dict.fromkeys(_content(passage.text), IN_TEXT)
            found |= dict.fromkeys(_content(passage.heading), IN_HEADING)
            found |= dict.fromkeys(_content(guide.title), IN_TITLE)
            self.counts.update(found.keys())
            for word, weight in found.items():
                there = self._postings[root(word)]
                there[number] = max(weight, there.get(number, 0.0))

    def find(self, text: str, day: date, limit: int = 10) -> tuple[Hit, ...]:
        """Best first; only guides in force on `day`."""
        asked = {word: self._places_of(word) for word in dict.fromkeys(_content(text))}
        weights = {word: math.log(1 + len(self._places) / (1 + len(places))) for word, places in asked.items()}
        scores = self._scores(asked, weights)
        per_guide: dict[str, list[int]] = defaultdict(list)
        for number in sorted(scores, key=lambda number: (-scores[number], number)):
            if self._places[number][0].in_force(day):
                per_guide[self._places[number][0].id].append(number)
        return tuple(self._hit(numbers, asked, scores) for numbers in list(per_guide.values())[:limit])

    def _scores(self, asked: dict[str, dict[int, float]], weights: dict[str, float]) -> dict[int, float]:
        """Per passage that holds enough of the words."""
        whole = sum(weights.values())
        score: dict[int, float] = defaultdict(float)
        coverage: dict[int, float] = defaultdict(float)
        for word, places in asked.items():
            for number, value in places.items():
                score[number] += weights[word] * value / whole
                coverage[number] += weights[word] / whole
        return {number: value for number, value in score.items() if coverage[number] >= MIN_COVERAGE - 1e-9}

    def _places_of(self, word: str) -> dict[int, float]:
        found = dict(self._postings.get(root(word), {}))
        for longer in self._holding(word):
            for number, value in self._postings[root(longer)].items():
                found.setdefault(number, value * IN_COMPOUND)
        return found

    def _holding(self, word: str) -> list[str]:
        return [known for known in self.counts if word in known] if len(word) >= SHORTEST_PART else []

    def _hit(self, numbers: Sequence[int], asked: dict[str, dict[int, float]], scores: dict[int, float]) -> Hit:
        guide = self._places[numbers[0]][0]
        sections = {self._places[number][1].anchor: number for number in reversed(numbers)}
        best = sorted(sections.values(), key=lambda number: (-scores[number], number))[:MAX_PASSAGES]
        words = tuple(word for word, places in asked.items() if any(number in places for number in best))
        return Hit(guide, tuple(self._places[number][1] for number in best), words, scores[numbers[0]])


@lru_cache(maxsize=2)  # the running knowledge, and the one before it
def lexicon(index: GuideIndex) -> Lexicon:
    return Lexicon(index.all)


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """Rough, for matching only: aanvragen and aanvraag, verhuizen and verhuizing, brieven and brief are one."""
    ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST_ROOT), "")
    bare = _DOUBLE.sub(r"\1", word.removesuffix(ending))
    return bare[:-1] + {"z": "s", "v": "f"}.get(bare[-1], bare[-1])


def marked(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces; True = one of the words stands here. The pieces together are the text."""
    roots = {root(word) for word in words}
    parts = [word for word in words if len(word) >= SHORTEST_PART]
    pieces: list[tuple[str, bool]] = []
    position = 0
    for word, start, end in spans(text):
        if root(word) in roots or any(part in word for part in parts):
            pieces += [(text[position:start], False), (text[start:end], True)]
            position = end
    return [(piece, mark) for piece, mark in [*pieces, (text[position:], False)] if piece]


def _content(text: str) -> list[str]:
    return [word for word in tokens(text) if len(word) > 1 and word not in STOPWORDS]
