import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.core import core

MAIL = """Beste collega,

Mag een kamerbewoner huurtoeslag aanvragen?

Met vriendelijke groet,
Anja, gemeente Goes
Verzonden vanaf mijn telefoon"""


def kept(text):
    return " ".join(core(text).split())


def test_greeting_and_signature_are_left_out():
    assert kept(MAIL) == "Mag een kamerbewoner huurtoeslag aanvragen?"


@pytest.mark.parametrize(
    "quoted",
    [
        "-----Oorspronkelijk bericht-----\nOver de brandweer",
        "Van: Jan\nVerzonden: maandag\nAan: Piet\nOver de brandweer",
        "Op 3 maart 2016 schreef Jan:\n> Over de brandweer",
        "> Over de brandweer\n> en de politie",
    ],
)
def test_a_quoted_mail_is_left_out(quoted):
    assert kept(f"Mag dat ook in onze gemeente?\n\n{quoted}") == "Mag dat ook in onze gemeente?"


def test_when_nothing_else_is_there_the_quoted_mail_is_the_question():
    text = "Zie onder.\n> Krijgt een kamerbewoner huurtoeslag?"
    assert core(text) == text


@pytest.mark.parametrize(
    "text", ["Groeten uit Goes zijn welkom op de kaart", "Goed beheer van het pand, hoe regel ik dat?"]
)
def test_words_that_look_like_a_greeting_do_not_take_the_question_away(text):
    assert len(kept(text).split()) >= 4


@given(st.text(max_size=300))
def test_every_character_keeps_its_place(text):
    result = core(text)
    assert len(result) == len(text)
    assert all(new in (old, " ") for new, old in zip(result, text, strict=True))
