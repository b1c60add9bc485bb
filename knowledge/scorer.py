"""Classifying one question from flat tables: what scikit-learn learned, without scikit-learn.

`Scorer` gives the same probabilities as the fitted pipeline to 1e-9 (tests/knowledge/test_scorer.py), but loads without
the libraries that learning needs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.decide import TEMPERATURE, TopicPrediction, best_subtopic, decide
from knowledge.prepare import model_tokens
from knowledge.stopwords import STOPWORDS
from knowledge.text import clean
from knowledge.topics import NO_TOPIC, TOPICS, topic_of
from knowledge.vectors import Floats, Ints, Vector, Vectorizer, Weights, shared_out

SHOWN_WORDS = 5
NEGLIGIBLE = 0.01  # chance of a subtopic


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
        self._mean: Floats = weights.matrix.mean(axis=1)

    def predict(self, text: str) -> TopicPrediction:
        found = model_tokens(text, self.weights.concepts)
        vector = self._vectorizer.vector([token for token, _, _ in found])
        subtopics = self._subtopics(vector)
        chances = chances_of(subtopics, self.weights.subtopic_classes)
        by_code = dict(zip(self.weights.subtopic_classes, subtopics.tolist(), strict=True))
        column = self.weights.subtopic_classes.index(best_subtopic(chances, by_code))
        words = _words(text, found, shared_out(vector, self._margin(vector.rows, column)))
        return decide(chances, by_code, words, self._helped(by_code), self._danger(vector))

    def probabilities(self, text: str) -> Floats:
        """Per subtopic, in the order of the classes; summed per topic it is what predict_proba gives."""
        found = model_tokens(text, self.weights.concepts)
        return self._subtopics(self._vectorizer.vector([token for token, _, _ in found]))

    def word_weights(self, text: str, subtopic: str) -> list[tuple[str, float]]:
        """Every token with its part in the score of `subtopic` above the mean of all, in order of the text.

        Together with the same margin of the intercept they add up to that score: nothing is left out.
        """
        words = [token for token, _, _ in model_tokens(text, self.weights.concepts)]
        vector = self._vectorizer.vector(words)
        column = self.weights.subtopic_classes.index(subtopic)
        return list(zip(words, shared_out(vector, self._margin(vector.rows, column)).tolist(), strict=True))

    def _helped(self, subtopics: Mapping[str, float]) -> dict[str, float]:
        """Per guide the chance that it helps: over all subtopics that the question could have."""
        chances = dict[str, float]()
        for code, chance in subtopics.items():
            if chance >= NEGLIGIBLE:
                for guide, share in self.weights.helped.get(code, {}).items():
                    chances[guide] = chances.get(guide, 0.0) + chance * share
        return chances

    def _danger(self, vector: Vector) -> float | None:
        if not self.weights.danger.size:
            return None
        return float(vector.values @ self.weights.danger[vector.rows]) + self.weights.danger_intercept

    def _subtopics(self, vector: Vector) -> Floats:
        scores = TEMPERATURE * (vector.values @ self.weights.matrix[vector.rows] + self.weights.intercept)
        powers = np.exp(scores - scores.max())
        chances: Floats = powers / powers.sum()
        return chances

    def _margin(self, rows: Ints, column: int) -> Floats:
        """The weight of each row for one subtopic above the mean of all."""
        margin: Floats = self.weights.matrix[rows, column] - self._mean[rows]
        return margin


def chances_of(subtopics: Floats, codes: Sequence[str]) -> dict[str, float]:
    """A topic is as likely as its subtopics together."""
    chances = dict.fromkeys(topics_of(codes), 0.0)
    for code, chance in zip(codes, subtopics.tolist(), strict=True):
        chances[topic_class(code)] += chance
    return chances


def topics_of(subtopics: Iterable[str]) -> list[str]:
    """The four, and "geen": all of them, also when none of their subtopics was learned."""
    return sorted({*TOPICS, NO_TOPIC, *map(topic_class, subtopics)})


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
