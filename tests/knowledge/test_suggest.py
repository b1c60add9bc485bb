from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.library import load
from tests import make

TODAY = make.TODAY


@pytest.fixture(scope="module")
def index():
    return load(make.DATA).guides


def ids(found):
    return [suggestion.guide.id for suggestion in found]


def test_the_guide_about_sharing_a_home_comes_first(index):
    found = index.suggest(
        "Mogen vier alleenstaande mannen samen in een eengezinswoning?", TODAY, "huisvesting", "hu.woningdelen"
    )
    assert ids(found)[0] == "HR26"
    assert "alleenstaande" in found[0].reasons[1]


def test_words_alone_can_be_enough(index):
    assert ids(index.suggest("Wat is de kostendelersnorm bij woningdelen?", TODAY))[0] == "HR49"


def test_nothing_rather_than_nonsense(index):
    assert index.suggest("Hoe laat is de afvalbrenger open?", TODAY) == ()


def test_a_topic_alone_is_no_reason(index):
    assert index.suggest("xyzzy plugh", TODAY, "huisvesting", "hu.flex") == ()


def test_a_guide_that_is_not_in_force_is_never_suggested(index):
    assert index.suggest("Hoe wordt onze taakstelling berekend?", date(2010, 1, 1), "wet_en_regelgeving") == ()


def test_doubt_about_a_guide_is_said(index):
    found = index.suggest("Een bewoner wordt bedreigd door huisgenoten", TODAY, "veiligheid", "ve.kwetsbaar")
    unsure = [suggestion for suggestion in found if suggestion.guide.certainty != "hoog"]
    assert unsure
    assert all(any("zekerheid" in reason for reason in suggestion.reasons) for suggestion in unsure)


@given(st.text(max_size=100), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_at_most_so_many_one_per_guide_and_the_same_each_time(index, text, limit):
    found = index.suggest(text, TODAY, "huisvesting", "hu.flex", limit)
    assert len(found) <= limit
    assert len(set(ids(found))) == len(found)
    assert found == index.suggest(text, TODAY, "huisvesting", "hu.flex", limit)


def test_a_suggested_passage_is_verbatim_from_its_guide(index):
    for suggestion in index.suggest("Wie vraagt de subsidie aan?", TODAY, "huisvesting", "hu.voorziening"):
        assert suggestion.passage in suggestion.guide.passages
