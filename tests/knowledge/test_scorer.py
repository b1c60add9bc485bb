from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.classify import TICKETS, TopicClassifier, train, weights_of
from knowledge.decide import TEMPERATURE
from knowledge.library import load_concepts, load_questions
from knowledge.scorer import Manifest, Scorer, chances_of
from knowledge.topics import TOPICS
from knowledge.vectors import char_grams
from tests import make


@pytest.fixture(scope="module")
def questions():
    return load_questions(make.DATA)


@pytest.fixture(scope="module")
def concepts():
    return load_concepts(make.DATA)


@pytest.fixture(scope="module")
def fitted(questions, concepts):
    some = questions[::6]
    return TopicClassifier(concepts).fit([question.text for question in some], [q.subtopic for q in some])


@pytest.fixture(scope="module")
def scorer(fitted):
    return Scorer(weights_of(fitted), Manifest(0, "", ""))


def by_scikit_learn(fitted, text):
    scores = TEMPERATURE * fitted.decision_function([text])[0]
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def test_the_probabilities_are_those_of_scikit_learn(fitted, scorer, questions):
    for question in questions[1::9]:
        assert np.abs(scorer.probabilities(question.text) - by_scikit_learn(fitted, question.text)).max() < 1e-9


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_the_probabilities_of_scikit_learn(fitted, scorer, text):
    assert np.abs(scorer.probabilities(text) - by_scikit_learn(fitted, text)).max() < 1e-9


def test_a_topic_is_as_likely_as_its_subtopics_together(fitted, scorer):
    text = "Krijgt een kamerbewoner huurtoeslag?"
    ours = chances_of(scorer.probabilities(text), scorer.weights.subtopic_classes)
    theirs = dict(zip(fitted.classes_, fitted.predict_proba([text])[0], strict=True))
    assert ours == pytest.approx(theirs, abs=1e-9)


def test_the_words_and_the_intercept_add_up_to_the_score(scorer, fitted):
    text = "De huurtoeslag komt te laat en de huurtoeslag is te laag"
    scores, intercept = fitted.decision_function([text])[0], scorer.weights.intercept
    for number, subtopic in enumerate(scorer.weights.subtopic_classes):
        words = sum(weight for _, weight in scorer.word_weights(text, subtopic))
        margin = intercept[number] - intercept.mean() + words
        assert margin == pytest.approx(scores[number] - scores.mean(), abs=1e-9)


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
    assert fitted.get_params() == {"strength": 1.0, "concepts": fitted.concepts}
    assert fitted.predict(["Krijgt een kamerbewoner huurtoeslag?"])[0] == "toeslagen"
    assert fitted.predict_proba(["a", "b"]).sum(axis=1) == pytest.approx([1, 1])


def test_learning_twice_gives_the_same_model(questions, concepts):
    some = questions[::20]
    first, second = train(some, concepts), train(some, concepts)
    assert np.array_equal(first.weights.matrix, second.weights.matrix)
    assert first.manifest == second.manifest


def test_a_word_that_few_real_questions_have_is_not_learned(questions, concepts):
    some = questions[::20]
    real = [replace(some[0], text=f"Jansma-de Kanarie {number} belt", source=TICKETS) for number in range(5)]
    known = [train([*some, *real[:count]], concepts).weights.word_ids for count in (4, 5)]
    assert ["kanarie" in words for words in known] == [False, True]
