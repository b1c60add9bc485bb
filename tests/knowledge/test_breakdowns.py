from knowledge.breakdowns import (
    WORST,
    Confusion,
    CurvePoint,
    Group,
    by_style,
    by_subtopic,
    confusions,
    curve,
    worst,
)
from tests.labelled import observed, outcome, question, small_outcomes

SMALL = small_outcomes()


def test_the_most_common_style_comes_first():
    assert by_style(SMALL) == (
        Group("kort", questions=5, right=3, topical=4, subtopic_right=1),
        Group("mail", questions=4, right=3, topical=4, subtopic_right=3),
        Group("", questions=1, right=0, topical=0, subtopic_right=None),
    )


def test_subtopics_are_by_code_and_silence_has_no_subtopic():
    groups = by_subtopic(SMALL)
    assert [group.name for group in groups] == sorted(group.name for group in groups)
    assert Group("overig.zorg", questions=1, right=1, topical=0, subtopic_right=None) in groups
    assert Group("ve.overlast", questions=1, right=0, topical=1, subtopic_right=0) in groups


def test_confusions_count_what_is_accepted():
    assert Confusion("huisvesting", "toeslagen", 1, accepted=1) in confusions(SMALL)
    assert Confusion("huisvesting", "veiligheid", 1, accepted=0) in confusions(SMALL)
    assert Confusion("veiligheid", "geen", 1, accepted=0) in confusions(SMALL)


def test_the_curve_goes_from_the_surest_answer_to_all_of_them():
    points = curve(SMALL)
    assert points[0] == CurvePoint(0.95, topical_answered=1, answers=1, wrong=0)
    assert points[3] == CurvePoint(0.8, topical_answered=4, answers=4, wrong=1)
    assert points[-1] == CurvePoint(0.5, topical_answered=7, answers=8, wrong=3)


def test_equal_confidence_is_one_point():
    assert curve([outcome(), outcome(question("toeslagen"))]) == (CurvePoint(0.9, 2, 2, 1),)


def test_the_surest_mistakes_come_first_and_accepted_answers_are_none():
    assert [one.question.id for one in worst(SMALL)] == ["2", "8", "10"]


def test_there_are_at_most_twenty_mistakes():
    wrong = [outcome(question("toeslagen", text=str(number)), observed(confidence=number / 30)) for number in range(30)]
    assert [one.question.text for one in worst(wrong)] == [str(number) for number in range(29, 29 - WORST, -1)]


def test_mistakes_that_differ_in_one_thing_only_keep_their_order_too():
    twins = [outcome(question("toeslagen"), observed(), places=places) for places in ((), ("GM0193",), ("GM0363",))]
    assert worst(twins) == worst(twins[::-1])
