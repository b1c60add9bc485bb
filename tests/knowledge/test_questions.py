import json

import pytest

from knowledge.library import load_questions
from knowledge.questions import QuestionError, parse_questions
from tests import make

GOOD = {"tekst": "Krijgt een kamerbewoner huurtoeslag?", "onderwerp": "toeslagen", "deelonderwerp": "to.huurtoeslag"}


def parse(**changes):
    return parse_questions([json.dumps({**GOOD, **changes})], "proef.jsonl")


def test_a_good_line_becomes_a_question():
    (question,) = parse(ook=["huisvesting"], spoed=True, gemeente="Goes", handreikingen=["HR42"])
    assert (question.topic, question.also, question.urgent, question.place) == (
        "toeslagen",
        ("huisvesting",),
        True,
        "Goes",
    )


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"tekst": " "}, "veld 'tekst' ontbreekt of is leeg"),
        ({"onderwerp": "wonen"}, "onderwerp 'wonen' bestaat niet"),
        ({"deelonderwerp": "hu.flex"}, "hoort bij huisvesting, niet bij toeslagen"),
        ({"deelonderwerp": "x.y"}, "'x.y' bestaat niet"),
    ],
)
def test_a_wrong_line_is_refused_with_file_and_line(changes, message):
    with pytest.raises(QuestionError, match=f"proef.jsonl, regel 1: .*{message}"):
        parse(**changes)


@pytest.mark.parametrize("line", ["geen json", "[1]", "12"])
def test_what_is_no_object_is_refused(line):
    with pytest.raises(QuestionError, match="regel 1"):
        parse_questions([line], "proef.jsonl")


def test_all_questions_in_the_data_can_be_read():
    questions = load_questions(make.DATA)
    assert len(questions) >= 3_580
    assert min(sum(q.topic == topic for q in questions) for topic in {q.topic for q in questions}) >= 600
