"""What other recipes reach on the same questions. Learning them is in knowledge/baselines.py, with scikit-learn."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.measures import F1, Figure
from knowledge.norms import LEAD

SIGNALEN = "signalen"


@dataclass(frozen=True, slots=True)
class Compared:
    """`key` is one of knowledge.baselines.RECIPES."""

    key: str
    f1: F1


def lead_on_signalen(ours: Figure, others: Iterable[Compared]) -> float | None:
    """How far our macro-F1, second topics accepted, is above theirs; None when either could not be measured."""
    theirs = next((other.f1.accepted for other in others if other.key == SIGNALEN), None)
    return None if ours.value is None or theirs is None else ours.value - theirs


def leads_enough(lead: float | None) -> bool | None:
    return None if lead is None else lead >= LEAD
