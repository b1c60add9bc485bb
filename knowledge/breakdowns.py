"""Where it goes right and wrong: per subtopic and style, who is taken for whom, and what silence would buy."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from knowledge.outcomes import Outcome
from knowledge.topics import NO_TOPIC

WORST = 20


@dataclass(frozen=True, slots=True)
class Group:
    """`right` = the topic, or silence where there is none; `subtopic_right` of the `topical` ones, None without any."""

    name: str
    questions: int
    right: int
    topical: int
    subtopic_right: int | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """`accepted` of these `questions` are right all the same, because a second topic is right too."""

    true: str
    said: str
    questions: int
    accepted: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What happens when only answers with at least this confidence are given."""

    confidence: float
    topical_answered: int
    answers: int
    wrong: int


def by_subtopic(outcomes: Sequence[Outcome]) -> tuple[Group, ...]:
    groups = _groups(outcomes, lambda outcome: outcome.question.subtopic)
    return tuple(sorted(groups, key=lambda group: group.name))


def by_style(outcomes: Sequence[Outcome]) -> tuple[Group, ...]:
    """The most common first; without a style = ""."""
    groups = _groups(outcomes, lambda outcome: outcome.question.style)
    return tuple(sorted(groups, key=lambda group: (-group.questions, group.name)))


def confusions(outcomes: Iterable[Outcome]) -> tuple[Confusion, ...]:
    """Only what occurs, the right ones too."""
    cells: dict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    for outcome in outcomes:
        cells[outcome.question.topic, outcome.observed.topic or NO_TOPIC][outcome.right] += 1
    return tuple(Confusion(true, said, n.total(), n[True]) for (true, said), n in sorted(cells.items()))


def curve(outcomes: Iterable[Outcome]) -> tuple[CurvePoint, ...]:
    """One point per confidence that occurs among the answers, the highest first."""
    steps: dict[float, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.answered:
            steps[outcome.observed.confidence].append(outcome)
    points, topical, answers, wrong = [], 0, 0, 0
    for confidence in sorted(steps, reverse=True):
        topical += sum(outcome.topical for outcome in steps[confidence])
        answers += len(steps[confidence])
        wrong += sum(not outcome.right for outcome in steps[confidence])
        points.append(CurvePoint(confidence, topical, answers, wrong))
    return tuple(points)


def worst(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The most confident answers that were wrong."""
    wrong = [outcome for outcome in outcomes if outcome.answered and not outcome.right]
    return tuple(sorted(wrong, key=_most_confident_first)[:WORST])


def _most_confident_first(outcome: Outcome) -> tuple[object, ...]:
    """Nothing is equal that differs, so that the order of the file does not show."""
    question, observed = outcome.question, outcome.observed
    rest = repr(question), repr(observed), sorted(outcome.useful_guides), sorted(outcome.places)
    return -observed.confidence, question.text, *rest


def _groups(outcomes: Iterable[Outcome], name_of: Callable[[Outcome], str]) -> list[Group]:
    members: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        members[name_of(outcome)].append(outcome)
    return [_group(name, found) for name, found in members.items()]


def _group(name: str, members: Sequence[Outcome]) -> Group:
    topical = [outcome for outcome in members if outcome.topical]
    return Group(
        name=name,
        questions=len(members),
        right=sum(outcome.right for outcome in members),
        topical=len(topical),
        subtopic_right=sum(outcome.subtopic_right for outcome in topical) if topical else None,
    )
