import pytest

from knowledge.decide import TopicPrediction
from knowledge.evaluate import evaluate, macro_f1, report_text
from knowledge.questions import LabelledQuestion


def question(topic, subtopic="hu.flex", also=()):
    return LabelledQuestion("tekst", topic, also, subtopic, (), None, False, "proef")


def said(topic, confidence=0.9, subtopic="hu.flex"):
    return TopicPrediction(topic, confidence, "zeker", (), subtopic, (), None)


def test_all_right_is_one():
    report = evaluate(
        [question("huisvesting"), question("geen", "overig.zorg")], [said("huisvesting", 1.0), said(None)]
    )
    assert (report.f1_strict, report.f1_accepted, report.silence_recall, report.calibration_error) == (1, 1, 1, 0)


def test_a_second_topic_counts_only_in_the_lenient_score():
    report = evaluate([question("huisvesting", also=("toeslagen",))], [said("toeslagen")])
    assert report.f1_strict == 0
    assert report.f1_accepted == 1


def test_macro_f1_weighs_every_class_the_same():
    pairs = [("huisvesting", "huisvesting")] * 9 + [("toeslagen", "huisvesting")]
    assert macro_f1(pairs) == pytest.approx((18 / 19 + 0) / 2)


def test_overconfidence_shows():
    report = evaluate(
        [question("huisvesting"), question("toeslagen")], [said("huisvesting", 0.9), said("huisvesting", 0.9)]
    )
    assert report.calibration_error == pytest.approx(0.4)


def test_without_questions_nothing_is_claimed():
    report = evaluate([], [])
    assert report.silence_precision is None
    assert "onbekend" in report_text(report)


def test_the_model_does_what_is_asked_of_it_on_its_own_questions(desk):
    from knowledge.library import load_questions
    from tests import make

    questions = load_questions(make.DATA)[::10]
    report = evaluate(questions, [desk.scorer.predict(question.text) for question in questions])
    assert report.f1_accepted > 0.95
