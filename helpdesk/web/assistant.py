"""The assistant's page. Every turn is a form and a redirect, so it works without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from helpdesk import assistant, doors
from helpdesk.access import PUBLIC
from helpdesk.limits import count_question
from helpdesk.running import Running
from helpdesk.signed_in import allow
from helpdesk.tables import Conversation
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])
Field = Annotated[str, Form()]


@router.get("/assistent")
def start(request: Request, running: RunningDep) -> Response:
    return _page(request, running, None)


@router.post("/assistent")
def first_question(request: Request, running: RunningDep, tekst: Field = "", gemeente: Field = "") -> Response:
    return _say(request, running, None, tekst, gemeente)


@router.get("/assistent/{token}")
def conversation(token: str, request: Request, running: RunningDep) -> Response:
    return _page(request, running, _known(token, running))


@router.post("/assistent/{token}")
def next_question(
    token: str, request: Request, running: RunningDep, tekst: Field = "", gemeente: Field = ""
) -> Response:
    return _say(request, running, _known(token, running), tekst, gemeente)


@router.post("/assistent/{token}/doorzetten")
def pass_on(token: str, request: Request, running: RunningDep, naam: Field = "", email: Field = "") -> Response:
    talk = _known(token, running)
    errors: dict[str, str] = {}
    for name, check, value in (("naam", doors.asker_name, naam), ("email", doors.email, email)):
        try:
            check(value)
        except doors.Refused as refusal:
            errors[name] = str(refusal)
    if errors or not talk.turns:
        return _page(request, running, talk, 400, fouten=errors, naam=naam, email=email)
    count_question(request, running)
    question = assistant.hand_over(talk, doors.asker_name(naam), doors.email(email), running)
    receipt = running.writer.receive(question)
    return RedirectResponse(f"/vraag/verstuurd/{receipt.token}", 303)


def _say(request: Request, running: Running, talk: Conversation | None, text: str, entry: str) -> Response:
    try:
        asked = doors.question_text(text.replace("\r\n", "\n"))
        place = (
            doors.municipality(entry, running.desk.library.register, running.clock.today()) if entry.strip() else None
        )
    except doors.Refused as refusal:
        return _page(request, running, talk, 400, fouten={"tekst": str(refusal)}, tekst=text, gemeente=entry)
    count_question(request, running)
    with running.database.writing() as session:
        talk = session.merge(talk) if talk else assistant.begin(session, place, running)
        if place:
            talk.gemeente_code = place.code
        try:
            assistant.say(session, talk, asked, running)
        except assistant.TooLong as refusal:
            return _page(request, running, talk, 400, fouten={"tekst": str(refusal)}, tekst=text)
        token = talk.token
    return RedirectResponse(f"/assistent/{token}#laatste", 303)


def _page(
    request: Request, running: Running, talk: Conversation | None, status: int = 200, **values: object
) -> Response:
    register = running.desk.library.register
    place = register.by_code(talk.gemeente_code or "") if talk else None
    shared = {"fouten": {}, "tekst": "", "naam": "", "email": "", "gemeente": place.name if place else ""}
    names = [municipality.name for municipality in register.on(running.clock.today())]
    return page(request, "assistent.html", status, gesprek=talk, gemeenten=names, **{**shared, **values})


def _known(token: str, running: Running) -> Conversation:
    with running.database.reading() as session:
        found = assistant.by_token(session, token)
    if found is None:
        raise HTTPException(404)
    return found
