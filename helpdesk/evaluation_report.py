"""What a measurement says, as rows of text: the same for the terminal and for the tables of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from helpdesk.evaluation_words import MEASURES, MET_WORDS, RECIPES, TOPIC_WORDS, counted, decimal, limit, shown
from knowledge.breakdowns import Group
from knowledge.comparison import Compared, lead_on_signalen, leads_enough
from knowledge.evaluate import Evaluation
from knowledge.figures import number, percent
from knowledge.measures import F1, Figure
from knowledge.norms import LEAD, norm_of
from knowledge.topics import NO_TOPIC

LONGEST_TEXT = 700  # letters of a question in the list of mistakes


@dataclass(frozen=True, slots=True)
class Report:
    """`name` is the file measured; `day` the desk's date; `seen` of its questions are also learned from; `compared`
    None = not asked for.
    """

    name: str
    day: date
    learned_from: int
    seen: int
    other_training: bool
    evaluation: Evaluation
    compared: tuple[Compared, ...] | None


@dataclass(frozen=True, slots=True)
class MistakeRow:
    text: str
    true: str
    said: str
    confidence: str
    where: str


def warnings(report: Report) -> list[str]:
    found = []
    if report.seen:
        count = "1 vraag staat" if report.seen == 1 else f"{number(report.seen)} vragen staan"
        found.append(
            f"{count} ook in data/vragen, waar het model van leert. Daardoor lijkt de uitkomst beter dan zij is."
        )
    if report.other_training:
        found.append("het model is van andere vragen geleerd dan nu in data/vragen staan. Leer het met: helpdesk train")
    return found


def measure_rows(report: Report) -> list[tuple[str, str, str, str, str]]:
    """(name, value, count, norm, met) for each measure; the lead on Signalen last."""
    scores = report.evaluation.scores
    rows = [_measure_row(key, getattr(scores, key)) for key in MEASURES]
    if report.compared is not None:
        lead = lead_on_signalen(scores.f1_accepted, report.compared)
        norm = f"minstens {decimal(LEAD, 2)}"
        rows.append(("Voorsprong op het recept van Signalen", decimal(lead), "", norm, MET_WORDS[leads_enough(lead)]))
    return rows


def norms_met(report: Report) -> tuple[int, int]:
    """(met, asked)"""
    verdicts = [row[4] for row in measure_rows(report) if row[3]]
    return verdicts.count(MET_WORDS[True]), len(verdicts)


def all_compared(report: Report) -> list[tuple[str, F1]]:
    """(key of RECIPES, F1), ours first, then from best to worst."""
    scores = report.evaluation.scores
    others = sorted(report.compared or (), key=lambda other: -(other.f1.accepted or 0.0))
    ours = F1(scores.f1_strict.value, scores.f1_accepted.value)
    return [("ours", ours), *((other.key, other.f1) for other in others)]


def compared_rows(report: Report) -> list[tuple[str, str, str]]:
    return [(RECIPES[key].name, decimal(f1.accepted), decimal(f1.strict)) for key, f1 in all_compared(report)]


def topic_rows(report: Report) -> list[tuple[str, ...]]:
    measured = report.evaluation
    return [
        (
            TOPIC_WORDS[lenient.topic],
            *map(number, (lenient.questions, lenient.named, lenient.right)),
            shown(lenient.precision),
            shown(lenient.recall),
            decimal(lenient.f1),
            decimal(strict.f1),
        )
        for lenient, strict in zip(measured.topics, measured.strict_topics, strict=True)
    ]


def group_rows(groups: Iterable[Group]) -> list[tuple[str, str, str, str]]:
    return [
        (
            group.name or "zonder stijl",
            number(group.questions),
            percent(group.right, group.questions),
            "–" if group.subtopic_right is None else percent(group.subtopic_right, group.topical),
        )
        for group in groups
    ]


def mistakes(report: Report) -> list[MistakeRow]:
    return [
        MistakeRow(
            text=_limited(outcome.observed.text),
            true=f"{TOPIC_WORDS[outcome.question.topic]}, {outcome.question.subtopic}",
            said=f"{TOPIC_WORDS[outcome.observed.topic or NO_TOPIC]}, {outcome.observed.subtopic}",
            confidence=f"{round(outcome.observed.confidence * 100)}% zeker",
            where=f"Vraag {outcome.question.id}." if outcome.question.id else "",
        )
        for outcome in report.evaluation.worst
    ]


def _measure_row(key: str, figure: Figure) -> tuple[str, str, str, str, str]:
    norm = norm_of(key)
    asked, met = (limit(norm, figure), MET_WORDS[norm.met(figure.value)]) if norm else ("", "")
    return MEASURES[key].name, shown(figure), counted(figure), asked, met


def _limited(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
