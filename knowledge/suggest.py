"""Which passages fit a question: what helped with questions like it, and TF-IDF likeness over an inverted index.

Nothing rather than nonsense.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from knowledge.guides import Guide
from knowledge.passages import Passage
from knowledge.prepare import tokens, tokens_with_places
from knowledge.stopwords import STOPWORDS
from knowledge.text import clean

# Likeness is a cosine, 0 to 1. Chosen by a grid on the labelled questions; see tests/benchmarks.
MIN_SCORE = 0.16  # below it nothing is suggested
MIN_LIKENESS = 0.05  # words must speak too; a topic alone is no reason
MIN_LIKENESS_WITHOUT_TOPIC = 0.30  # when the model is silent, words must carry it alone
MIN_HELPED = 0.08  # chance, from which what helped before needs no likeness of words
HELPED_COUNTS = 4.0  # times: a chance beside a cosine
SAME_SUBTOPIC = 0.20
SAME_TOPIC = 0.06
NOTHING_LEARNED: Mapping[str, float] = MappingProxyType({})
TITLE_COUNTS = 3  # times: words of the title say what the guide is about
HEADING_COUNTS = 2
STEM = 6  # letters; gemeente and gemeenten, huurcontract and huurovereenkomst share their beginning
STEM_WEIGHT = 0.5
SHOWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`reasons` are Dutch. `score` orders within one answer only."""

    guide: Guide
    passage: Passage
    score: float
    reasons: tuple[str, ...]


class GuideIndex:
    """Postings per term: a question touches only the passages that share a word with it."""

    def __init__(self, guides: Iterable[Guide]) -> None:
        self.all = tuple(sorted(guides, key=lambda guide: guide.id))
        self._by_id = {guide.id: guide for guide in self.all}
        self._passages = [(guide, passage) for guide in self.all for passage in guide.passages]
        self._owners = [place for place, guide in enumerate(self.all) for _ in guide.passages]
        self._openings = {guide.id: number for number, (guide, _) in reversed(list(enumerate(self._passages)))}
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._terms: list[frozenset[str]] = []
        self._idf = self._index()

    def by_id(self, guide_id: str) -> Guide | None:
        return self._by_id.get(guide_id)

    def in_force(self, day: date) -> tuple[Guide, ...]:
        return tuple(guide for guide in self.all if guide.in_force(day))

    def suggest(
        self,
        text: str,
        day: date,
        topic: str | None = None,
        subtopic: str | None = None,
        limit: int = 3,
        helped: Mapping[str, float] = NOTHING_LEARNED,
    ) -> tuple[Suggestion, ...]:
        """Best first, at most one passage per guide, only guides in force on `day`.

        `helped`: per guide the chance that it helps with a question like this, as learned from labelled questions.
        """
        question = _vector(_terms(tokens(text)), self._idf)
        best: list[tuple[float, int]] = []
        for number, likeness in self._best_passages(question, helped if topic else NOTHING_LEARNED):
            guide = self._passages[number][0]
            chance = helped.get(guide.id, 0.0) if topic else 0.0
            score = likeness + _agreement(guide, topic, subtopic) + HELPED_COUNTS * chance
            if _good_enough(likeness, score, chance, topic) and guide.in_force(day):
                best.append((score, number))
        ranked = sorted(best, key=lambda pair: (-pair[0], pair[1]))[:limit]
        return tuple(self._suggestion(text, number, score, topic, subtopic, helped) for score, number in ranked)

    def _best_passages(self, question: dict[str, float], helped: Mapping[str, float]) -> Iterable[tuple[int, float]]:
        """Per guide the passage most like the question: all else that counts is the same for the whole guide."""
        best: dict[int, tuple[float, int]] = {}
        for number, likeness in self._candidates(question, helped).items():
            known = best.get(self._owners[number])
            if known is None or (likeness, -number) > known:
                best[self._owners[number]] = (likeness, -number)
        return ((-number, likeness) for likeness, number in best.values())

    def _candidates(self, question: dict[str, float], helped: Mapping[str, float]) -> dict[int, float]:
        """Passages that share a word with the question, and the opening of what helped before."""
        likeness = self._likeness(question)
        for guide_id, chance in helped.items():
            if chance >= MIN_HELPED and guide_id in self._openings:
                likeness.setdefault(self._openings[guide_id], 0.0)
        return likeness

    def _index(self) -> dict[str, float]:
        counts = [_weighted_terms(guide, passage) for guide, passage in self._passages]
        self._terms = [frozenset(count) for count in counts]
        spread = Counter(term for count in counts for term in count)
        idf = {term: math.log((1 + len(counts)) / (1 + n)) + 1 for term, n in spread.items()}
        for number, count in enumerate(counts):
            for term, value in _vector(count, idf).items():
                self._postings[term].append((number, value))
        return idf

    def _likeness(self, question: dict[str, float]) -> dict[int, float]:
        found: dict[int, float] = defaultdict(float)
        for term, weight in question.items():
            for number, value in self._postings[term]:
                found[number] += weight * value
        return found

    def _suggestion(
        self,
        text: str,
        number: int,
        score: float,
        topic: str | None,
        subtopic: str | None,
        helped: Mapping[str, float],
    ) -> Suggestion:
        guide, passage = self._passages[number]
        reasons = []
        if subtopic in guide.subtopics:
            reasons.append("zelfde deelonderwerp")
        elif topic is not None and guide.topic == topic:
            reasons.append("zelfde onderwerp")
        if topic is not None and helped.get(guide.id, 0.0) >= MIN_HELPED:
            reasons.append("past bij eerdere vragen zoals deze")
        if shared := self._shared_words(text, self._terms[number]):
            reasons.append("woorden: " + ", ".join(shared))
        if guide.certainty != "hoog":
            reasons.append(f"let op: zekerheid {guide.certainty}")
        return Suggestion(guide, passage, score, tuple(reasons))

    def _shared_words(self, text: str, there: frozenset[str]) -> list[str]:
        original = clean(text)
        weights: dict[str, float] = {}
        for token, start, end in tokens_with_places(text):
            shared = [term for term in _terms([token]) if term in there]
            if shared:
                weights.setdefault(original[start:end].lower(), max(self._idf[term] for term in shared))
        return sorted(weights, key=lambda word: -weights[word])[:SHOWN_WORDS]


