"""The model: which one is in use, which one may follow, and the corrections that wait for a second reader."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from helpdesk import labels, model_shelf, training_child
from helpdesk.access import KNOWLEDGE
from helpdesk.evaluation_words import MEASURES, MET_WORDS, decimal
from helpdesk.model_shelf import NotPossible, Record
from helpdesk.running import Running
from helpdesk.signed_in import PersonDep, allow
from helpdesk.web.deps import RunningDep, page
from knowledge.model_store import champions, id_of
from knowledge.norms import norm_of

router = APIRouter(include_in_schema=False, dependencies=[allow(KNOWLEDGE)], prefix="/beheer/model")
HERE = "/beheer/model"
Text = Annotated[str, Form()]


@router.get("")
def models(request: Request, running: RunningDep) -> Response:
    return _model_page(request, running)


@router.post("/kandidaat")
def make_candidate(request: Request, running: RunningDep) -> Response:
    try:
        training_child.start(running.settings)
    except training_child.Busy:
        return _model_page(request, running, "Er wordt al een kandidaat gemaakt. Vernieuw de pagina over een minuut.")
    return RedirectResponse(f"{HERE}#kandidaat", 303)


@router.post("/in-gebruik")
def promote(request: Request, running: RunningDep, model: Text = "") -> Response:
    return _shelf_changed(request, running, lambda session: _promote(session, running, model))


@router.post("/terug")
def roll_back(request: Request, running: RunningDep) -> Response:
    folder = running.settings.model_dir
    return _shelf_changed(request, running, lambda session: model_shelf.roll_back(session, folder))


@router.post("/correcties/{label}")
def review(label: int, request: Request, running: RunningDep, person: PersonDep, oordeel: Text = "") -> Response:
    try:
        with running.database.writing() as session:
            labels.review(session, label, oordeel, person, running.clock.now())
    except labels.CannotReview as problem:
        return _model_page(request, running, str(problem))
    return RedirectResponse(f"{HERE}#correcties", 303)


def _shelf_changed(request: Request, running: Running, change: Callable[[Session], object]) -> Response:
    try:
        with running.database.writing() as session:
            change(session)
    except NotPossible as problem:
        return _model_page(request, running, str(problem))
    running.live.refresh()
    return RedirectResponse(HERE, 303)


def _promote(session: Session, running: Running, name: str) -> None:
    """Only the candidate that was shown, and only when it is better than the model that is in use now."""
    folder = running.settings.model_dir
    if name != model_shelf.candidate(folder):
        raise NotPossible("Er is intussen een andere kandidaat. Bekijk die eerst.")
    if problem := _obstacle(model_shelf.record(folder, name), _in_use(running)):
        raise NotPossible(problem)
    model_shelf.promote(session, folder, name)


def _obstacle(candidate: Record | None, in_use: str | None) -> str | None:
    """Why the candidate may not be taken into use; None when it may. Without a model that works, any may."""
    if candidate is None:
        return "Er is geen kandidaat. Maak er eerst een."
    if in_use is None:
        return None
    if candidate.id == in_use:
        return "Dit model is al in gebruik."
    if candidate.champion != in_use:
        return "De kandidaat is met een ander model vergeleken dan nu in gebruik is. Maak een nieuwe kandidaat."
    if candidate.better:
        return None
    return "Hij is niet aantoonbaar beter. Wilt u hem toch gebruiken? Dat kan alleen met: helpdesk train --promote"


def _in_use(running: Running) -> str | None:
    scorer = running.desk.scorer
    return id_of(scorer.manifest) if scorer else None


def _model_page(request: Request, running: Running, problem: str | None = None) -> Response:
    folder, in_use = running.settings.model_dir, _in_use(running)
    chosen = model_shelf.current(folder)
    name = model_shelf.candidate(folder)
    candidate = model_shelf.record(folder, name) if name and name != in_use else None
    current = model_shelf.record(folder, in_use) if in_use else None
    with running.database.reading() as session:
        waiting, count, approved = labels.waiting(session), labels.count_waiting(session), labels.approved(session)
    learned = {row["label"] for row in current.rows} if current else set()
    return page(
        request,
        "beheer_model.html",
        400 if problem else 200,
        fouten={"inhoud": problem} if problem else {},
        gekozen=chosen,
        draait=in_use,
        geen_model=running.desk.no_model,
        huidig=current,
        kandidaat=candidate,
        belet=_obstacle(candidate, in_use),
        maten=_rows(candidate, current),
        terug=bool(champions(folder)[1:]),
        bezig=training_child.is_busy(folder),
        mislukt=training_child.problem(folder),
        wachtend=waiting,
        aantal_wachtend=count,
        goedgekeurd=approved,
        geleerd=learned,
        deelonderwerpen=running.desk.library.subtopics,
        gemaakt=lambda record: datetime.fromisoformat(record.made),
    )


def _rows(candidate: Record | None, current: Record | None) -> list[tuple[str, str, str, str]]:
    """(measure, candidate, in use, norm). Both on the same questions: the present one was measured again beside it."""
    new = candidate.figures if candidate else None
    old = candidate.champion_figures if candidate else current.figures if current else None
    if not (new or old):
        return []
    return [
        (words.name, decimal((new or {}).get(key)), decimal((old or {}).get(key)), _norm(key, new or old or {}))
        for key, words in MEASURES.items()
    ]


def _norm(key: str, figures: model_shelf.Figures) -> str:
    norm = norm_of(key)
    if norm is None:
        return ""
    word = "hoogstens" if norm.most else "minstens"
    return f"{word} {decimal(norm.limit, 2)}: {MET_WORDS[norm.met(figures.get(key))]}"
