"""Classifying one question from flat tables: what scikit-learn learned, without scikit-learn.

`Scorer` gives the same probabilities as the fitted pipeline to 1e-9 (tests/knowledge/test_scorer.py), but loads without
the libraries that learning needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.decide import TopicPrediction, decide
from knowledge.prepare import tokens_with_places
from knowledge.stopwords import STOPWORDS
from knowledge.text import clean
from knowledge.topics import NO_TOPIC, TOPICS, topic_of
from knowledge.vectors import Floats, Ints, Vectorizer, Weights, shared_out

SHOWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known about a model: number of questions, hash of the training data, version of scikit-learn."""

    questions: int
    data_hash: str
    sklearn: str


class Scorer:
    """`predict` one text. Thread-safe: what it remembers is only ever added to."""

    def __init__(self, weights: Weights, manifest: Manifest) -> None:
        self.weights, self.manifest = weights, manifest
        self._vectorizer = Vectorizer(weights)
        topics = weights.matrix[:, : len(weights.topic_classes)]
        self._margins: Floats = np.ascontiguousarray((topics - topics.mean(axis=1, keepdims=True)).T)

    def predict(self, text: str) -> TopicPrediction:
        found = tokens_with_places(text)
        vector = self._vectorizer.vector([token for token, _, _ in found])
        topics, subtopics = self._chances(vector.values @ self.weights.matrix[vector.rows])
        chances = combined(topics, subtopics, self.weights.topic_classes, self.weights.subtopic_classes)
        best = max(TOPICS, key=lambda topic: chances[topic])
        by_code = dict(zip(self.weights.subtopic_classes, subtopics.tolist(), strict=True))
        return decide(chances, by_code, _words(text, found, shared_out(vector, self._margin(vector.rows, best))))

    def probabilities(self, text: str) -> tuple[Floats, Floats]:
        """(topics, subtopics) in the order of the classes: what scikit-learn's predict_proba gives."""
        vector = self._vectorizer.vector([token for token, _, _ in tokens_with_places(text)])
        return self._chances(vector.values @ self.weights.matrix[vector.rows])

    def word_weights(self, text: str, topic: str) -> list[tuple[str, float]]:
        """Every token with its part in the score of `topic` above the mean of all classes, in order of the text.

        Together with the same margin of the intercept they add up to that score: nothing is left out.
        """
        words = [token for token, _, _ in tokens_with_places(text)]
        vector = self._vectorizer.vector(words)
        return list(zip(words, shared_out(vector, self._margin(vector.rows, topic)).tolist(), strict=True))

    def _chances(self, scores: Floats) -> tuple[Floats, Floats]:
        border = len(self.weights.topic_classes)
        whole = scores + self.weights.intercept
        return _softmax(whole[:border]), _softmax(whole[border:])

    def _margin(self, rows: Ints, topic: str) -> Floats:
        """The weight of each row for `topic` above the mean of all classes."""
        margin: Floats = self._margins[self.weights.topic_classes.index(topic)][rows]
        return margin


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


def _words(text: str, found: Sequence[tuple[str, int, int]], weights: Floats) -> tuple[tuple[str, float], ...]:
    """As written in the text, strongest first, positive only; words without content are left out of the list."""
    original, totals = clean(text), dict[str, float]()
    for (token, start, end), weight in zip(found, weights.tolist(), strict=True):
        if token not in STOPWORDS:
            shown = original[start:end]
            totals[shown] = totals.get(shown, 0.0) + weight
    ranked = sorted(totals.items(), key=lambda item: -item[1])
    return tuple((word, weight) for word, weight in ranked[:SHOWN_WORDS] if weight > 0)


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    result: Floats = powers / powers.sum()
    return result
