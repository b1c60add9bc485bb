"""The arithmetic of measuring: shares, F1 per topic and calibration. Order never matters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from knowledge.questions import LabelledQuestion
from knowledge.topics import NO_TOPIC, TOPICS

BUCKETS = 10  # for calibration

Pairs = Sequence[tuple[str, str]]  # (true, said); either may be NO_TOPIC


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` None = nothing to measure. `part` of `whole` when it is a share of something that can be counted."""

    value: float | None
    part: int | None = None
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class TopicScore:
    """`questions` are of this topic, `named` got this topic, `right` are both."""

    topic: str
    questions: int
    named: int
    right: int

    @property
    def precision(self) -> Figure:
        return share(self.right, self.named)

    @property
    def recall(self) -> Figure:
        return share(self.right, self.questions)

    @property
    def f1(self) -> float | None:
        """2 x right / (questions + named); None when the topic neither occurs nor is named."""
        both = self.questions + self.named
        return 2 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class F1:
    strict: float | None
    accepted: float | None


@dataclass(frozen=True, slots=True)
class Bucket:
    """Answers with a confidence from `low` up to `high`, and how many of them were right."""

    low: float
    high: float
    answers: int
    right: int
    confidence: float | None  # mean


def share(part: int, whole: int) -> Figure:
    return Figure(part / whole if whole else None, part, whole)


def fraction(hits: Iterable[bool]) -> Figure:
    found = list(hits)
    return share(sum(found), len(found))


def strict_pairs(questions: Sequence[LabelledQuestion], said: Sequence[str | None]) -> Pairs:
    return [(question.topic, topic or NO_TOPIC) for question, topic in zip(questions, said, strict=True)]


def accepted_pairs(questions: Sequence[LabelledQuestion], said: Sequence[str | None]) -> Pairs:
    """A topic that stands in `also` counts as the true topic of that question."""
    pairs = strict_pairs(questions, said)
    return [(named if named in q.also else true, named) for q, (true, named) in zip(questions, pairs, strict=True)]


def f1(questions: Sequence[LabelledQuestion], said: Sequence[str | None]) -> F1:
    """Macro-F1 over the four topics; `said` None = silence. Strict is never above accepted."""
    return F1(macro_f1(strict_pairs(questions, said)), macro_f1(accepted_pairs(questions, said)))


def macro_f1(pairs: Pairs) -> float | None:
    """The plain mean of F1 over the four topics; a topic that neither occurs nor is named is left out.

    Silence on a question with a topic is a miss for that topic. A topic named for a question without one counts as
    wrongly named for that topic. Silence itself is no class: it has its own figures.
    """
    values = [score.f1 for score in topic_scores(pairs) if score.f1 is not None]
    return fsum(values) / len(values) if values else None


def topic_scores(pairs: Pairs) -> tuple[TopicScore, ...]:
    return tuple(
        TopicScore(
            topic,
            questions=sum(true == topic for true, _ in pairs),
            named=sum(said == topic for _, said in pairs),
            right=sum(true == said == topic for true, said in pairs),
        )
        for topic in TOPICS
    )


def buckets(answers: Iterable[tuple[float, bool]]) -> tuple[Bucket, ...]:
    """(confidence, right) of each answer -> BUCKETS buckets of equal width, empty ones too."""
    filled: list[list[tuple[float, bool]]] = [[] for _ in range(BUCKETS)]
    for confidence, right in answers:
        filled[min(int(confidence * BUCKETS), BUCKETS - 1)].append((confidence, right))
    return tuple(_bucket(number, found) for number, found in enumerate(filled))


def calibration_error(found: Iterable[Bucket]) -> Figure:
    """Mean distance between confidence and share right, each bucket weighing as many answers as it has."""
    filled = [(bucket, bucket.confidence) for bucket in found if bucket.confidence is not None]
    total = sum(bucket.answers for bucket, _ in filled)
    gaps = fsum(abs(bucket.answers * confidence - bucket.right) for bucket, confidence in filled)
    return Figure(gaps / total if total else None, None, total)


def _bucket(number: int, found: Sequence[tuple[float, bool]]) -> Bucket:
    mean = fsum(confidence for confidence, _ in found) / len(found) if found else None
    right = sum(right for _, right in found)
    return Bucket(number / BUCKETS, (number + 1) / BUCKETS, len(found), right, mean)
