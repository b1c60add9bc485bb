import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.classify import TopicClassifier, train, weights_of
from knowledge.library import load_questions
from knowledge.prepare import prepare
from knowledge.scorer import Manifest, Scorer
from knowledge.topics import TOPICS
from knowledge.vectors import char_grams
from tests import make


@pytest.fixture(scope="module")
def questions():
    return load_questions(make.DATA)


@pytest.fixture(scope="module")
def fitted(questions):
    some = questions[::6]
    return TopicClassifier().fit([question.text for question in some], [question.subtopic for question in some])


@pytest.fixture(scope="module")
def scorer(fitted):
    return Scorer(weights_of(fitted), Manifest(0, "", ""))


def by_scikit_learn(fitted, text):
    rows = fitted.vectorizer_.transform([prepare(text)])
    return fitted.topic_model_.predict_proba(rows)[0], fitted.subtopic_model_.predict_proba(rows)[0]


def test_the_probabilities_are_those_of_scikit_learn(fitted, scorer, questions):
    for question in questions[1::9]:
        for ours, theirs in zip(
            scorer.probabilities(question.text), by_scikit_learn(fitted, question.text), strict=True
        ):
            assert np.abs(ours - theirs).max() < 1e-9


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_the_probabilities_of_scikit_learn(fitted, scorer, text):
    for ours, theirs in zip(scorer.probabilities(text), by_scikit_learn(fitted, text), strict=True):
        assert np.abs(ours - theirs).max() < 1e-9


def test_the_words_and_the_intercept_add_up_to_the_score(scorer):
    text = "De huurtoeslag komt te laat en de huurtoeslag is te laag"
    topics = scorer.weights.topic_classes
    chances = np.log(scorer.probabilities(text)[0])
    for number, topic in enumerate(topics):
        intercept = scorer.weights.intercept[: len(topics)]
        margin = intercept[number] - intercept.mean() + sum(weight for _, weight in scorer.word_weights(text, topic))
        assert margin == pytest.approx(chances[number] - chances.mean(), abs=1e-9)


def test_the_words_shown_stand_in_the_text_as_written(scorer):
    prediction = scorer.predict("Krijgt een Kamerbewoner Huurtoeslag?")
    assert {word for word, _ in prediction.words} <= {"Krijgt", "Kamerbewoner", "Huurtoeslag"}
    assert [weight for _, weight in prediction.words] == sorted((w for _, w in prediction.words), reverse=True)


@pytest.mark.parametrize("text", ["", "   ", "?", "a", "€€€", "\u200b", "x" * 10_000, "[bsn]"])
def test_strange_texts_get_an_answer_too(scorer, text):
    prediction = scorer.predict(text)
    assert [topic for topic, _ in prediction.ranked] and {topic for topic, _ in prediction.ranked} == set(TOPICS)
    assert 0 <= prediction.confidence <= 1


def test_the_grams_are_those_of_scikit_learn(fitted):
    analyse = fitted.vectorizer_.transformer_list[1][1].build_analyzer()
    for word in ("a", "bsn", "huur", "vergunninghouder"):
        assert char_grams(word, 3, 5) == analyse(word)


def test_the_classifier_follows_scikit_learns_habits(fitted):
    assert set(fitted.classes_) == {*TOPICS, "geen"}
    assert fitted.get_params() == {"strength": 10.0, "min_questions": 2}
    assert fitted.predict(["Krijgt een kamerbewoner huurtoeslag?"])[0] == "toeslagen"
    assert fitted.predict_proba(["a", "b"]).sum(axis=1) == pytest.approx([1, 1])


def test_learning_twice_gives_the_same_model(questions):
    some = questions[::20] + questions[1::20]
    counts = {code: sum(q.subtopic == code for q in some) for code in {q.subtopic for q in some}}
    some = tuple(question for question in some if counts[question.subtopic] > 1)
    first, second = train(some), train(some)
    assert np.array_equal(first.weights.matrix, second.weights.matrix)
    assert first.manifest == second.manifest