def _good_enough(likeness: float, score: float, helped: float, topic: str | None) -> bool:
    if topic is None:
        return likeness >= MIN_LIKENESS_WITHOUT_TOPIC
    return helped >= MIN_HELPED or (likeness >= MIN_LIKENESS and score >= MIN_SCORE)


def _agreement(guide: Guide, topic: str | None, subtopic: str | None) -> float:
    if subtopic in guide.subtopics:
        return SAME_SUBTOPIC
    return SAME_TOPIC if topic is not None and guide.topic == topic else 0.0


def _weighted_terms(guide: Guide, passage: Passage) -> dict[str, float]:
    terms: dict[str, float] = defaultdict(float)
    for text, times in ((guide.title, TITLE_COUNTS), (passage.heading, HEADING_COUNTS), (passage.text, 1)):
        for term, weight in _terms(tokens(text)).items():
            terms[term] += times * weight
    return terms


def _terms(words: Sequence[str]) -> dict[str, float]:
    """Each word that says something, and its beginning at half the weight."""
    terms: dict[str, float] = defaultdict(float)
    for word in words:
        if word in STOPWORDS or len(word) == 1:
            continue
        terms[word] += 1.0
        if len(word) > STEM:
            terms["~" + word[:STEM]] += STEM_WEIGHT
    return terms


def _vector(terms: dict[str, float], idf: dict[str, float]) -> dict[str, float]:
    """TF-IDF of length one; terms that no guide knows count for the length, so that strange questions match less."""
    rare = max(idf.values(), default=1.0)
    values = {
        term: (1 + math.log(max(count, 1.0))) * min(count, 1.0) * idf.get(term, rare) for term, count in terms.items()
    }
    length = math.sqrt(sum(value * value for value in values.values()))
    return {term: value / length for term, value in values.items() if term in idf} if length else {}
