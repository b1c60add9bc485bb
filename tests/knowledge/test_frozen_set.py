"""The frozen set is for measuring only: nothing of it may be among the questions to learn from."""

import json
import re
from collections import Counter

import pytest

from knowledge.library import load_questions
from knowledge.questions import parse_questions
from tests import make

FILE = make.DATA / "toets" / "vragen.jsonl"
SHINGLE = 5  # words
MOST_SHARED = 0.5  # of the shingles of the shorter question


@pytest.fixture(scope="module")
def frozen():
    return parse_questions(FILE.read_text(encoding="utf-8").splitlines(), FILE.name)


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def test_no_question_of_the_frozen_set_is_learned_from(frozen):
    seen = {" ".join(question.text.lower().split()) for question in load_questions(make.DATA)}
    assert not [question.id for question in frozen if " ".join(question.text.lower().split()) in seen]


def test_no_question_to_learn_from_is_nearly_one_of_the_frozen_set(frozen):
    places = {shingle: question for question in frozen for shingle in shingles(question.text)}
    for learned in load_questions(make.DATA):
        shared = Counter(places[shingle].id for shingle in shingles(learned.text) if shingle in places)
        for name, count in shared.items():
            twin = next(question for question in frozen if question.id == name)
            least = min(len(shingles(twin.text)), len(shingles(learned.text)))
            assert count < MOST_SHARED * least, (name, learned.text)


def test_every_subtopic_is_in_the_frozen_set_and_every_item_was_read_twice(frozen):
    counts = Counter(question.subtopic for question in frozen)
    topical = {code for code in counts if not code.startswith("overig")}
    assert len(frozen) == 600
    assert len(topical) == 37
    assert min(counts[code] for code in topical) >= 10
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    assert all(row["tweede_lezer"]["deelonderwerp"] for row in rows)
