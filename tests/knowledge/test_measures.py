import pytest

from knowledge.measures import Figure, buckets, calibration_error, f1, fraction, macro_f1, topic_scores
from tests.labelled import question


def test_macro_f1_weighs_every_topic_the_same():
    pairs = [("huisvesting", "huisvesting")] * 9 + [("toeslagen", "huisvesting")]
    assert macro_f1(pairs) == pytest.approx((18 / 19 + 0) / 2)


def test_a_topic_that_neither_occurs_nor_is_named_is_left_out():
    assert macro_f1([("huisvesting", "huisvesting")]) == 1
    assert topic_scores([("huisvesting", "huisvesting")])[0].f1 is None


def test_only_silence_has_no_macro_f1():
    assert macro_f1([("geen", "geen")]) is None


def test_a_second_topic_counts_only_in_the_lenient_score():
    scores = f1([question("huisvesting", also=("toeslagen",))], ["toeslagen"])
    assert (scores.strict, scores.accepted) == (0, 1)


def test_silence_is_never_accepted_for_a_second_topic():
    scores = f1([question("huisvesting", also=("toeslagen",))], [None])
    assert (scores.strict, scores.accepted) == (0, 0)


def test_a_second_topic_of_a_question_without_topic_counts_too():
    scores = f1([question("geen", also=("toeslagen",))], ["toeslagen"])
    assert (scores.strict, scores.accepted) == (0, 1)


def test_f1_equals_that_of_scikit_learn():
    from sklearn.metrics import f1_score

    from knowledge.topics import TOPICS

    true = ["huisvesting", "veiligheid", "geen", "toeslagen", "wet_en_regelgeving", "huisvesting", "geen"] * 3
    said = ["huisvesting", "geen", "toeslagen", "toeslagen", "veiligheid", "veiligheid", "geen"] * 3
    theirs = f1_score(true, said, labels=list(TOPICS), average="macro", zero_division=0)
    assert macro_f1(list(zip(true, said, strict=True))) == pytest.approx(theirs)


def test_a_share_of_nothing_has_no_value():
    assert fraction([]) == Figure(None, 0, 0)
    assert fraction([True, False]) == Figure(0.5, 1, 2)


def test_overconfidence_shows():
    assert calibration_error(buckets([(0.9, True), (0.9, False)])).value == pytest.approx(0.4)


def test_modesty_shows_just_as_much():
    assert calibration_error(buckets([(0.6, True)])).value == pytest.approx(0.4)


def test_within_a_bucket_too_sure_and_too_modest_cancel_out():
    assert calibration_error(buckets([(0.51, True), (0.51, False), (0.49, False)])).value == pytest.approx(0.51 / 3)


def test_a_confidence_of_one_is_in_the_last_bucket():
    last = buckets([(1.0, True)])[-1]
    assert (last.answers, last.low, last.high) == (1, 0.9, 1.0)


def test_without_answers_there_is_no_calibration():
    assert calibration_error(buckets([])).value is None
