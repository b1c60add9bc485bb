"""Ten thousand texts that nobody should send: an answer or silence, never an exception."""

import random

import pytest

from knowledge import library, model_store
from knowledge.core import core
from knowledge.prepare import model_tokens
from knowledge.privacy import mask
from knowledge.urgency import assess
from tests import make

COUNT = 10_000
MILLION = 1_000_000  # characters
PIECES = [
    *("", " ", "\n", "\t", "\x00", "\ufeff", "\u200b\u200d\u2060", "\u202e omgekeerd \u202c", "\ud800"),
    *("مرحبا، متى نحصل على منزل؟", "እንደምን አለህ", "Привет, где жить", "我们什么时候可以入住", "🏠🔥👨‍👩‍👧‍👦🇳🇱"),
    *("ﬁ ﷽ Ⅷ ½ ①", "e\u0301" * 40, "a\u0300\u0301\u0302\u0303\u0304" * 30),
    *("<script>alert(1)</script>", "'; DROP TABLE ticket; --", "{{ 7*7 }} ${7*7} %s %n {0}", "=HYPERLINK(1)"),
    *("../../etc/passwd", "NULL nan -inf 1e309", "0123456789" * 30, "1" * 300, "-" * 300, "> " * 100),
    *("van: a\nverzonden: b\naan: c\n", "Met vriendelijke groet,\nJan\n-- \nGemeente Goes", "Geachte heer/mevrouw,"),
    *("@" * 300, "a@b." * 80, "NL91ABNA0417164300", "123456782", "+31 6 12345678", "[bsn] [e-mail] [onbekend]"),
    *("huurtoeslag", "taakstelling", "brand", "Best Ede Goes", "'s-Gravenhage", "súdwest-fryslân", "x" * 300),
]
WORTH_REPEATING = [piece for piece in PIECES if piece.strip() and piece.isprintable()]


@pytest.fixture(scope="module")
def known(model_dir):
    return library.load(make.DATA), model_store.load(model_dir)


def hostile():
    chance = random.Random(17)
    for _ in range(COUNT):
        pieces = chance.choices(PIECES, k=chance.randint(0, 3))
        yield chance.choice([" ", "", "\n"]).join(piece[: chance.choice([10, 60, 300])] for piece in pieces)


def test_any_text_gets_an_answer_or_silence(known):
    everything, scorer = known
    for text in hostile():
        masked = mask(text)
        prediction = scorer.predict(masked.text)
        assert 0 <= prediction.confidence <= 1
        assert (prediction.topic is None) == (prediction.silent_because is not None)
        assert len(everything.guides.suggest(masked.text, make.TODAY, prediction.topic, prediction.subtopic)) <= 3
        assess(masked.text, learned=prediction.danger)
        everything.register.find(masked.text, make.TODAY)


@pytest.mark.parametrize("piece", WORTH_REPEATING)
def test_a_long_line_is_no_problem(known, piece):
    """Fifty thousand characters: a rule whose time grows with the square of the text would hang here."""
    _, scorer = known
    text = (piece * (50_000 // len(piece) + 1))[:50_000]
    masked = mask(text)
    assert mask(masked.text).text == masked.text
    core(text)
    assess(text)
    model_tokens(text, scorer.weights.concepts)


def test_a_line_of_a_million_characters_can_be_read(known):
    _, scorer = known
    text = ("vergunninghouder zonder huis " * MILLION)[:MILLION]
    core(text)
    assert scorer.predict(mask(text).text).ranked
