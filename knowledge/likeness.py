"""Which texts are alike: TF-IDF over words that say something and their beginnings, in an inverted index.

For what people write; passages of handreikingen have an index of their own (suggest.py).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.core import core
from knowledge.prepare import tokens
from knowledge.stopwords import STOPWORDS
from knowledge.text import clean

STEM = 6  # letters; gemeente and gemeenten share their beginning
STEM_WEIGHT = 0.5
MIN_LETTERS = 3  # a shorter word says little
SHOWN_WORDS = 4

Terms = dict[str, float]


@dataclass(frozen=True, slots=True)
class Alike:
    """`number` of the text in the index; `score` is a cosine, 0 to 1; `words` are shared, the rarest first."""

    number: int
    score: float
    words: tuple[str, ...]


class TextIndex:
    """A text touches only the texts that share a word with it."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts = [terms(text) for text in texts]
        self.idf = idf_of(counts)
        self.vectors = [vector(count, self.idf) for count in counts]
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, found in enumerate(self.vectors):
            for term, value in found.items():
                self._postings[term].append((number, value))

    def nearest(self, text: str) -> list[Alike]:
        """All that share a word, the most alike first."""
        asked = vector(terms(text), self.idf)
        scores: dict[int, float] = defaultdict(float)
        for term, weight in asked.items():
            for number, value in self._postings.get(term, ()):
                scores[number] += weight * value
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [Alike(number, score, self._shared(asked, number)) for number, score in ranked]

    def _shared(self, asked: Terms, number: int) -> tuple[str, ...]:
        there = self.vectors[number]
        words = [term for term in asked if term in there and not term.startswith("~")]
        return tuple(sorted(words, key=lambda word: (-self.idf[word], word))[:SHOWN_WORDS])


def terms(text: str) -> Terms:
    """Counts of the words of the question itself, without greeting and signature."""
    found: Terms = defaultdict(float)
    for word in tokens(core(clean(text))):
        if word in STOPWORDS or len(word) < MIN_LETTERS or word.isdecimal():
            continue
        found[word] += 1.0
        if len(word) > STEM:
            found["~" + word[:STEM]] += STEM_WEIGHT
    return found


def idf_of(counts: list[Terms]) -> Terms:
    spread = Counter(term for count in counts for term in count)
    return {term: math.log((1 + len(counts)) / (1 + n)) + 1 for term, n in spread.items()}


def vector(count: Terms, idf: Terms) -> Terms:
    """Of length one; terms that the index does not know count for the length, so that strange texts match less."""
    rare = max(idf.values(), default=1.0)
    values = {term: (1 + math.log(max(n, 1.0))) * min(n, 1.0) * idf.get(term, rare) for term, n in count.items()}
    length = math.sqrt(math.fsum(value * value for value in values.values()))
    return {term: value / length for term, value in values.items() if term in idf} if length else {}
