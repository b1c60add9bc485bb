"""Handreikingen: the list, one, and the passages that fit a text. The text goes in a body, never in an address."""

from typing import Any

from fastapi import APIRouter

from helpdesk.access import PUBLIC
from helpdesk.advice import MAX_GUIDES, suggest
from helpdesk.answer import show_suggestion
from helpdesk.api.deps import RunningDep
from helpdesk.api.models import Handreiking, HandreikingTreffer, HandreikingVolledig, ZoekIn
from helpdesk.api.problems import Problem
from helpdesk.signed_in import allow
from knowledge.guides import Guide
from knowledge.privacy import mask
from knowledge.topics import TOPICS

router = APIRouter(tags=["handreikingen"], dependencies=[allow(PUBLIC)])


@router.get("/handreikingen", response_model=list[Handreiking])
def guides(running: RunningDep) -> list[dict[str, Any]]:
    """De handreikingen die vandaag gelden."""
    today = running.clock.today()
    return [_show(guide, running.settings.base_url) for guide in running.desk.library.guides.in_force(today)]


@router.get("/handreikingen/{id}", response_model=HandreikingVolledig)
def guide(id: str, running: RunningDep) -> dict[str, Any]:
    """Eén handreiking met de hele tekst (Markdown); ook als zij is ingetrokken."""
    found = running.desk.library.guides.by_id(id)
    if found is None:
        raise Problem(404, f"Er is geen handreiking '{id[:20]}'. Zie /api/v1/handreikingen voor de lijst.")
    return {**_show(found, running.settings.base_url), "tekst": found.body}


@router.post("/handreikingen/_zoek", response_model=list[HandreikingTreffer])
def search(body: ZoekIn, running: RunningDep) -> list[dict[str, Any]]:
    """Hooguit drie passages die bij de tekst passen; een lege lijst als niets goed past."""
    topic, subtopic = _topic(body, running)
    text, desk, today = mask(body.tekst).text, running.desk, running.clock.today()
    if topic is None:
        found = suggest(text, desk.scorer.predict(text) if desk.scorer else None, desk, today)
    else:
        found = desk.library.guides.suggest(text, today, topic, subtopic, MAX_GUIDES)
    base = running.settings.base_url
    return [{**shown, "url": base + shown["url"]} for shown in map(show_suggestion, found)]


def _topic(body: ZoekIn, running: RunningDep) -> tuple[str | None, str | None]:
    if body.onderwerp is not None and body.onderwerp not in TOPICS:
        message = f"Onderwerp '{body.onderwerp[:40]}' bestaat niet. Kies uit: {', '.join(TOPICS)}."
        raise Problem(400, message, [("onderwerp", message)])
    if body.deelonderwerp is not None and body.deelonderwerp not in running.desk.library.subtopics:
        message = f"Deelonderwerp '{body.deelonderwerp[:40]}' bestaat niet."
        raise Problem(400, message, [("deelonderwerp", message)])
    return body.onderwerp, body.deelonderwerp


def _show(guide: Guide, base: str) -> dict[str, Any]:
    return {
        "id": guide.id,
        "titel": guide.title,
        "type": guide.type,
        "onderwerp": guide.topic,
        "deelonderwerpen": guide.subtopics,
        "geldigVanaf": guide.valid_from,
        "geldigTot": guide.valid_until,
        "gecontroleerdOp": guide.checked_on,
        "zekerheid": guide.certainty,
        "bron": guide.source,
        "ingetrokkenOp": guide.withdrawn_on,
        "vervangenDoor": guide.superseded_by,
        "url": f"{base}/handreikingen/{guide.id}",
    }
