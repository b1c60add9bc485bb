"""Learning a candidate from the written questions and what staff corrected; measuring it beside the model in use.

Needs scikit-learn, so the site never imports this: `helpdesk train` does, and a child process (training_child.py).
"""

import hashlib
import json
from collections import Counter
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlmodel import Session

from helpdesk import labels, model_shelf
from helpdesk.advice import Desk
from helpdesk.clock import DEMO_STARTS, Clock, real_time
from helpdesk.evaluation import observe
from helpdesk.labels import Correction
from helpdesk.model_shelf import Figures, Record
from helpdesk.running import load_desk, with_versions
from helpdesk.settings import Settings
from knowledge import library, model_store
from knowledge.classify import TICKETS, train
from knowledge.evaluate import evaluate
from knowledge.model_store import ModelUnavailable
from knowledge.promotion import judge
from knowledge.questions import LabelledQuestion, parse_questions
from knowledge.scorer import Scorer
from knowledge.topics import NO_TOPIC

FROZEN = Path("toets") / "vragen.jsonl"  # in the data folder


class CannotLearn(ValueError):
    """There is nothing to learn from, or it cannot be read; the message says what to do (Dutch)."""


def build(settings: Settings, session: Session) -> Record:
    """A new candidate on the shelf, measured. Raises CannotLearn. The same questions and code give the same model."""
    desk = with_versions(load_desk(settings), session)
    corrections = labels.approved(session)
    written = _written(settings)
    questions = [*written, *map(as_question, corrections)]
    scorer = _learn(questions, settings, desk)
    found = Record(
        id=model_store.id_of(scorer.manifest),
        made=real_time().isoformat(timespec="seconds"),
        written=len(written),
        corrected=len(corrections),
        passages=sum(len(guide.passages) for guide in desk.library.guides.all),
        rows=[_row(correction) for correction in corrections],
        topics=dict(Counter(question.topic for question in questions)),
    )
    _store(scorer, settings.model_dir / found.id)
    measured = _measured(found, replace(desk, scorer=scorer), desk, settings)
    model_shelf.keep(settings.model_dir, measured)
    return measured


def as_question(correction: Correction) -> LabelledQuestion:
    """Its source tells the classifier that it is a real question: rare words in it are not learned."""
    label = correction.label
    return LabelledQuestion(
        text=label.text,
        topic=label.topic or NO_TOPIC,
        also=(),
        subtopic=label.subtopic,
        guides=correction.guides,
        place=None,
        urgent=correction.ticket.urgent,
        source=TICKETS,
        id=correction.ticket.number,
    )


def _written(settings: Settings) -> tuple[LabelledQuestion, ...]:
    try:
        questions = library.load_questions(settings.data)
    except (OSError, ValueError) as problem:
        raise CannotLearn(f"De vragen in {settings.data / 'vragen'} zijn niet goed.\n{problem}") from None
    if not questions:
        raise CannotLearn(f"In {settings.data / 'vragen'} staan geen vragen. Zet daar de .jsonl-bestanden neer.")
    return questions


def _learn(questions: list[LabelledQuestion], settings: Settings, desk: Desk) -> Scorer:
    try:
        scorer = train(questions, library.load_concepts(settings.data), desk.library.guides.all)
    except ValueError as problem:
        raise CannotLearn(f"Van deze vragen valt niets te leren: {problem}") from None
    return Scorer(scorer.weights, replace(scorer.manifest, data_hash=_own_hash(scorer)))


def _own_hash(scorer: Scorer) -> str:
    """Of what it learned from and of what it learned: other code may make another model of the same questions."""
    weights = scorer.weights
    digest = hashlib.sha256(scorer.manifest.data_hash.encode())
    for numbers in (weights.matrix, weights.intercept, weights.danger):
        digest.update(numbers.tobytes())
    digest.update(json.dumps(weights.helped, sort_keys=True).encode())
    return digest.hexdigest()


def _store(scorer: Scorer, folder: Path) -> None:
    """The same model is not written again: it may be in use."""
    try:
        model_store.load_one(folder)
    except ModelUnavailable:
        model_store.save(scorer, folder)


def _measured(found: Record, candidate: Desk, desk: Desk, settings: Settings) -> Record:
    """With figures on the frozen set, when there is one; and a verdict, when there is a model to compare with."""
    path = settings.data / FROZEN
    champion = model_store.id_of(desk.scorer.manifest) if desk.scorer else None
    if not path.exists():
        return replace(found, champion=champion, reasons=["Er is geen vaste toets; de kandidaat is niet gemeten."])
    content = path.read_bytes()
    questions = _frozen(content, path, desk)
    day = DEMO_STARTS.date() if settings.demo else Clock().today()
    test = {"bestand": str(FROZEN), "vragen": len(questions), "sha256": hashlib.sha256(content).hexdigest()}
    found = replace(found, test=test, figures=_figures(questions, candidate, day))
    if champion is None or found.figures is None:
        return replace(found, reasons=["Er is geen model in gebruik om mee te vergelijken."])
    if champion == found.id:
        same = ["De kandidaat is gelijk aan het model in gebruik: er is niets nieuws om van te leren."]
        return replace(found, champion=champion, champion_figures=found.figures, better=False, reasons=same)
    beside = _figures(questions, desk, day)
    verdict = judge(found.figures, beside)
    return replace(
        found, champion=champion, champion_figures=beside, better=verdict.better, reasons=list(verdict.reasons)
    )


def _frozen(content: bytes, path: Path, desk: Desk) -> tuple[LabelledQuestion, ...]:
    try:
        return parse_questions(content.decode("utf-8").split("\n"), path.name, desk.library.subtopics)
    except ValueError as problem:
        raise CannotLearn(f"De vaste toets {path} kan niet worden gelezen.\n{problem}") from None


def _figures(questions: tuple[LabelledQuestion, ...], desk: Desk, day: date) -> Figures:
    scores = asdict(evaluate(list(observe(questions, desk, day))).scores)
    return {name: figure["value"] for name, figure in scores.items()}


def _row(correction: Correction) -> dict[str, Any]:
    label = correction.label
    return {
        "label": label.id,
        "nummer": correction.ticket.number,
        "van": label.predicted_subtopic,
        "naar": label.subtopic,
        "door": label.actor,
        "beoordeeld": label.reviewer,
    }
