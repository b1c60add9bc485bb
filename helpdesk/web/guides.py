"""The handreikingen as public pages: searching, the list, one with its passages, and "Hielp dit?"."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from helpdesk import guide_feedback, guide_search
from helpdesk.access import PUBLIC
from helpdesk.doors import Refused
from helpdesk.guide_anchors import moved
from helpdesk.guide_search import Search
from helpdesk.guide_text import read_fields
from helpdesk.guide_versions import history
from helpdesk.limits import TooMany, count_question
from helpdesk.running import Running
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep, page
from knowledge.guides import TYPES, Guide
from knowledge.passages import CORE, sections_of
from knowledge.render import to_html
from knowledge.topics import TOPICS

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])
CONTENTS_FROM = 5  # sections
NO_TOPIC = "overig"
TOPIC_CHOICES = (*TOPICS, NO_TOPIC)
Type = Annotated[str, Query(pattern=f"^({'|'.join(TYPES)})?$")]
Topic = Annotated[str, Query(pattern=f"^({'|'.join(TOPIC_CHOICES)})?$")]
Text = Annotated[str, Form()]


@router.get("/handreikingen")
def guides(request: Request, running: RunningDep, type: Type = "", onderwerp: Topic = "") -> Response:  # noqa: A002
    return _list_page(request, running, soort=type, onderwerp=onderwerp)


@router.post("/handreikingen")
def search(request: Request, running: RunningDep, zoek: Text = "") -> Response:
    try:
        text = guide_search.search_text(zoek)
    except Refused as refusal:
        return _list_page(request, running, 400, gezocht=zoek, fouten={"zoek": str(refusal)})
    found = guide_search.search(text, running.desk, running.clock.today())
    if found.empty:
        _remember_gap(request, running, found)
    return _list_page(request, running, gezocht=text, zoekresultaat=found)


@router.get("/handreikingen/{guide_id}")
def guide(guide_id: str, request: Request, running: RunningDep, bedankt: str = "") -> Response:
    return _guide_page(request, running, _known(guide_id, running), bedankt=bedankt == "ja")


@router.post("/handreikingen/{guide_id}/hielp")
def helped(guide_id: str, request: Request, running: RunningDep, hielp: Text = "", opmerking: Text = "") -> Response:
    found = _known(guide_id, running)
    if errors := _feedback_errors(hielp, opmerking):
        return _guide_page(request, running, found, 400, fouten=errors, keuze=hielp, opmerking=opmerking)
    count_question(request, running)
    remark = guide_feedback.remark_text(opmerking)
    with running.database.writing() as session:
        guide_feedback.rate(session, found, hielp == "ja", remark, running.clock.now())
    return RedirectResponse(f"/handreikingen/{found.id}?bedankt=ja#hielp-dit", 303)


def _list_page(
    request: Request,
    running: Running,
    status: int = 200,
    *,
    soort: str = "",
    onderwerp: str = "",
    gezocht: str = "",
    zoekresultaat: Search | None = None,
    fouten: dict[str, str] | None = None,
) -> Response:
    in_force = running.desk.library.guides.in_force(running.clock.today())
    shown = [guide for guide in in_force if soort in ("", guide.type)]
    topics = [topic for topic in TOPIC_CHOICES if onderwerp in ("", topic)]
    by_topic = {topic: [guide for guide in shown if (guide.topic or NO_TOPIC) == topic] for topic in topics}
    if not onderwerp and not by_topic[NO_TOPIC]:
        del by_topic[NO_TOPIC]
    return page(
        request,
        "handreikingen.html",
        status,
        per_onderwerp=by_topic,
        aantal=len(in_force),
        soorten=TYPES,
        onderwerpen=TOPIC_CHOICES,
        soort=soort,
        onderwerp=onderwerp,
        gezocht=gezocht,
        zoekresultaat=zoekresultaat,
        fouten=fouten or {},
    )


def _guide_page(
    request: Request,
    running: Running,
    found: Guide,
    status: int = 200,
    *,
    fouten: dict[str, str] | None = None,
    keuze: str = "",
    opmerking: str = "",
    bedankt: bool = False,
) -> Response:
    with running.database.reading() as session:
        older = [read_fields(version.source).tekst for version in history(session, found.id) if version.state == "oud"]
    sections = [section for section in sections_of(found.body) if section.anchor != CORE]
    return page(
        request,
        "handreiking.html",
        status,
        handreiking=found,
        inhoud=to_html(found, moved(found.body, older)),
        paragrafen=sections if len(sections) >= CONTENTS_FROM else [],
        vandaag=running.clock.today(),
        opvolger=running.desk.library.guides.by_id(found.superseded_by or ""),
        adres=f"{running.settings.base_url}/handreikingen/{found.id}",
        fouten=fouten or {},
        keuze=keuze,
        opmerking=opmerking,
        bedankt=bedankt,
    )


def _known(guide_id: str, running: Running) -> Guide:
    found = running.desk.library.guides.by_id(guide_id)
    if found is None:
        raise HTTPException(404)
    return found


def _feedback_errors(hielp: str, opmerking: str) -> dict[str, str]:
    errors = {}
    if hielp not in ("ja", "nee"):
        errors["hielp"] = "Kies 'ja' of 'nee'."
    try:
        guide_feedback.remark_text(opmerking)
    except Refused as refusal:
        errors["opmerking"] = str(refusal)
    return errors


def _remember_gap(request: Request, running: Running, found: Search) -> None:
    """Somebody who searches very often still gets an answer, but fills no table."""
    if not guide_search.says_something(found.asked):
        return
    try:
        count_question(request, running)
    except TooMany:
        return
    topic = running.desk.scorer.predict(found.asked).topic if running.desk.scorer else None
    with running.database.writing() as session:
        guide_feedback.searched_in_vain(session, found.asked, topic, running.clock.now())
