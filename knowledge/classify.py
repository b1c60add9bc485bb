"""Learning to classify, in scikit-learn's conventions. Only this file and evaluate.py need scikit-learn.

Two logistic regressions on the same TF-IDF: one for the topic, one for the subtopic. `train` gives the Scorer.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np
import sklearn
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion
from threadpoolctl import threadpool_limits

from knowledge.decide import TopicPrediction
from knowledge.prepare import prepare
from knowledge.questions import LabelledQuestion
from knowledge.scorer import Manifest, Scorer, combined, topic_class
from knowledge.vectors import Weights

__all__ = ["TopicClassifier", "TopicPrediction", "train"]

WORDS = (1, 2)  # n-grams of words
CHARS = (3, 5)  # n-grams of characters within a word
MIN_QUESTIONS = 2  # an n-gram in fewer questions says nothing about the next
ANYTHING = r"\S+"  # prepare() already decided what a word is
STRENGTH = 10.0  # inverse regularisation


class TopicClassifier(ClassifierMixin, BaseEstimator):
    """fit(texts, subtopics): n texts, n subtopic codes. predict_proba: n x classes_ (four topics and "geen")."""

    def __init__(self, strength: float = STRENGTH, min_questions: int = MIN_QUESTIONS) -> None:
        self.strength = strength
        self.min_questions = min_questions

    def fit(self, texts: Iterable[str], subtopics: Sequence[str]) -> Self:
        self.vectorizer_ = _vectorizer(self.min_questions)
        # On few cores more BLAS threads make this slower, not faster.
        with threadpool_limits(limits=1):
            rows = self.vectorizer_.fit_transform([prepare(text) for text in texts])
            self.topic_model_ = _regression(self.strength).fit(rows, [topic_class(code) for code in subtopics])
            self.subtopic_model_ = _regression(self.strength).fit(rows, list(subtopics))
        self.classes_ = self.topic_model_.classes_
        return self

    def predict_proba(self, texts: Iterable[str]) -> NDArray[np.float64]:
        rows = self.vectorizer_.transform([prepare(text) for text in texts])
        topics, subtopics = self.topic_model_.predict_proba(rows), self.subtopic_model_.predict_proba(rows)
        codes = self.subtopic_model_.classes_
        chances = [combined(t, s, self.classes_, codes) for t, s in zip(topics, subtopics, strict=True)]
        return np.array([[row[name] for name in self.classes_] for row in chances])

    def predict(self, texts: Iterable[str]) -> NDArray[np.str_]:
        labels: NDArray[np.str_] = self.classes_[self.predict_proba(texts).argmax(axis=1)]
        return labels


def train(questions: Sequence[LabelledQuestion]) -> Scorer:
    """Learn from all questions; at least two per subtopic, or scikit-learn refuses with a ValueError."""
    fitted = TopicClassifier().fit([question.text for question in questions], [q.subtopic for q in questions])
    return Scorer(weights_of(fitted), Manifest(len(questions), data_hash(questions), sklearn.__version__))


def weights_of(fitted: TopicClassifier) -> Weights:
    words, chars = (vectorizer for _, vectorizer in fitted.vectorizer_.transformer_list)
    offset = len(words.vocabulary_)
    return Weights(
        word_ids={gram: int(row) for gram, row in words.vocabulary_.items()},
        char_ids={gram: int(row) + offset for gram, row in chars.vocabulary_.items()},
        idf=np.concatenate([words.idf_, chars.idf_]),
        matrix=np.ascontiguousarray(np.vstack([fitted.topic_model_.coef_, fitted.subtopic_model_.coef_]).T),
        intercept=np.concatenate([fitted.topic_model_.intercept_, fitted.subtopic_model_.intercept_]),
        topic_classes=tuple(str(name) for name in fitted.topic_model_.classes_),
        subtopic_classes=tuple(str(name) for name in fitted.subtopic_model_.classes_),
        char_range=CHARS,
    )


def data_hash(questions: Iterable[LabelledQuestion]) -> str:
    """SHA-256 over texts and labels, in order."""
    digest = hashlib.sha256()
    for question in questions:
        digest.update(f"{question.text}\x1f{question.subtopic}\x1e".encode())
    return digest.hexdigest()


def _vectorizer(min_questions: int) -> FeatureUnion:
    words = TfidfVectorizer(
        ngram_range=WORDS, min_df=min_questions, sublinear_tf=True, token_pattern=ANYTHING, lowercase=False
    )
    chars = TfidfVectorizer(
        analyzer="char_wb", ngram_range=CHARS, min_df=min_questions, sublinear_tf=True, lowercase=False
    )
    return FeatureUnion([("woorden", words), ("tekens", chars)])


def _regression(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=500, random_state=0)
