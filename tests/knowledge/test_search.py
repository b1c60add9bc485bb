from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.library import load
from knowledge.search import lexicon, marked, root
from knowledge.spelling import corrected
from tests import make


@pytest.fixture(scope="module")
def words():
    return lexicon(load(make.DATA).guides)


def ids(hits):
    return [hit.guide.id for hit in hits]


def test_a_word_in_the_title_comes_first(words):
    (first, *_) = words.find("briefadres", make.TODAY)
    assert first.guide.id == "HR17"
    assert first.words == ("briefadres",)
    assert 1 <= len(first.passages) <= 3


def test_a_part_of_a_compound_is_found_too(words):
    assert "HR42" in ids(words.find("toeslag huur", make.TODAY)) or "HR42" in ids(
        words.find("huurtoeslagen", make.TODAY)
    )
    assert "HR29" in ids(words.find("kruimelgeval", make.TODAY))


@pytest.mark.parametrize("text", ["", "de het een", "xyzzy plugh", "parkeervergunning voor een olifant"])
def test_nothing_rather_than_a_little(words, text):
    assert words.find(text, make.TODAY) == ()


def test_what_is_not_in_force_is_not_found(words):
    assert words.find("taakstelling", date(2001, 1, 1)) == ()


@pytest.mark.parametrize(
    "forms",
    [
        "aanvragen aanvraag",
        "verhuizen verhuizing",
        "brieven brief",
        "huizen huis",
        "wetten wet",
        "koppelingen koppelen",
    ],
)
def test_forms_of_one_word_have_one_root(forms):
    assert len({root(form) for form in forms.split()}) == 1


def test_words_are_marked_and_the_text_stays_the_text():
    assert marked("De Huurtoeslag, één café", ["toeslag", "cafe"]) == [
        ("De ", False),
        ("Huurtoeslag", True),
        (", één ", False),
        ("café", True),
    ]


@given(st.text(max_size=60), st.lists(st.text("abcdefgh", min_size=1, max_size=6), max_size=3))
def test_the_pieces_together_are_the_text(text, wanted):
    assert "".join(piece for piece, _ in marked(text, wanted)) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("huurtoeslga", "huurtoeslag"),
        ("Briefadrs aanvragen", "briefadres aanvragen"),
        ("taaksteling", "taakstelling"),
        ("huurtoeslag", None),
        ("taakstellingen", None),
        ("Zwolle", None),
        ("azcs", None),
        ("20160317", None),
    ],
)
def test_a_word_that_no_guide_knows_gets_the_word_it_looks_like(words, typed, meant):
    assert corrected(typed, words.counts, {"zwolle"}) == meant
