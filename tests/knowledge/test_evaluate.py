"""Every figure of the ten questions in tests/kleine_toets.jsonl, worked out by hand. See tests/labelled.py."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.evaluate import Scores, evaluate
from knowledge.measures import Figure
from knowledge.topics import NO_TOPIC, TOPICS
from tests.labelled import observed, outcome, question, small_outcomes

MEASURED = evaluate(small_outcomes())


def test_macro_f1_by_hand():
    # Strict: huisvesting 2x1/(3+3), veiligheid 2x1/(2+2), toeslagen 2x1/(1+2), wet 2x1/(2+1).
    assert MEASURED.scores.f1_strict.value == pytest.approx((1 / 3 + 1 / 2 + 2 / 3 + 2 / 3) / 4)
    # Question 3 may be toeslagen too: huisvesting 2x1/(2+3), toeslagen 2x2/(2+2).
    assert MEASURED.scores.f1_accepted.value == pytest.approx((2 / 5 + 1 / 2 + 1 + 2 / 3) / 4)


@pytest.mark.parametrize(
    ("measure", "part", "whole"),
    [
        ("subtopic", 4, 8),  # 1, 4, 6 and 7
        ("subtopic_best", 5, 8),  # 5 would have been right too
        ("answered", 5, 8),  # wrong: 2, 8 and 10
        ("coverage", 7, 8),  # silent on 5
        ("silence_recall", 1, 2),
        ("silence_precision", 1, 2),
        ("guide_hit", 3, 6),  # 5 has no label, HR99 of 7 does not exist
        ("guide_junk", 1, 2),
        ("place", 8, 10),  # 7 was missed, 10 was made up
        ("urgency_recall", 1, 1),
        ("urgency_precision", 1, 2),
    ],
)
def test_shares_by_hand(measure, part, whole):
    assert getattr(MEASURED.scores, measure) == Figure(part / whole, part, whole)


def test_calibration_by_hand():
    # Per bucket |sum of confidence - right|: 0.9 and 0.95; 0.8 and 0.85; 0.7; 0.6; 0.55 and 0.5. Over 8 answers.
    assert MEASURED.scores.calibration.value == pytest.approx((0.15 + 0.65 + 0.3 + 0.4 + 1.05) / 8)


def test_topics_by_hand():
    housing, strict = MEASURED.topics[2], MEASURED.strict_topics[2]
    assert (housing.topic, housing.questions, housing.named, housing.right) == ("huisvesting", 2, 3, 1)
    assert (strict.questions, strict.named, strict.right) == (3, 3, 1)


def test_without_questions_nothing_is_claimed():
    nothing = evaluate([])
    assert {getattr(nothing.scores, field.name).value for field in fields(Scores)} == {None}
    assert (nothing.questions, nothing.curve, nothing.worst) == (0, (), ())


def test_all_right_is_one_and_no_distance():
    best = evaluate([outcome(), outcome(question("geen"), observed(None))])
    assert best.scores.f1_strict.value == best.scores.silence_recall.value == best.scores.answered.value == 1
    assert evaluate([outcome(seen=observed(confidence=1.0))]).scores.calibration.value == 0


def test_silence_costs_a_topic_and_is_no_class_of_its_own():
    silent = evaluate([outcome(seen=observed(None)), outcome(), outcome(question("geen"), observed(None))])
    assert silent.scores.f1_strict.value == pytest.approx(2 / 3)


def test_an_answer_where_no_topic_fits_costs_the_topic_that_was_named():
    talkative = evaluate([outcome(), outcome(question("geen"), observed("huisvesting"))])
    assert talkative.scores.f1_strict.value == pytest.approx(2 / 3)
    assert talkative.scores.answered == Figure(0.5, 1, 2)


QUESTIONS = st.builds(
    lambda true, also, text, urgent: question(true, [other for other in also if other != true], text, urgent=urgent),
    st.sampled_from((*TOPICS, NO_TOPIC)),
    st.sampled_from([(), ("toeslagen",), ("huisvesting", "veiligheid")]),
    st.sampled_from(("kort", "langer", "")),
    st.booleans(),
)
PLACES = st.sampled_from((None, "GM0193", "GM0363"))
GUIDES = st.sampled_from([(), ("HR01",), ("HR02", "HR03")])
OBSERVED = st.builds(
    lambda topic, confidence, guides, place, urgent: observed(
        topic, confidence, guides=guides, place=place, urgent=urgent
    ),
    st.none() | st.sampled_from(TOPICS),
    st.floats(0, 1),
    GUIDES,
    PLACES,
    st.booleans(),
)
OUTCOMES = st.lists(
    st.builds(outcome, QUESTIONS, OBSERVED, GUIDES, st.sampled_from([(), ("GM0193",), ("GM0193", "GM0363")])),
    max_size=12,
)


@given(OUTCOMES)
def test_strict_is_never_above_accepted(found):
    scores = evaluate(found).scores
    assert (scores.f1_strict.value is None) == (scores.f1_accepted.value is None)
    if scores.f1_strict.value is not None:
        assert scores.f1_strict.value <= scores.f1_accepted.value + 1e-12


@given(OUTCOMES)
def test_every_value_is_a_share_of_what_it_counts(found):
    scores = evaluate(found).scores
    for field in fields(scores):
        figure = getattr(scores, field.name)
        assert figure.value is None or 0 <= figure.value <= 1 + 1e-12
        if figure.part is not None:
            assert 0 <= figure.part <= figure.whole
            assert figure.value == (figure.part / figure.whole if figure.whole else None)


@given(OUTCOMES.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_lines_does_not_matter(both):
    one, other = (evaluate(found) for found in both)
    assert one == other


@given(OUTCOMES)
def test_the_parts_add_up_to_the_whole(found):
    measured = evaluate(found)
    assert sum(group.questions for group in measured.subtopics) == len(found)
    assert sum(group.questions for group in measured.styles) == len(found)
    assert sum(cell.questions for cell in measured.confusions) == len(found)
    assert sum(cell.accepted for cell in measured.confusions) == sum(one.right for one in found)
    answers = sum(bucket.answers for bucket in measured.buckets)
    assert answers == measured.scores.answered.whole
    if measured.curve:
        last = measured.curve[-1]
        assert (last.answers, last.answers - last.wrong) == (answers, measured.scores.answered.part)
        assert last.topical_answered == measured.scores.coverage.part


@given(OUTCOMES)
def test_answering_everything_right_is_a_perfect_score(found):
    perfect = [
        outcome(one.question, observed(None if one.question.topic == NO_TOPIC else one.question.topic)) for one in found
    ]
    scores = evaluate(perfect).scores
    assert {scores.f1_strict.value, scores.coverage.value, scores.silence_recall.value} <= {1, None}
