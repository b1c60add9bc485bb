"""When a candidate may take the place of the model in use. The limits to argue about stand on top."""

from collections.abc import Mapping
from dataclasses import dataclass

MOST_F1_LOST = 0.002  # macro-F1, second topics accepted
MOST_COVERAGE_LOST = 0.02  # share of questions with a topic that get an answer
# One of these must be higher, or nothing was won.
MUST_RISE = {
    "f1_accepted": "macro-F1",
    "silence_recall": "zwijgen als het moet",
    "subtopic": "deelonderwerp goed",
}
Figures = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reasons` are Dutch sentences: what was won, or what stands in the way."""

    better: bool
    reasons: tuple[str, ...]


def judge(candidate: Figures, champion: Figures) -> Verdict:
    """Keys are the fields of evaluate.Scores, measured on the same questions."""
    lost = [
        f"{name} zakt van {_shown(champion[key])} naar {_shown(candidate[key])}; hoogstens {_shown(most)} mag."
        for key, name, most in (
            ("f1_accepted", "Macro-F1", MOST_F1_LOST),
            ("coverage", "Het deel dat een antwoord krijgt", MOST_COVERAGE_LOST),
        )
        if _rise(candidate[key], champion[key]) < -most
    ]
    if lost:
        return Verdict(False, tuple(lost))
    won = [
        f"Hoger: {name}, van {_shown(champion[key])} naar {_shown(candidate[key])}."
        for key, name in MUST_RISE.items()
        if _rise(candidate[key], champion[key]) > 0
    ]
    return Verdict(True, tuple(won)) if won else Verdict(False, (f"Niets is hoger: {', '.join(MUST_RISE.values())}.",))


def _rise(now: float | None, before: float | None) -> float:
    """What cannot be measured has not changed, unless it could be measured before."""
    if now is None:
        return 0.0 if before is None else -1.0
    return now - (before or 0.0)


def _shown(value: float | None) -> str:
    return "onbekend" if value is None else f"{value:.3f}".replace(".", ",")
