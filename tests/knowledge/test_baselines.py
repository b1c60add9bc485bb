import pytest

from knowledge.baselines import RECIPES, compare, keywords, majority, plain, signalen
from knowledge.keyword_rules import WORDS, topic_by_words
from knowledge.library import load_questions
from knowledge.topics import NO_TOPIC, TOPICS
from tests import make
from tests.labelled import question

QUESTIONS = load_questions(make.DATA)
TRAINING = [q for number, q in enumerate(QUESTIONS) if number % 5]
HELD_OUT = QUESTIONS[::5]
TEXTS = [q.text for q in HELD_OUT]


def test_the_majority_always_names_the_most_common_topic():
    training = [question("toeslagen"), question("toeslagen"), question("veiligheid"), *[question("geen")] * 3]
    assert majority(training, ["a", "b"]) == ["toeslagen"] * 2


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Krijgt hij huurtoeslag en zorgtoeslag?", "toeslagen"),
        ("Er was bedreiging en overlast", "veiligheid"),
        ("Leegstaand kantoor, past dat in het bestemmingsplan?", "huisvesting"),
        ("De provincie schrijft over toezicht op onze taakstelling", "wet_en_regelgeving"),
        ("Hoe laat gaat de markt open?", NO_TOPIC),
        ("", NO_TOPIC),
    ],
)
def test_keywords_count(text, topic):
    assert topic_by_words(text) == topic
    assert keywords([], [text]) == [topic]


def test_every_topic_has_keywords_in_the_form_in_which_they_are_sought():
    assert set(WORDS) == set(TOPICS)
    assert all(words == words.lower() and words.isascii() for words in WORDS.values())


@pytest.mark.parametrize("recipe", [signalen, plain])
def test_a_recipe_learns_and_may_keep_silent(recipe):
    said = recipe(TRAINING, TEXTS)
    right = sum(name == q.topic for name, q in zip(said, HELD_OUT, strict=True))
    assert set(said) == {*TOPICS, NO_TOPIC}
    assert right / len(said) > 0.5


def test_a_recipe_gives_the_same_twice_and_takes_no_texts_too():
    assert signalen(TRAINING[:400], TEXTS[:50]) == signalen(TRAINING[:400], TEXTS[:50])
    assert plain(TRAINING[:400], []) == []


def test_all_recipes_are_compared_and_the_learned_ones_win_from_the_majority():
    found = {other.key: other.f1 for other in compare(TRAINING, HELD_OUT, TEXTS)}
    assert set(found) == set(RECIPES)
    assert all(f1.strict <= f1.accepted for f1 in found.values())
    assert found["majority"].accepted < found["keywords"].accepted < found["signalen"].accepted


def test_one_topic_is_nothing_to_learn_from():
    with pytest.raises(ValueError, match="ten minste twee onderwerpen"):
        compare([question("huisvesting", text="een flexunit")] * 3, HELD_OUT[:3], TEXTS[:3])
