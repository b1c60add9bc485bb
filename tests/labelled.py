"""Labelled questions and what a desk might make of them, for tests of measuring."""

from knowledge.outcomes import Observed, Outcome
from knowledge.questions import LabelledQuestion, parse_questions
from tests import make

SMALL = make.ROOT / "tests" / "kleine_toets.jsonl"
SUBTOPICS = {
    "wet_en_regelgeving": "wr.brp",
    "veiligheid": "ve.onrust",
    "huisvesting": "hu.flex",
    "toeslagen": "to.kind",
    "geen": "overig.zorg",
}


def question(topic="huisvesting", also=(), text="tekst", **values):
    subtopic = values.pop("subtopic", SUBTOPICS[topic])
    known = {"guides": (), "place": None, "urgent": False, "source": "proef", **values}
    return LabelledQuestion(text=text, topic=topic, also=tuple(also), subtopic=subtopic, **known)


def observed(topic="huisvesting", confidence=0.9, text="tekst", **values):
    subtopic = values.pop("subtopic", SUBTOPICS[topic] if topic else None)
    known = {"best_subtopic": subtopic, "guides": (), "place": None, "urgent": False, **values}
    return Observed(text=text, topic=topic, confidence=confidence, subtopic=subtopic, **known)


def outcome(asked=None, seen=None, useful=(), places=()):
    return Outcome(asked or question(), seen or observed(), frozenset(useful), frozenset(places))


def small_questions():
    """Ten questions; tests/knowledge/test_evaluate.py works out every figure by hand."""
    return parse_questions(SMALL.read_text(encoding="utf-8").split("\n"), SMALL.name)


def small_outcomes():
    """What a desk of flesh and blood could have said to the ten."""
    said = [
        observed("huisvesting", 0.9, subtopic="hu.flex", guides=("HR27",)),
        observed("veiligheid", 0.8, subtopic="ve.onrust", place="GM0193"),
        observed("toeslagen", 0.7, subtopic="to.huurtoeslag", guides=("HR42", "HR45", "HR26")),
        observed("veiligheid", 0.95, subtopic="ve.incident", guides=("HR53",), urgent=True),
        observed(None, 0.4, best_subtopic="ve.overlast"),
        observed("toeslagen", 0.85, subtopic="to.kind", guides=("HR43",)),
        observed("wet_en_regelgeving", 0.6, subtopic="wr.brp"),
        observed("huisvesting", 0.55, subtopic="hu.regulier"),
        observed(None, 0.3, best_subtopic="wr.privacy"),
        observed("huisvesting", 0.5, subtopic="hu.regulier", guides=("HR24",), place="GM0193", urgent=True),
    ]
    useful = [{"HR27"}, {"HR05"}, {"HR26"}, {"HR53"}, (), {"HR44"}, (), {"HR18"}, (), ()]
    places = [(), {"GM0193"}, (), (), (), (), {"GM0193"}, (), (), ()]
    return [outcome(*parts) for parts in zip(small_questions(), said, useful, places, strict=True)]
