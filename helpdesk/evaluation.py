"""Measuring the whole desk on labelled questions: the same steps as for a question that comes in."""

from collections.abc import Iterable, Iterator
from datetime import date

from helpdesk.advice import Desk, Question, understand
from knowledge.outcomes import Observed, Outcome, judge
from knowledge.questions import LabelledQuestion
from knowledge.scorer import Scorer
from knowledge.topics import topic_of


def observe(questions: Iterable[LabelledQuestion], desk: Desk, day: date) -> Iterator[Outcome]:
    """One by one, in order. The desk must have a model."""
    for question in questions:
        yield judge(question, _observed(question, desk, day), desk.library.register, desk.library.guides, day)


def _observed(question: LabelledQuestion, desk: Desk, day: date) -> Observed:
    known = understand(Question(text=question.text, channel="bestand"), desk, day)
    if known.prediction is None or desk.scorer is None:
        raise ValueError(desk.no_model or "Zonder model valt er niets te meten.")
    prediction = known.prediction
    return Observed(
        text=known.masked.text,
        topic=prediction.topic,
        confidence=prediction.confidence,
        subtopic=prediction.subtopic,
        best_subtopic=prediction.subtopic or _best_subtopic(desk.scorer, known.masked.text, prediction.ranked[0][0]),
        guides=tuple(suggestion.guide.id for suggestion in known.suggestions),
        place=known.municipality.code if known.municipality else None,
        urgent=known.urgency.urgent,
    )


def _best_subtopic(scorer: Scorer, text: str, topic: str) -> str | None:
    """What would have been named without silence: the most likely subtopic of the best topic."""
    chances = zip(scorer.probabilities(text).tolist(), scorer.weights.subtopic_classes, strict=True)
    of_topic = [(chance, code) for chance, code in chances if topic_of(code) == topic]
    return max(of_topic)[1] if of_topic else None
