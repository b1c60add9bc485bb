import pytest

from knowledge.decide import LIKELY, MIN_CONFIDENCE, SURE, certainty, decide

SUBTOPICS = {"hu.flex": 0.4, "hu.gva": 0.2, "to.kind": 0.3, "overig.zorg": 0.1}


def chances(**known):
    rest = (1 - sum(known.values())) / (5 - len(known))
    names = ("wet_en_regelgeving", "veiligheid", "huisvesting", "toeslagen", "geen")
    return {name: known.get(name, rest) for name in names}


def test_a_clear_topic_is_named_with_its_subtopic():
    prediction = decide(chances(huisvesting=0.8), SUBTOPICS, ())
    assert (prediction.topic, prediction.subtopic, prediction.certainty) == ("huisvesting", "hu.flex", "zeker")


def test_the_subtopic_is_always_one_of_the_topic():
    assert decide(chances(toeslagen=0.7), SUBTOPICS, ()).subtopic == "to.kind"


def test_it_keeps_silent_when_no_topic_wins():
    prediction = decide(chances(geen=0.6, huisvesting=0.3), SUBTOPICS, ())
    assert (prediction.topic, prediction.subtopic, prediction.certainty) == (None, None, None)
    assert "niet over een van de vier" in prediction.silent_because


def test_it_keeps_silent_below_the_threshold():
    low = MIN_CONFIDENCE - 0.01
    prediction = decide(chances(huisvesting=low, geen=low - 0.01), SUBTOPICS, ())
    assert prediction.topic is None
    assert "huisvesting (29%)" in prediction.silent_because


def test_it_speaks_at_the_threshold():
    assert decide(chances(huisvesting=MIN_CONFIDENCE, geen=0.1), SUBTOPICS, ()).topic == "huisvesting"


def test_the_four_topics_are_ranked_best_first_without_geen():
    ranked = decide(chances(huisvesting=0.5, geen=0.3), SUBTOPICS, ()).ranked
    assert len(ranked) == 4
    assert [p for _, p in ranked] == sorted((p for _, p in ranked), reverse=True)


@pytest.mark.parametrize(
    ("confidence", "gap", "word"),
    [(SURE, 0.5, "zeker"), (LIKELY, 0.2, "waarschijnlijk"), (LIKELY - 0.01, 0.4, "twijfel"), (0.6, 0.14, "twijfel")],
)
def test_the_word_for_certainty_looks_at_height_and_lead(confidence, gap, word):
    assert certainty(confidence, gap) == word
