"""How well questions are classified: values in, values out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from knowledge.decide import TopicPrediction
from knowledge.questions import LabelledQuestion
from knowledge.topics import NO_TOPIC, TOPICS

CLASSES = (*TOPICS, NO_TOPIC)
BUCKETS = 10  # for calibration


@dataclass(frozen=True, slots=True)
class Report:
    """`f1_strict` and `f1_accepted` are macro-F1 over the four topics and silence; the second accepts second topics.

    `silence_precision` and `silence_recall` are about questions without topic; `calibration_error` is the mean distance
    between confidence and how often that was right, in ten buckets.
    """

    questions: int
    f1_strict: float
    f1_accepted: float
    subtopic_accuracy: float | None
    silence_precision: float | None
    silence_recall: float | None
    calibration_error: float | None
    confusions: tuple[tuple[str, str, int], ...]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def evaluate(questions: Sequence[LabelledQuestion], predictions: Sequence[TopicPrediction]) -> Report:
    pairs = [(q, p.topic or NO_TOPIC) for q, p in zip(questions, predictions, strict=True)]
    strict = [(question.topic, said) for question, said in pairs]
    accepted = [(said if said in question.also else question.topic, said) for question, said in pairs]
    known = [(q.subtopic, p.subtopic) for q, p in zip(questions, predictions, strict=True) if q.topic != NO_TOPIC]
    wrong = Counter(pair for pair in accepted if pair[0] != pair[1])
    return Report(
        questions=len(questions),
        f1_strict=macro_f1(strict),
        f1_accepted=macro_f1(accepted),
        subtopic_accuracy=_share(sum(true == said for true, said in known), len(known)),
        silence_precision=_share(strict.count((NO_TOPIC, NO_TOPIC)), sum(said == NO_TOPIC for _, said in strict)),
        silence_recall=_share(strict.count((NO_TOPIC, NO_TOPIC)), sum(true == NO_TOPIC for true, _ in strict)),
        calibration_error=_calibration(questions, predictions),
        confusions=tuple((true, said, count) for (true, said), count in wrong.most_common()),
    )


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Mean F1 over the classes that occur, as true or as said."""
    present = [name for name in CLASSES if any(name in pair for pair in pairs)]
    return sum(_f1(name, pairs) for name in present) / len(present) if present else 0.0


def _f1(name: str, pairs: Sequence[tuple[str, str]]) -> float:
    right = sum(true == said == name for true, said in pairs)
    named = sum(said == name for _, said in pairs) + sum(true == name for true, _ in pairs)
    return 2 * right / named if named else 0.0


def _calibration(questions: Sequence[LabelledQuestion], predictions: Sequence[TopicPrediction]) -> float | None:
    buckets: list[list[tuple[float, bool]]] = [[] for _ in range(BUCKETS)]
    for question, prediction in zip(questions, predictions, strict=True):
        if prediction.topic is not None:
            right = prediction.topic in (question.topic, *question.also)
            buckets[min(int(prediction.confidence * BUCKETS), BUCKETS - 1)].append((prediction.confidence, right))
    filled = [bucket for bucket in buckets if bucket]
    total = sum(len(bucket) for bucket in filled)
    gaps = (abs(sum(c for c, _ in bucket) - sum(right for _, right in bucket)) for bucket in filled)
    return sum(gaps) / total if total else None


def report_text(report: Report) -> str:
    lines = [
        f"Vragen                         {report.questions}",
        f"Macro-F1, tweede onderwerp mag {report.f1_accepted:.3f}",
        f"Macro-F1, streng               {report.f1_strict:.3f}",
        f"Deelonderwerp goed             {_shown(report.subtopic_accuracy)}",
        f"Zwijgen: terecht               {_shown(report.silence_precision)}",
        f"Zwijgen: gevonden              {_shown(report.silence_recall)}",
        f"Afstand zekerheid en uitkomst  {_shown(report.calibration_error)}",
        *(f"  {true} werd {said}: {count}" for true, said, count in report.confusions[:8]),
    ]
    return "\n".join(lines)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _shown(value: float | None) -> str:
    return "onbekend" if value is None else f"{value:.3f}"
