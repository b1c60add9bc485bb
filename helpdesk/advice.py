"""From a question to an advice. Pure: everything it needs is passed in.

`understand` needs no figures, `advise` does; between the two the caller looks up the newest stand of the municipality.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.decide import TopicPrediction
from knowledge.library import Library
from knowledge.municipalities import Municipality
from knowledge.privacy import Found, Masked, mask
from knowledge.quota import QuotaStatus
from knowledge.scorer import Scorer
from knowledge.suggest import Suggestion
from knowledge.urgency import Urgency, assess
from routing.assign import Assignment, assign, to_duty_desk
from routing.people import Roster
from routing.rules import Case

MAX_GUIDES = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What came in through a door, already validated there. `text` may still hold personal numbers."""

    text: str
    channel: str
    municipality: Municipality | None = None
    asker_name: str | None = None
    asker_email: str | None = None
    danger: bool = False
    external_id: str | None = None
    reply_channel: str | None = None
    reply_thread: str | None = None
    transcript: tuple[Mapping[str, object], ...] = ()
    masked_before: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the desk knows while it runs. `scorer` is None when the model cannot be used; `no_model` says why."""

    library: Library
    roster: Roster
    scorer: Scorer | None
    no_model: str | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    masked: Masked
    prediction: TopicPrediction | None
    municipality: Municipality | None
    urgency: Urgency
    suggestions: tuple[Suggestion, ...]
    unclassified: str | None


@dataclass(frozen=True, slots=True)
class Advice:
    understanding: Understanding
    quota: QuotaStatus | None
    assignment: Assignment


def understand(question: Question, desk: Desk, today: date) -> Understanding:
    """Mask first: nothing after this line sees a personal number."""
    masked = mask(question.text)
    masked = Masked(masked.text, question.masked_before + masked.found)
    prediction = desk.scorer.predict(masked.text) if desk.scorer else None
    return Understanding(
        masked=masked,
        prediction=prediction,
        municipality=question.municipality or desk.library.register.find(masked.text, today),
        urgency=assess(masked.text, question.danger, prediction.danger if prediction else None),
        suggestions=suggest(masked.text, prediction, desk, today),
        unclassified=desk.no_model if prediction is None else None,
    )


def suggest(text: str, prediction: TopicPrediction | None, desk: Desk, today: date) -> tuple[Suggestion, ...]:
    """The one call behind every door; without a prediction the words must carry it alone."""
    guides = desk.library.guides
    if prediction is None:
        return guides.suggest(text, today, limit=MAX_GUIDES)
    return guides.suggest(text, today, prediction.topic, prediction.subtopic, MAX_GUIDES, prediction.helped)


def advise(understanding: Understanding, quota: QuotaStatus | None, desk: Desk) -> Advice:
    return Advice(understanding, quota, _assignment(understanding, quota, desk))


def _assignment(known: Understanding, quota: QuotaStatus | None, desk: Desk) -> Assignment:
    prediction = known.prediction
    if prediction is None and not known.urgency.urgent:
        return to_duty_desk(desk.roster, f"De vraag is niet ingedeeld ({known.unclassified}); de helpdesk kijkt eerst.")
    case = Case(
        topic=prediction.topic if prediction else None,
        subtopic=prediction.subtopic if prediction else None,
        certainty=prediction.certainty if prediction else None,
        urgent=known.urgency.urgent,
        municipality=known.municipality,
        quota=quota,
    )
    return assign(case, desk.roster)
