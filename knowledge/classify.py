"""Learning to classify, in scikit-learn's conventions. Only this file and evaluation need scikit-learn.

One linear support vector machine names the subtopic, from TF-IDF of words and of characters; a topic is as likely as
its subtopics together. Chosen by cross-validation per writer: `python -m tests.benchmarks.choosing` compares it.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Self

import numpy as np
import sklearn
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from knowledge.concepts import Concepts
from knowledge.decide import TEMPERATURE, TopicPrediction
from knowledge.guides import Guide
from knowledge.learned_danger import learn_danger
from knowledge.prepare import prepare
from knowledge.questions import LabelledQuestion
from knowledge.scorer import Manifest, Scorer, chances_of, topics_of
from knowledge.vectors import Weights

__all__ = ["TopicClassifier", "TopicPrediction", "train"]

WORDS = (1, 2)  # n-grams of words
CHARS = (3, 5)  # n-grams of characters within a word
MIN_WORDS, MIN_CHARS = 2, 3  # an n-gram in fewer questions says nothing about the next
# Words that only real questions have may name people; such a word must have been used by several.
MIN_TICKETS = 5
ANYTHING = r"\S+"  # prepare() already decided what a word is
STRENGTH = 1.0  # inverse regularisation
OWN_SUBTOPIC = 3.0  # questions' worth: what a guide says of itself
TICKETS = "vraag"  # source of labels that staff gave to real questions


class TopicClassifier(ClassifierMixin, BaseEstimator):
    """fit(texts, subtopics): n texts, n subtopic codes. predict_proba: n x classes_ (four topics and "geen").

    `private` are the numbers of the texts that come from real questions: their rare words are not learned.
    """

    def __init__(self, concepts: Concepts | None = None, strength: float = STRENGTH) -> None:
        self.concepts = concepts
        self.strength = strength

    def fit(self, texts: Iterable[str], subtopics: Sequence[str], private: Iterable[int] = ()) -> Self:
        self.concepts_ = self.concepts or Concepts(())
        prepared = self._prepared(texts)
        self.vectorizer_ = _vectorizer(prepared, frozenset(private))
        # On few cores more BLAS threads make this slower, not faster.
        with threadpool_limits(limits=1):
            rows = self.vectorizer_.fit_transform(prepared)
            self.model_ = LinearSVC(C=self.strength, random_state=0).fit(rows, list(subtopics))
        self.subtopics_ = self.model_.classes_
        self.classes_ = np.array(topics_of(self.subtopics_))
        return self

    def decision_function(self, texts: Iterable[str]) -> NDArray[np.float64]:
        """n x subtopics_."""
        scores: NDArray[np.float64] = self.model_.decision_function(self.rows(texts))
        return scores

    def rows(self, texts: Iterable[str]) -> Any:
        """The texts as TF-IDF: a sparse matrix, n x n-grams."""
        return self.vectorizer_.transform(self._prepared(texts))

    def predict_proba(self, texts: Iterable[str]) -> NDArray[np.float64]:
        powers = np.exp(TEMPERATURE * self.decision_function(texts))
        chances = (chances_of(row, self.subtopics_) for row in powers / powers.sum(axis=1, keepdims=True))
        return np.array([[row[name] for name in self.classes_] for row in chances])

    def predict(self, texts: Iterable[str]) -> NDArray[np.str_]:
        labels: NDArray[np.str_] = self.classes_[self.predict_proba(texts).argmax(axis=1)]
        return labels

    def _prepared(self, texts: Iterable[str]) -> list[str]:
        return [prepare(text, self.concepts_) for text in texts]


def train(questions: Sequence[LabelledQuestion], concepts: Concepts, guides: Sequence[Guide] = ()) -> Scorer:
    """Learn from all questions and from the passages of the guides; at least two subtopics, or a ValueError."""
    lessons = [(question.text, question.subtopic) for question in questions]
    private = [number for number, question in enumerate(questions) if question.source == TICKETS]
    lessons += [(f"{p.heading}\n{p.text}", guide.subtopics[0]) for guide in guides for p in guide.passages]
    texts, subtopics = zip(*lessons, strict=True)
    fitted = TopicClassifier(concepts).fit(texts, subtopics, private)
    urgent = [question.urgent for question in questions] + [False] * (len(lessons) - len(questions))
    danger, intercept = learn_danger(fitted.rows(texts), urgent)
    weights = replace(
        weights_of(fitted), helped=what_helped(questions, guides), danger=danger, danger_intercept=intercept
    )
    return Scorer(weights, Manifest(len(questions), data_hash(lessons), sklearn.__version__))


def what_helped(questions: Iterable[LabelledQuestion], guides: Iterable[Guide]) -> dict[str, dict[str, float]]:
    """Per subtopic the share of each guide: how often it was named, and how early; its own subtopics are a start."""
    counts: defaultdict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for guide in guides:
        for place, code in enumerate(guide.subtopics, start=1):
            counts[code][guide.id] += OWN_SUBTOPIC / place
    for question in questions:
        for place, guide_id in enumerate(question.guides, start=1):
            counts[question.subtopic][guide_id] += 1 / place
    return {
        code: {guide_id: n / sum(named.values()) for guide_id, n in named.items()} for code, named in counts.items()
    }


def weights_of(fitted: TopicClassifier) -> Weights:
    words, chars = (vectorizer for _, vectorizer in fitted.vectorizer_.transformer_list)
    offset = len(words.vocabulary_)
    return Weights(
        word_ids={gram: int(row) for gram, row in words.vocabulary_.items()},
        char_ids={gram: int(row) + offset for gram, row in chars.vocabulary_.items()},
        idf=np.concatenate([words.idf_, chars.idf_]),
        matrix=np.ascontiguousarray(fitted.model_.coef_.T),
        intercept=fitted.model_.intercept_,
        subtopic_classes=tuple(str(name) for name in fitted.subtopics_),
        char_range=CHARS,
        concepts=fitted.concepts_,
    )


def data_hash(lessons: Iterable[tuple[str, str]]) -> str:
    """SHA-256 over texts and labels, in order."""
    digest = hashlib.sha256()
    for text, subtopic in lessons:
        digest.update(f"{text}\x1f{subtopic}\x1e".encode())
    return digest.hexdigest()


def _vectorizer(prepared: Sequence[str], private: frozenset[int]) -> FeatureUnion:
    spaces = [TfidfVectorizer(analyzer="char_wb", ngram_range=CHARS, lowercase=False).build_analyzer(), _word_grams]
    chars, words = (
        _vocabulary(prepared, analyse, least, private)
        for analyse, least in zip(spaces, (MIN_CHARS, MIN_WORDS), strict=True)
    )
    by_word = TfidfVectorizer(
        ngram_range=WORDS, vocabulary=words, sublinear_tf=True, token_pattern=ANYTHING, lowercase=False
    )
    by_char = TfidfVectorizer(
        analyzer="char_wb", ngram_range=CHARS, vocabulary=chars, sublinear_tf=True, lowercase=False
    )
    return FeatureUnion([("woorden", by_word), ("tekens", by_char)])


def _word_grams(prepared: str) -> list[str]:
    words = prepared.split()
    return [*words, *(f"{left} {right}" for left, right in pairwise(words))]


def _vocabulary(
    prepared: Sequence[str], analyse: Callable[[str], list[str]], least: int, private: frozenset[int]
) -> list[str]:
    """N-grams of at least `least` texts that were written for learning, or of MIN_TICKETS real questions."""
    written, real = Counter[str](), Counter[str]()
    for number, text in enumerate(prepared):
        (real if number in private else written).update(set(analyse(text)))
    return sorted(gram for gram in written | real if written[gram] >= least or real[gram] >= MIN_TICKETS)
