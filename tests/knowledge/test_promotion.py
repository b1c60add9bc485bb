import pytest

from knowledge.promotion import judge

CHAMPION = {"f1_accepted": 0.950, "silence_recall": 0.90, "subtopic": 0.80, "coverage": 0.90}


@pytest.mark.parametrize(
    ("change", "better"),
    [
        ({}, False),
        ({"f1_accepted": 0.951}, True),
        ({"silence_recall": 0.91}, True),
        ({"subtopic": 0.81}, True),
        ({"subtopic": 0.85, "f1_accepted": 0.9485}, True),
        ({"subtopic": 0.85, "f1_accepted": 0.947}, False),
        ({"subtopic": 0.85, "coverage": 0.885}, True),
        ({"subtopic": 0.85, "coverage": 0.87}, False),
        ({"coverage": 0.95}, False),
        ({"f1_accepted": None, "subtopic": 0.9}, False),
    ],
)
def test_a_candidate_must_win_something_and_lose_little(change, better):
    assert judge({**CHAMPION, **change}, CHAMPION).better is better


def test_the_verdict_says_what_was_won_or_lost():
    assert judge({**CHAMPION, "subtopic": 0.81}, CHAMPION).reasons == (
        "Hoger: deelonderwerp goed, van 0,800 naar 0,810.",
    )
    lost = judge({**CHAMPION, "subtopic": 0.9, "f1_accepted": 0.9}, CHAMPION)
    assert lost.reasons == ("Macro-F1 zakt van 0,950 naar 0,900; hoogstens 0,002 mag.",)
    assert "Niets is hoger" in judge(CHAMPION, CHAMPION).reasons[0]


def test_what_cannot_be_measured_is_no_gain():
    nothing = dict.fromkeys(CHAMPION)
    assert not judge(nothing, nothing).better
