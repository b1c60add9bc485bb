"""Many hands wrote the questions; a copy or a template teaches nothing and flatters the measurements."""

import re
from collections import Counter, defaultdict

import pytest

from knowledge.library import load_questions
from tests import make

SHINGLE = 4  # words
MOST_SHARED = 0.6  # of the shingles of the shorter question
SHORT = 8  # words; shorter sentences may well be alike
PER_SUBTOPIC = 80
WITHOUT_TOPIC = 1_000
TOGETHER = 6_000


@pytest.fixture(scope="module")
def texts():
    return [question.text for question in load_questions(make.DATA)]


def words(text):
    return re.findall(r"\w+", text.lower())


def shingles(text):
    found = words(text)
    return {" ".join(found[at : at + SHINGLE]) for at in range(len(found) - SHINGLE + 1)}


def skeleton(sentence):
    """Names and numbers taken out."""
    return re.sub(r"(?<=\s)[A-Z][\w'-]+", "x", re.sub(r"\d+", "0", sentence.strip())).lower()


def test_no_question_is_nearly_another(texts):
    seen, postings = [], defaultdict(list)
    for text in texts:
        mine = shingles(text)
        shared = Counter(number for shingle in mine for number in postings[shingle])
        twins = [seen[n] for n, count in shared.items() if count > MOST_SHARED * min(len(mine), len(shingles(seen[n])))]
        assert len(words(text)) < SHORT or not twins, (text, twins)
        for shingle in mine:
            postings[shingle].append(len(seen))
        seen.append(text)


def test_no_sentence_is_used_three_times_with_other_names_and_numbers(texts):
    sentences = (sentence for text in texts for sentence in re.split(r"(?<=[.?!])\s+|\n", text))
    counts = Counter(skeleton(sentence) for sentence in sentences if len(words(sentence)) >= SHORT)
    assert [found for found, count in counts.items() if count >= 3] == []


def test_no_opening_is_used_more_than_five_times(texts):
    counts = Counter(" ".join(words(text)[:5]) for text in texts if len(words(text)) >= SHORT)
    assert [found for found, count in counts.items() if count > 5] == []


def test_there_are_enough_of_each_kind():
    questions = load_questions(make.DATA)
    counts = Counter(question.subtopic for question in questions)
    topical = {code: count for code, count in counts.items() if not code.startswith("overig")}
    assert len(questions) >= TOGETHER
    assert {code: count for code, count in topical.items() if count < PER_SUBTOPIC} == {}
    assert len(topical) == 37
    assert sum(count for code, count in counts.items() if code.startswith("overig")) >= WITHOUT_TOPIC
