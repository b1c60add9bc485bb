"""From probabilities to a decision: a topic or silence, and how sure. The thresholds to argue about stand on top."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from knowledge.topics import NO_TOPIC, TOPIC_NAMES, TOPICS, topic_of

# Chosen on questions of writers that the model had not seen; see README, "Why it is like this".
TEMPERATURE = 7.0  # of the scores before they become probabilities: a higher one is surer of itself
MIN_CONFIDENCE = 0.30  # probability below which no topic is named
NO_TOPIC_MARGIN = 0.1  # silent when "geen" beats the best topic by more than this
# What a word for certainty means to a reader: a choice, not a measurement.
SURE = 0.75  # "zeker"
LIKELY = 0.50  # "waarschijnlijk"; below it "twijfel"
GAP = 0.15  # a smaller lead over the second topic is "twijfel" too
NOTHING_HELPED: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TopicPrediction:
    """`topic` None = the model keeps silent and `silent_because` says why (Dutch).

    `confidence` is the probability of the best of the four topics; `ranked` has all four, best first; `words` at most
    five words of the text with their part in the score; `helped` per guide the chance that it helps.
    `danger`: how much it sounds like danger now, a score for urgency.py; None when that was not learned.
    """

    topic: str | None
    confidence: float
    certainty: str | None
    ranked: tuple[tuple[str, float], ...]
    subtopic: str | None
    words: tuple[tuple[str, float], ...]
    silent_because: str | None
    helped: Mapping[str, float] = field(default_factory=dict)
    danger: float | None = None


def decide(
    chances: Mapping[str, float],
    subtopics: Mapping[str, float],
    words: tuple[tuple[str, float], ...],
    helped: Mapping[str, float] = NOTHING_HELPED,
    danger: float | None = None,
) -> TopicPrediction:
    ranked = tuple(sorted(((topic, chances[topic]) for topic in TOPICS), key=lambda item: -item[1]))
    (best, confidence), (_, second) = ranked[:2]
    silence = _silence(best, confidence, chances.get(NO_TOPIC, 0.0))
    topic = None if silence else best
    return TopicPrediction(
        topic=topic,
        confidence=confidence,
        certainty=None if silence else certainty(confidence, confidence - second),
        ranked=ranked,
        subtopic=best_subtopic(chances, subtopics) if topic else None,
        words=words,
        silent_because=silence,
        helped=helped,
        danger=danger,
    )


def certainty(confidence: float, gap: float) -> str:
    if confidence < LIKELY or gap < GAP:
        return "twijfel"
    return "zeker" if confidence >= SURE else "waarschijnlijk"


def _silence(best: str, confidence: float, none: float) -> str | None:
    if none > confidence + NO_TOPIC_MARGIN:
        return "De vraag lijkt niet over een van de vier onderwerpen te gaan."
    if confidence < MIN_CONFIDENCE:
        share = round(confidence * 100)
        return f"Geen onderwerp past goed genoeg; het meest lijkt het op {TOPIC_NAMES[best]} ({share}%)."
    return None


def best_subtopic(chances: Mapping[str, float], subtopics: Mapping[str, float]) -> str:
    """The likeliest within the likeliest of the four topics."""
    topic = max(TOPICS, key=lambda name: chances[name])
    within = {code: chance for code, chance in subtopics.items() if topic_of(code) == topic}
    return max(within or subtopics, key=lambda code: subtopics[code])
