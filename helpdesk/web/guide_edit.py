"""Editing a handreiking: preview, concept, publishing, withdrawing. Saving over somebody else's work is noticed."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from helpdesk import guidebook
from helpdesk.access import KNOWLEDGE
from helpdesk.guide_diff import differences
from helpdesk.guide_list import next_id
from helpdesk.guide_text import Fields, read_fields, tidy, write
from helpdesk.guide_versions import Opened, history, open_text
from helpdesk.guidebook import Conflict, Edit
from helpdesk.running import Running
from helpdesk.signed_in import allow, signed_in
from helpdesk.web.deps import RunningDep
from helpdesk.web.guide_form import Errors, GuideForm, GuideFormDep, base_number, edit_page
from knowledge.guides import GuideError
from knowledge.privacy import mask
from knowledge.render import body_html

router = APIRouter(include_in_schema=False, dependencies=[allow(KNOWLEDGE)], prefix="/beheer/handreikingen")
PUBLISH, PREVIEW = "publiceren", "voorbeeld"
Text = Annotated[str, Form()]


@router.get("/nieuw")
def new(request: Request, running: RunningDep) -> Response:
    today = running.clock.today().isoformat()
    return edit_page(request, running, Fields(geldig_vanaf=today, gecontroleerd_op=today), 0)


@router.post("/nieuw")
def save_new(request: Request, running: RunningDep, form: GuideFormDep) -> Response:
    return _submit(request, running, None, form)


@router.get("/{guide_id}")
def edit(guide_id: str, request: Request, running: RunningDep, melding: str = "") -> Response:
    opened = _opened(running, guide_id)
    fields = replace(read_fields(opened.source), id=guide_id)
    return edit_page(request, running, fields, opened.base, state=opened.state, melding=melding)


@router.post("/{guide_id}")
def save(guide_id: str, request: Request, running: RunningDep, form: GuideFormDep) -> Response:
    _opened(running, guide_id)
    return _submit(request, running, guide_id, form)


@router.post("/{guide_id}/intrekken")
def withdraw(
    guide_id: str, request: Request, running: RunningDep, basis: Text = "", vervangen_door: Text = ""
) -> Response:
    opened = _opened(running, guide_id)
    edit = _edit(request, running, guide_id, "", base_number(basis), "")
    try:
        with running.database.writing() as session:
            guidebook.withdraw(session, edit, running.desk.library, vervangen_door.strip() or None)
    except GuideError as problem:
        fields = replace(read_fields(opened.source), id=guide_id)
        errors = {"vervangen_door": _sentence(problem)}
        return edit_page(request, running, fields, opened.base, 400, state=opened.state, fouten=errors)
    except Conflict:
        return _conflict_page(request, running, guide_id, read_fields(opened.source), "")
    running.live.refresh()
    return RedirectResponse(f"/beheer/handreikingen/{guide_id}/geschiedenis?melding=ingetrokken", 303)


@router.post("/{guide_id}/weggooien")
def drop(guide_id: str, request: Request, running: RunningDep, basis: Text = "") -> Response:
    opened = _opened(running, guide_id)
    try:
        with running.database.writing() as session:
            guidebook.drop_draft(session, guide_id, base_number(basis))
    except Conflict:
        return _conflict_page(request, running, guide_id, read_fields(opened.source), "")
    return RedirectResponse(f"/beheer/handreikingen/{guide_id}/geschiedenis?melding=weggegooid", 303)


def _submit(request: Request, running: Running, guide_id: str | None, form: GuideForm) -> Response:
    fields, masked = tidy(replace(form.fields, id=guide_id or ""))
    note = mask(form.notitie).text.strip()
    state = None if guide_id is None else ""
    if errors := form.errors():
        kept = replace(form.fields, id=guide_id or "")
        return edit_page(request, running, kept, form.basis, 400, state=state, notitie=note, fouten=errors)
    if form.actie == PREVIEW:
        problem = _problem(running, fields)
        return edit_page(
            request,
            running,
            fields,
            form.basis,
            state=state,
            notitie=note,
            voorbeeld=body_html(fields.tekst),
            bezwaar=_sentence(problem) if problem else "",
        )
    if form.actie == PUBLISH and (problem := _problem(running, fields)):
        found: Errors = {problem.field or "tekst": _sentence(problem)}
        return edit_page(request, running, fields, form.basis, 400, state=state, notitie=note, fouten=found)
    try:
        guide_id = _store(request, running, guide_id, fields, form, note)
    except Conflict:
        return _conflict_page(request, running, guide_id, fields, note)
    extra = "-gemaskeerd" if masked else ""
    if form.actie == PUBLISH:
        running.live.refresh()
        return RedirectResponse(f"/beheer/handreikingen/{guide_id}/geschiedenis?melding=gepubliceerd{extra}", 303)
    return RedirectResponse(f"/beheer/handreikingen/{guide_id}?melding=bewaard{extra}", 303)


def _store(request: Request, running: Running, guide_id: str | None, fields: Fields, form: GuideForm, note: str) -> str:
    """Raises Conflict. A new handreiking gets its id here, inside the transaction."""
    library = running.desk.library
    with running.database.writing() as session:
        known = guide_id or next_id(session, library)
        edit = _edit(request, running, known, write(replace(fields, id=known)), form.basis, note)
        step = guidebook.publish if form.actie == PUBLISH else guidebook.save_draft
        step(session, edit, library)
    return known


def _edit(request: Request, running: Running, guide_id: str, source: str, base: int, note: str) -> Edit:
    return Edit(guide_id, source, base, signed_in(request).name, running.clock.now(), note or None)


def _problem(running: Running, fields: Fields) -> GuideError | None:
    known = fields.id or "HR00"  # the id of a new one is not known yet
    try:
        guidebook.check(write(replace(fields, id=known)), known, running.desk.library.subtopics)
    except GuideError as problem:
        return problem
    return None


def _sentence(problem: GuideError) -> str:
    return problem.problem[0].upper() + problem.problem[1:]


def _opened(running: Running, guide_id: str) -> Opened:
    with running.database.reading() as session:
        opened = open_text(session, guide_id, running.desk.library)
    if opened is None:
        raise HTTPException(404)
    return opened


def _conflict_page(request: Request, running: Running, guide_id: str | None, mine: Fields, note: str) -> Response:
    """Both texts; saving again from here is a choice, because the base is now the other's version."""
    with running.database.reading() as session:
        versions = history(session, guide_id) if guide_id else []
    newest = versions[0] if versions else None
    theirs = newest.source if newest else ""
    conflict = {
        "versie": newest,
        "velden": read_fields(theirs),
        "verschillen": differences(theirs, write(mine)),
    }
    base = newest.number if newest else 0
    state = None if guide_id is None else ""
    return edit_page(request, running, mine, base, 409, state=state, notitie=note, botsing=conflict)
