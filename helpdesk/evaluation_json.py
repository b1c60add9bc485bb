"""The report for machines: every measure by name, with counts and norms. Shares are 0 to 1, unknown is null."""

import json
from dataclasses import asdict, fields
from typing import Any

from helpdesk.evaluation_report import Report
from knowledge.comparison import lead_on_signalen
from knowledge.evaluate import Evaluation, Scores
from knowledge.measures import F1
from knowledge.norms import LEAD, NORMS
from knowledge.outcomes import Outcome


def as_json(report: Report) -> str:
    return json.dumps(_values(report), ensure_ascii=False, indent=2) + "\n"


def _values(report: Report) -> dict[str, Any]:
    measured = report.evaluation
    return {
        "file": report.name,
        "day": report.day.isoformat(),
        "learned_from": report.learned_from,
        "seen_in_training": report.seen,
        "questions": measured.questions,
        "topical": measured.topical,
        **_scores(measured.scores),
        "norms": _norms(measured.scores),
        "comparison": _comparison(report),
        "topics": _topics(measured),
        "confusions": [asdict(cell) for cell in measured.confusions],
        "buckets": [asdict(bucket) for bucket in measured.buckets],
        "curve": [asdict(point) for point in measured.curve],
        "subtopics": [asdict(group) for group in measured.subtopics],
        "styles": [asdict(group) for group in measured.styles],
        "worst": [_mistake(outcome) for outcome in measured.worst],
    }


def _scores(scores: Scores) -> dict[str, Any]:
    figures = {field.name: getattr(scores, field.name) for field in fields(scores)}
    counts = {name: [figure.part, figure.whole] for name, figure in figures.items() if figure.part is not None}
    return {**{name: figure.value for name, figure in figures.items()}, "counts": counts}


def _norms(scores: Scores) -> dict[str, Any]:
    return {
        norm.measure: {
            "limit": norm.limit,
            "most": norm.most,
            "met": norm.met(getattr(scores, norm.measure).value),
        }
        for norm in NORMS
    }


def _comparison(report: Report) -> dict[str, Any] | None:
    if report.compared is None:
        return None
    scores = report.evaluation.scores
    ours = F1(scores.f1_strict.value, scores.f1_accepted.value)
    return {
        "ours": asdict(ours),
        **{other.key: asdict(other.f1) for other in report.compared},
        "lead_on_signalen": lead_on_signalen(scores.f1_accepted, report.compared),
        "lead_asked": LEAD,
    }


def _topics(measured: Evaluation) -> list[dict[str, Any]]:
    return [
        {
            **asdict(lenient),
            "precision": lenient.precision.value,
            "recall": lenient.recall.value,
            "f1_accepted": lenient.f1,
            "f1_strict": strict.f1,
        }
        for lenient, strict in zip(measured.topics, measured.strict_topics, strict=True)
    ]


def _mistake(outcome: Outcome) -> dict[str, Any]:
    question, observed = outcome.question, outcome.observed
    return {
        "id": question.id or None,
        "text": observed.text,
        "topic": question.topic,
        "subtopic": question.subtopic,
        "said": observed.topic,
        "said_subtopic": observed.subtopic,
        "confidence": observed.confidence,
    }
