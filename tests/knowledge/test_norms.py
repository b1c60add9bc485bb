from dataclasses import fields

from knowledge.comparison import Compared, lead_on_signalen, leads_enough
from knowledge.evaluate import Scores, evaluate
from knowledge.measures import F1, Figure
from knowledge.norms import NORMS, Norm, norm_of, verdicts
from tests.labelled import small_outcomes


def test_every_norm_is_about_a_measure_that_exists_and_once():
    measures = [norm.measure for norm in NORMS]
    assert set(measures) <= {field.name for field in fields(Scores)}
    assert len(measures) == len(set(measures))


def test_a_norm_is_met_at_its_limit():
    assert Norm("coverage", 0.75).met(0.75)
    assert not Norm("coverage", 0.75).met(0.7499)
    assert Norm("calibration", 0.05, most=True).met(0.05)
    assert not Norm("calibration", 0.05, most=True).met(0.0501)


def test_what_cannot_be_measured_is_neither_met_nor_missed():
    assert Norm("coverage", 0.75).met(None) is None
    assert set(verdicts(evaluate([]).scores).values()) == {None}


def test_the_ten_questions_meet_what_they_meet():
    met = {measure for measure, verdict in verdicts(evaluate(small_outcomes()).scores).items() if verdict}
    assert met == {"coverage", "urgency_recall"}


def test_a_measure_may_have_no_norm():
    assert norm_of("subtopic_best") is None


def test_the_lead_is_on_signalen_with_second_topics():
    others = [Compared("plain", F1(0.6, 0.9)), Compared("signalen", F1(0.5, 0.7))]
    assert lead_on_signalen(Figure(0.81), others) == 0.81 - 0.7
    assert leads_enough(lead_on_signalen(Figure(0.81), others))
    assert leads_enough(lead_on_signalen(Figure(0.75), others)) is False
    assert leads_enough(lead_on_signalen(Figure(0.75), [])) is None
