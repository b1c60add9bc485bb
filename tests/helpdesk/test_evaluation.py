from helpdesk.evaluation import observe
from knowledge.evaluate import evaluate
from knowledge.library import load_questions
from knowledge.topics import topic_of
from tests import make
from tests.labelled import question, small_questions


def observed(desk, asked):
    (outcome,) = observe([asked], desk, make.TODAY)
    return outcome.observed


def test_a_question_goes_the_way_of_a_real_one(desk):
    seen = observed(desk, question(text="Meneer 123456782 in Zwolle wil zorgtoeslag aanvragen"))
    assert "123456782" not in seen.text
    assert (seen.topic, seen.subtopic, seen.best_subtopic) == ("toeslagen", "to.zorgtoeslag", "to.zorgtoeslag")
    assert (seen.place, seen.urgent) == ("GM0193", False)
    assert 1 <= len(seen.guides) <= 3


def test_silence_still_tells_what_it_would_have_said(desk):
    seen = observed(desk, question(text="Hoe laat is de afvalbrenger open?"))
    assert (seen.topic, seen.subtopic) == (None, None)
    assert topic_of(seen.best_subtopic) is not None
    assert 0 < seen.confidence < 1


def test_outcomes_keep_the_order_of_the_questions(desk):
    assert [outcome.question.id for outcome in observe(small_questions(), desk, make.TODAY)] == [
        str(number) for number in range(1, 11)
    ]


def test_the_model_knows_most_of_its_own_questions(desk):
    measured = evaluate(list(observe(load_questions(make.DATA)[::10], desk, make.TODAY)))
    assert measured.scores.f1_accepted.value > 0.9
    assert measured.scores.place.value > 0.9
