import pytest

from knowledge import model_store
from knowledge.library import load_questions
from knowledge.urgency import assess
from tests import make


@pytest.fixture(scope="module")
def scorer(model_dir):
    return model_store.load(model_dir)


@pytest.mark.parametrize(
    "text",
    [
        "Er staat nu een man met een mes voor de deur van ons wooncomplex, wat moet ik doen?",
        "BRAND in de flexwoningen, brandweer is onderweg, bewoners nog binnen",
        "Een bewoner dreigt nu van het dak te springen",
        "help er wordt gevochten in de gang, iemand bloedt",
    ],
)
def test_danger_now_is_seen_with_and_without_a_model(scorer, text):
    assert assess(text).urgent
    assert assess(text, learned=scorer.predict(text).danger).urgent


@pytest.mark.parametrize(
    "text",
    [
        "Welke eisen stelt de brandweer aan rookmelders in een kamerverhuurpand?",
        "Vorige maand is een bewoner bedreigd, hoe regelen wij nazorg?",
        "Kunt u een training over agressie aan de balie aanraden?",
        "Hoe wordt onze taakstelling berekend?",
        "De fietsen staan voor de nooduitgang, wie moet dat regelen?",
        "",
    ],
)
def test_talk_about_safety_is_not_danger_now(scorer, text):
    assert not assess(text).urgent
    assert not assess(text, learned=scorer.predict(text).danger).urgent


def test_a_ticked_box_is_always_urgent_and_says_so():
    found = assess("Hoe wordt onze taakstelling berekend?", danger_ticked=True)
    assert found.urgent
    assert found.reasons == ("de vrager heeft aangegeven dat er nu gevaar is",)


def test_the_reason_names_the_words():
    assert "met een mes" in " ".join(assess("Er staat nu een man met een mes voor de deur!").reasons)


def test_what_sounds_like_danger_counts_also_when_no_word_of_the_lists_is_said():
    found = assess("xyzzy", learned=1.0)
    assert found.urgent
    assert found.reasons == ("de vraag lijkt op eerdere vragen over gevaar op dit moment",)


def test_a_model_that_hears_no_danger_does_not_silence_clear_words():
    assert assess("Er staat nu een man met een mes voor de deur, politie is onderweg!!", learned=-0.9).urgent


def test_few_dangers_in_the_questions_to_learn_from_are_missed(scorer):
    danger = [question for question in load_questions(make.DATA) if question.urgent]
    missed = [q.text for q in danger if not assess(q.text, learned=scorer.predict(q.text).danger).urgent]
    assert len(missed) <= 0.05 * len(danger)
