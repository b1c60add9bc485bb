"""Classifying one question from flat tables: what scikit-learn learned, without scikit-learn.

The model is a TF-IDF of words (one and two) beside one of character n-grams within words, each of length one, followed
by multinomial logistic regression. `Scorer` gives the same probabilities to 1e-9 (tests/knowledge/test_scorer.py), but
looks up the n-grams of a word once and remembers them, and loads without the libraries that learning needs.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.decide import TopicPrediction, decide
from knowledge.prepare import tokens_with_places
from knowledge.stopwords import STOPWORDS
from knowledge.text import clean
from knowledge.topics import NO_TOPIC, TOPICS, topic_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
MAX_REMEMBERED = 50_000  # words; about 20 MB
SHOWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known about a model: number of questions, hash of the training data, version of scikit-learn."""

    questions: int
    data_hash: str
    sklearn: str


@dataclass(frozen=True, slots=True)
class Weights:
    """`word_ids` and `char_ids` map n-grams to rows; `idf` has one value per row.

    `topic` is rows x topics (in the order of `topic_classes`), `subtopic` rows x subtopics; intercepts one per column.
    """

    word_ids: Mapping[str, int]
    char_ids: Mapping[str, int]
    idf: Floats
    topic: Floats
    topic_intercept: Floats
    topic_classes: tuple[str, ...]
    subtopic: Floats
    subtopic_intercept: Floats
    subtopic_classes: tuple[str, ...]
    char_range: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Vector:
    """The rows that a text touches, their TF-IDF values and how often each occurs."""

    rows: Ints
    values: Floats
    counts: Floats


@dataclass(slots=True)
class Scorer:
    weights: Weights
    manifest: Manifest
    _chars: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def predict(self, text: str) -> TopicPrediction:
        found = tokens_with_places(text)
        vector = self._vector([token for token, _, _ in found])
        weights = self.weights
        topics = _softmax(vector.values @ weights.topic[vector.rows] + weights.topic_intercept)
        subtopics = _softmax(vector.values @ weights.subtopic[vector.rows] + weights.subtopic_intercept)
        chances = combined(topics, subtopics, weights.topic_classes, weights.subtopic_classes)
        best = max(TOPICS, key=lambda topic: chances[topic])
        return decide(
            chances,
            dict(zip(weights.subtopic_classes, subtopics.tolist(), strict=True)),
            self._words(text, found, vector, best),
        )

    def probabilities(self, text: str) -> tuple[Floats, Floats]:
        """(topics, subtopics) in the order of the classes: what scikit-learn's predict_proba gives."""
        vector = self._vector([token for token, _, _ in tokens_with_places(text)])
        weights = self.weights
        return (
            _softmax(vector.values @ weights.topic[vector.rows] + weights.topic_intercept),
            _softmax(vector.values @ weights.subtopic[vector.rows] + weights.subtopic_intercept),
        )

    def _vector(self, words: Sequence[str]) -> Vector:
        pairs = [f"{left} {right}" for left, right in pairwise(words)]
        word_rows = [row for gram in (*words, *pairs) if (row := self.weights.word_ids.get(gram)) is not None]
        char_rows = [row for word in words for row in self._char_rows(word)]
        parts = [self._block(rows) for rows in (word_rows, char_rows)]
        return Vector(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))

    def _block(self, rows: Sequence[int]) -> tuple[Ints, Floats, Floats]:
        tally = Counter(rows)
        unique = np.fromiter(tally.keys(), np.int64, len(tally))
        counts = np.fromiter(tally.values(), np.float64, len(tally))
        values = (1 + np.log(counts)) * self.weights.idf[unique]
        length = math.sqrt(float(values @ values))
        return unique, values / length if length else values, counts

    def _char_rows(self, word: str) -> tuple[int, ...]:
        rows = self._chars.get(word)
        if rows is None:
            ids = self.weights.char_ids
            rows = tuple(
                row for gram in char_grams(word, *self.weights.char_range) if (row := ids.get(gram)) is not None
            )
            if len(self._chars) < MAX_REMEMBERED:
                self._chars[word] = rows
        return rows

    def _words(
        self, text: str, found: Sequence[tuple[str, int, int]], vector: Vector, topic: str
    ) -> tuple[tuple[str, float], ...]:
        """Each word's part in the score of `topic` above the mean of all classes; strongest first, positive only.

        Words without content (stopwords) are left out of the list, not out of the score.

        A word has its own row, half of each pair it is in, and its character n-grams; a row that occurs more often is
        shared out evenly over its occurrences. So all words together give the whole score, less the intercept.
        """
        weights = self.weights
        column = weights.topic_classes.index(topic)
        margin = weights.topic[vector.rows, column] - weights.topic[vector.rows].mean(axis=1)
        share = dict(zip(vector.rows.tolist(), (vector.values * margin / vector.counts).tolist(), strict=True))
        original = clean(text)
        totals: dict[str, float] = {}
        for place, (token, start, end) in enumerate(found):
            if token in STOPWORDS:
                continue
            part = sum(share.get(row, 0.0) for row in self._char_rows(token)) + _of(share, weights.word_ids.get(token))
            for neighbour in (place - 1, place):
                if 0 <= neighbour < len(found) - 1:
                    pair = f"{found[neighbour][0]} {found[neighbour + 1][0]}"
                    part += _of(share, weights.word_ids.get(pair)) / 2
            shown = original[start:end]
            totals[shown] = totals.get(shown, 0.0) + part
        ranked = sorted(totals.items(), key=lambda item: -item[1])
        return tuple((word, weight) for word, weight in ranked[:SHOWN_WORDS] if weight > 0)


def combined(
    topics: Floats, subtopics: Floats, topic_classes: Sequence[str], subtopic_classes: Sequence[str]
) -> dict[str, float]:
    """The mean of two views: the topic model, and the subtopic model summed per topic."""
    from_subtopics = dict.fromkeys(topic_classes, 0.0)
    for code, chance in zip(subtopic_classes, subtopics.tolist(), strict=True):
        from_subtopics[topic_class(code)] += chance
    return {
        name: (chance + from_subtopics[name]) / 2 for name, chance in zip(topic_classes, topics.tolist(), strict=True)
    }


def topic_class(subtopic: str) -> str:
    return topic_of(subtopic) or NO_TOPIC


def char_grams(word: str, shortest: int, longest: int) -> list[str]:
    """The n-grams of ` word `, as scikit-learn's char_wb makes them: a short word is one gram, once."""
    padded = f" {word} "
    grams = []
    for length in range(shortest, longest + 1):
        grams.append(padded[:length])
        grams += [padded[start : start + length] for start in range(1, len(padded) - length + 1)]
        if length >= len(padded):
            break
    return grams


def _of(share: Mapping[int, float], row: int | None) -> float:
    return 0.0 if row is None else share.get(row, 0.0)


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    result: Floats = powers / powers.sum()
    return result
