import json

import pytest

from knowledge.library import load_questions
from knowledge.questions import LabelledQuestion, QuestionError, parse_questions
from tests import make

GOOD = {"tekst": "Krijgt een kamerbewoner huurtoeslag?", "onderwerp": "toeslagen", "deelonderwerp": "to.huurtoeslag"}


def parse(**changes):
    return parse_questions([json.dumps({**GOOD, **changes})], "proef.jsonl")


def problems(*lines, subtopics=None):
    with pytest.raises(QuestionError) as refused:
        parse_questions(
            [line if isinstance(line, str) else json.dumps(line) for line in lines], "proef.jsonl", subtopics
        )
    return refused.value.problems


def test_a_good_line_becomes_a_question():
    (question,) = parse(
        id=7, ook=["huisvesting"], spoed=True, gemeente=" Goes ", handreikingen=["HR42"], stijl="kort", wie="consulent"
    )
    assert question == LabelledQuestion(
        text=GOOD["tekst"],
        topic="toeslagen",
        also=("huisvesting",),
        subtopic="to.huurtoeslag",
        guides=("HR42",),
        place="Goes",
        urgent=True,
        source="proef.jsonl",
        style="kort",
        who="consulent",
        id="7",
    )


@pytest.mark.parametrize(
    "empty", [{}, {"ook": None, "gemeente": None, "handreikingen": None, "stijl": None, "id": None}]
)
def test_what_may_be_left_out_is_empty(empty):
    (question,) = parse(**empty)
    assert (question.also, question.guides, question.place, question.urgent) == ((), (), None, False)
    assert (question.style, question.who, question.id) == ("", "", "")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"tekst": " "}, "veld 'tekst' ontbreekt of is leeg"),
        ({"tekst": 12}, "veld 'tekst' ontbreekt of is leeg"),
        ({"onderwerp": None}, "veld 'onderwerp' ontbreekt of is leeg"),
        ({"onderwerp": "wonen"}, "onderwerp 'wonen' bestaat niet. Kies uit: wet_en_regelgeving"),
        ({"onderwerp": "Toeslagen"}, "onderwerp 'Toeslagen' bestaat niet"),
        ({"deelonderwerp": "hu.flex"}, "hoort bij huisvesting, niet bij toeslagen"),
        ({"deelonderwerp": "x.y"}, "'x.y' bestaat niet"),
        ({"ook": "huisvesting"}, "veld 'ook' is 'huisvesting'. Schrijf een lijst"),
        ({"ook": ["wonen"]}, "'wonen' in veld 'ook' bestaat niet"),
        ({"ook": ["geen"]}, "'geen' in veld 'ook' bestaat niet"),
        ({"ook": [["huisvesting"]]}, "in veld 'ook' bestaat niet"),
        ({"ook": ["toeslagen"]}, "'toeslagen' in veld 'ook' is het onderwerp zelf"),
        ({"handreikingen": "HR42"}, "veld 'handreikingen' is 'HR42'. Schrijf een lijst"),
        ({"handreikingen": ["42"]}, "'42' in veld 'handreikingen' is geen nummer"),
        ({"handreikingen": ["HR1"]}, "'HR1' in veld 'handreikingen' is geen nummer"),
        ({"handreikingen": [42]}, "'42' in veld 'handreikingen' is geen nummer"),
        ({"spoed": "ja"}, "veld 'spoed' is 'ja'. Schrijf true of false"),
        ({"spoed": 1}, "veld 'spoed' is '1'"),
        ({"spoed": None}, "veld 'spoed' is 'None'"),
        ({"gemeente": 193}, "veld 'gemeente' is '193'. Schrijf tekst"),
        ({"stijl": ["kort"]}, "veld 'stijl' is"),
        ({"wie": 1}, "veld 'wie' is '1'"),
        ({"id": 1.5}, "veld 'id' is '1.5'"),
        ({"id": True}, "veld 'id' is 'True'"),
    ],
)
def test_a_wrong_field_is_refused_with_file_line_and_reason(changes, message):
    (problem,) = problems({**GOOD, **changes})
    assert problem.startswith("proef.jsonl, regel 1: ")
    assert message in problem


@pytest.mark.parametrize("line", ["geen json", "[1]", "12", '{"tekst": "half', "[" * 100_000, '{"a": 1} {"b": 2}'])
def test_what_is_no_object_is_refused(line):
    assert problems(line)[0].startswith("proef.jsonl, regel 1: ")


def test_all_problems_of_a_file_are_named_together():
    found = problems(GOOD, "kapot", "", {**GOOD, "spoed": "ja", "ook": ["wonen"]})
    assert [problem.partition(": ")[0] for problem in found] == [
        "proef.jsonl, regel 2",
        "proef.jsonl, regel 4",
        "proef.jsonl, regel 4",
    ]


def test_a_message_names_at_most_twenty_problems_and_counts_the_rest():
    with pytest.raises(QuestionError) as refused:
        parse_questions(["kapot"] * 23, "proef.jsonl")
    lines = str(refused.value).splitlines()
    assert (len(lines), lines[-1]) == (21, "En nog 3 fouten.")
    assert len(refused.value.problems) == 23


def test_a_double_id_is_refused_with_both_lines():
    assert problems({**GOOD, "id": "a"}, GOOD, {**GOOD, "id": "a"}) == (
        "proef.jsonl, regel 3: id 'a' staat ook op regel 1. Geef elke vraag een eigen id.",
    )
    assert "staat ook op regel 1" in problems({**GOOD, "id": 1}, {**GOOD, "id": "1"})[0]


def test_questions_without_id_are_never_double():
    assert len(parse_questions([json.dumps(GOOD)] * 2, "proef.jsonl")) == 2


def test_a_subtopic_that_is_not_in_the_list_is_refused_when_the_list_is_known():
    assert (
        "'to.huur' bestaat niet. Zie data/onderwerpen.csv."
        in problems({**GOOD, "deelonderwerp": "to.huur"}, subtopics={"to.huurtoeslag"})[0]
    )


def test_a_byte_order_mark_and_empty_lines_are_no_problem():
    (question,) = parse_questions(["\ufeff" + json.dumps(GOOD) + "\r", "", "  "], "proef.jsonl")
    assert question.topic == "toeslagen"


def test_half_a_character_does_not_get_in():
    (question,) = parse(tekst="kapot \ud800 teken", stijl="\ud800")
    assert (question.text, question.style) == ("kapot ? teken", "?")


def test_all_questions_in_the_data_can_be_read():
    questions = load_questions(make.DATA)
    assert len(questions) >= 3_580
    assert min(sum(q.topic == topic for q in questions) for topic in {q.topic for q in questions}) >= 600
