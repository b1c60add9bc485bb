import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.prepare import tokens, tokens_with_places
from knowledge.text import clean, fold, spans, words


def test_hidden_characters_go_and_foreign_digits_become_ours():
    assert clean("1\u200b2３٤") == "1234"


def test_lines_stay_lines():
    assert clean("één\ntwee") == "één\ntwee"


@pytest.mark.parametrize(("text", "folded"), [("Súdwest", "sudwest"), ("’s-Gravenhage", "'s-gravenhage"), ("IJ", "ij")])
def test_folding_takes_off_case_accents_and_curly_quotes(text, folded):
    assert fold(text) == folded


def test_words_keep_their_place_in_the_text():
    text = "Één huis in ’s-Gravenhage!"
    assert [text[start:end] for _, start, end in spans(text)] == ["Één", "huis", "in", "s-Gravenhage"]
    assert words("De gemeente Goes") == ["de", "gemeente", "goes"]


def test_abbreviations_are_written_out():
    assert " ".join(tokens("vh heeft geen ht, gem. weet van niets")) == (
        "vergunninghouder heeft geen huurtoeslag gemeente weet van niets"
    )


def test_long_numbers_and_mask_marks_say_nothing():
    assert tokens("zaak 20160034 van [bsn] kost 6250") == ["zaak", "0", "van", "kost", "6250"]


@given(st.text(max_size=60))
def test_every_token_comes_from_its_place_in_the_cleaned_text(text):
    cleaned = clean(text)
    for _, start, end in tokens_with_places(text):
        assert 0 <= start < end <= len(cleaned)


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)
