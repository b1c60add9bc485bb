import csv

import pytest

from knowledge.topics import TOPICS, TopicError, parse_subtopics, topic_of
from tests import make

ROW = {"code": "hu.flex", "naam": "Flexwonen", "omschrijving": "x", "voorbeeld": "y", "expert": "z"}


def test_the_prefix_tells_the_topic():
    assert [topic_of(code) for code in ("wr.brp", "ve.onrust", "hu.gva", "to.kind", "overig.zorg")] == [*TOPICS, None]


def test_an_unknown_prefix_is_refused():
    with pytest.raises(TopicError, match=r"'xx.y' bestaat niet"):
        topic_of("xx.y")


def test_every_topic_has_its_subtopics():
    with (make.DATA / "onderwerpen.csv").open(encoding="utf-8", newline="") as handle:
        found = parse_subtopics(csv.DictReader(handle))
    counts = {topic: sum(subtopic.topic == topic for subtopic in found) for topic in (*TOPICS, None)}
    assert counts == {"wet_en_regelgeving": 13, "veiligheid": 8, "huisvesting": 10, "toeslagen": 6, None: 6}


def test_a_missing_column_names_the_line():
    with pytest.raises(TopicError, match="regel 2: kolom naam ontbreekt"):
        parse_subtopics([{key: value for key, value in ROW.items() if key != "naam"}])


def test_the_same_code_twice_is_refused():
    with pytest.raises(TopicError, match=r"hu.flex staat er twee keer in"):
        parse_subtopics([ROW, ROW])
