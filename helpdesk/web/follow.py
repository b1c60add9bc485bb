"""The asker's own page: what happened with the question and what was answered, for whoever has the secret link."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session
from starlette.exceptions import HTTPException

from helpdesk import doors, replies, satisfaction
from helpdesk.access import TOKEN
from helpdesk.limits import count_question
from helpdesk.moves import CLOSED, STATUSES
from helpdesk.running import Running
from helpdesk.signed_in import allow
from helpdesk.tables import Ticket
from helpdesk.tickets import by_token, current_advice, events_of
from helpdesk.web.deps import RunningDep, page
from knowledge.privacy import mask

router = APIRouter(include_in_schema=False, prefix="/volg/{token}", dependencies=[allow(TOKEN)])
Text = Annotated[str, Form()]
# What an asker reads of what happened; the rest is the desk's own.
SHOWN = {
    "ontvangen": "ontvangen",
    "doorgezet": "doorgezet naar een andere medewerker",
    "afgesloten": "afgesloten",
    "heropend": "weer geopend",
    "vervolgvraag gesteld": "u schreef verder",
}


@router.get("")
def follow(token: str, request: Request, running: RunningDep) -> Response:
    return _show(token, request, running)


@router.post("/vervolg")
def follow_up(token: str, request: Request, running: RunningDep, tekst: Text = "", sleutel: Text = "") -> Response:
    typed = tekst.replace("\r\n", "\n")
    try:
        text = doors.question_text(typed)
    except doors.Refused as refusal:
        return _show(token, request, running, {"tekst": str(refusal)}, typed)
    count_question(request, running)
    with running.database.writing() as session:
        ticket = _ticket(session, token, locked=True)
        key = f"v{ticket.id}:{sleutel[:64] or secrets.token_urlsafe(16)}"
        replies.follow_up(session, ticket, mask(text).text, key, running.jobs, running.clock.now())
    return RedirectResponse(f"/volg/{token}#berichten", 303)


@router.post("/tevreden")
def satisfied(token: str, running: RunningDep, oordeel: Text = "") -> Response:
    if oordeel not in satisfaction.VERDICTS:
        raise HTTPException(400)
    with running.database.writing() as session:
        satisfaction.give(session, _ticket(session, token, locked=True), oordeel, running.clock.now())
    return RedirectResponse(f"/volg/{token}#oordeel", 303)


def _show(
    token: str, request: Request, running: Running, errors: dict[str, str] | None = None, text: str = ""
) -> Response:
    with running.database.reading() as session:
        ticket = _ticket(session, token)
    return show_question(request, running, ticket, may_write=True, errors=errors, text=text)


def show_question(
    request: Request,
    running: Running,
    ticket: Ticket,
    *,
    may_write: bool,
    errors: dict[str, str] | None = None,
    text: str = "",
) -> Response:
    """What an asker may know of a question. Who may not write never gets the secret of the page."""
    with running.database.reading() as session:
        events = events_of(session, ticket.id)
        talk = replies.out(session, ticket.id, running.clock.now())
    return page(
        request,
        "volg.html",
        400 if errors else 200,
        ticket=ticket,
        advies=current_advice(events),
        gebeurtenissen=[(event.created_at, SHOWN[event.kind]) for event in events if event.kind in SHOWN],
        wissel=talk,
        gesloten=ticket.status == CLOSED,
        staat=STATUSES[ticket.status],
        oordelen=satisfaction.VERDICTS,
        sleutel=secrets.token_urlsafe(16),
        fouten=errors or {},
        tekst=text,
        mag_schrijven=may_write,
    )


def _ticket(session: Session, token: str, locked: bool = False) -> Ticket:
    ticket = by_token(session, token, locked)
    if ticket is None:
        raise HTTPException(404)
    return ticket
