"""What the desk must reach on questions it has not seen. Quality is reported against these limits; people decide."""

from dataclasses import dataclass

from knowledge.evaluate import Scores

LEAD = 0.10  # macro-F1 (accepted) above the recipe of Signalen, learned from the same questions


@dataclass(frozen=True, slots=True)
class Norm:
    """`measure` is a field of Scores; `most` = the value may not be above the limit, else not below."""

    measure: str
    limit: float
    most: bool = False

    def met(self, value: float | None) -> bool | None:
        """None when there is nothing to measure."""
        if value is None:
            return None
        return value <= self.limit if self.most else value >= self.limit


NORMS = (
    Norm("f1_accepted", 0.95),
    Norm("f1_strict", 0.85),
    Norm("subtopic", 0.75),
    Norm("answered", 0.95),
    Norm("coverage", 0.75),
    Norm("silence_recall", 0.90),
    Norm("silence_precision", 0.85),
    Norm("calibration", 0.05, most=True),
    Norm("guide_hit", 0.90),
    Norm("guide_junk", 0.10, most=True),
    Norm("place", 0.97),
    Norm("urgency_recall", 0.95),
    Norm("urgency_precision", 0.80),
)


def norm_of(measure: str) -> Norm | None:
    return next((norm for norm in NORMS if norm.measure == measure), None)


def verdicts(scores: Scores) -> dict[str, bool | None]:
    return {norm.measure: norm.met(getattr(scores, norm.measure).value) for norm in NORMS}
