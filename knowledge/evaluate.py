"""How well labelled questions are handled. Each figure says what it is a share of; nothing to measure gives None."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.breakdowns import Confusion, CurvePoint, Group, by_style, by_subtopic, confusions, curve, worst
from knowledge.measures import (
    Bucket,
    Figure,
    TopicScore,
    accepted_pairs,
    buckets,
    calibration_error,
    fraction,
    macro_f1,
    strict_pairs,
    topic_scores,
)
from knowledge.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Scores:
    """Right = the true topic or, except in `f1_strict`, one of the other topics that are right too.

    f1_accepted, f1_strict   knowledge/measures.py, macro_f1
    subtopic                 of questions with a topic: the subtopic is named; silence is a miss
    subtopic_best            the same, with what would have been named without silence
    answered                 of all answers (a topic is named): right; an answer where no topic fits is wrong
    coverage                 of questions with a topic: answered
    silence_recall           of questions without topic: silent
    silence_precision        of silences: no topic
    calibration              of answers: knowledge/measures.py, calibration_error
    guide_hit                of questions with a topic and a labelled guide that is there: one of these is suggested
    guide_junk               of questions without topic: any guide is suggested
    place                    of all questions: the labelled municipality is found, or rightly none
    urgency_recall           of urgent questions: called urgent
    urgency_precision        of questions called urgent: urgent
    """

    f1_accepted: Figure
    f1_strict: Figure
    subtopic: Figure
    subtopic_best: Figure
    answered: Figure
    coverage: Figure
    silence_recall: Figure
    silence_precision: Figure
    calibration: Figure
    guide_hit: Figure
    guide_junk: Figure
    place: Figure
    urgency_recall: Figure
    urgency_precision: Figure


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`strict_topics` and `topics` (second topics count) have the four topics in the order of TOPICS."""

    questions: int
    topical: int
    scores: Scores
    topics: tuple[TopicScore, ...]
    strict_topics: tuple[TopicScore, ...]
    confusions: tuple[Confusion, ...]
    buckets: tuple[Bucket, ...]
    curve: tuple[CurvePoint, ...]
    subtopics: tuple[Group, ...]
    styles: tuple[Group, ...]
    worst: tuple[Outcome, ...]


def evaluate(outcomes: Sequence[Outcome]) -> Evaluation:
    questions = [outcome.question for outcome in outcomes]
    said = [outcome.observed.topic for outcome in outcomes]
    strict, accepted = strict_pairs(questions, said), accepted_pairs(questions, said)
    filled = buckets((outcome.observed.confidence, outcome.right) for outcome in outcomes if outcome.answered)
    return Evaluation(
        questions=len(outcomes),
        topical=sum(outcome.topical for outcome in outcomes),
        scores=_scores(outcomes, Figure(macro_f1(accepted)), Figure(macro_f1(strict)), calibration_error(filled)),
        topics=topic_scores(accepted),
        strict_topics=topic_scores(strict),
        confusions=confusions(outcomes),
        buckets=filled,
        curve=curve(outcomes),
        subtopics=by_subtopic(outcomes),
        styles=by_style(outcomes),
        worst=worst(outcomes),
    )


def _scores(outcomes: Sequence[Outcome], accepted: Figure, strict: Figure, calibration: Figure) -> Scores:
    topical = [outcome for outcome in outcomes if outcome.topical]
    others = [outcome for outcome in outcomes if not outcome.topical]
    silent = [outcome for outcome in outcomes if not outcome.answered]
    judged = [outcome for outcome in topical if outcome.useful_guides]
    urgent = [outcome for outcome in outcomes if outcome.question.urgent]
    called = [outcome for outcome in outcomes if outcome.observed.urgent]
    return Scores(
        f1_accepted=accepted,
        f1_strict=strict,
        subtopic=fraction(outcome.subtopic_right for outcome in topical),
        subtopic_best=fraction(o.observed.best_subtopic == o.question.subtopic for o in topical),
        answered=fraction(outcome.right for outcome in outcomes if outcome.answered),
        coverage=fraction(outcome.answered for outcome in topical),
        silence_recall=fraction(not outcome.answered for outcome in others),
        silence_precision=fraction(not outcome.topical for outcome in silent),
        calibration=calibration,
        guide_hit=fraction(outcome.guide_hit for outcome in judged),
        guide_junk=fraction(bool(outcome.observed.guides) for outcome in others),
        place=fraction(outcome.place_right for outcome in outcomes),
        urgency_recall=fraction(outcome.observed.urgent for outcome in urgent),
        urgency_precision=fraction(outcome.question.urgent for outcome in called),
    )
