"""Answering on the ticket page: reply, ask back, note, draft, take back. Plain forms; nothing typed is lost."""

import re
import secrets
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session
from starlette.exceptions import HTTPException

from helpdesk import closing, doors, drafts, notes, replies
from helpdesk.access import DESK
from helpdesk.moves import NotAllowed, Stale
from helpdesk.replies import FINISH, KEEP_OPEN, WAIT, Written
from helpdesk.running import Running
from helpdesk.signed_in import PersonDep, allow
from helpdesk.tables import Reply, Ticket
from helpdesk.tickets import to_change
from helpdesk.web.deps import RunningDep
from helpdesk.web.desk import show_ticket
from knowledge.privacy import mask

router = APIRouter(include_in_schema=False, prefix="/vragen/{nummer}", dependencies=[allow(DESK)])
CITED = re.compile(r"/handreikingen/(HR\d{2,4})")
OPEN_PLACE = re.compile(r"\[vul in[^\]]*\]", re.IGNORECASE)
PERSONAL = frozenset({"bsn", "v_nummer", "iban"})
Errors = dict[str, str]


class ReplyForm:
    """As typed. `versie` is the version of the question that the writer had read."""

    def __init__(
        self,
        bericht: Annotated[str, Form()] = "",
        daarna: Annotated[str, Form()] = "",
        afloop: Annotated[str, Form()] = "",
        versie: Annotated[str, Form()] = "",
        sleutel: Annotated[str, Form()] = "",
    ) -> None:
        self.bericht, self.daarna, self.afloop = bericht.replace("\r\n", "\n"), daarna, afloop
        self.seen = int(versie) if versie.isdecimal() and len(versie) < 10 else None
        self.sleutel = sleutel[:64] or secrets.token_urlsafe(16)

    def key(self, ticket: Ticket) -> str:
        return f"{ticket.id}:{self.sleutel}"


ReplyFormDep = Annotated[ReplyForm, Depends()]
Text = Annotated[str, Form()]


@router.post("/antwoord")
def answer(nummer: str, request: Request, running: RunningDep, person: PersonDep, form: ReplyFormDep) -> Response:
    now = running.clock.now()
    with running.database.writing() as session:
        ticket = _ticket(session, nummer)
        errors = {} if replies.by_key(session, form.key(ticket)) else _errors(form, ticket)
        place = running.desk.library.register.by_code(ticket.gemeente_code or "")
        stale = False
        if not errors:
            try:
                replies.send(session, ticket, _written(form, ticket), person, running.jobs, now, place)
            except NotAllowed as refusal:
                errors = {"bericht": str(refusal)}
            except Stale:
                stale = True
        if errors or stale:
            drafts.save(session, person.account_id, ticket, _storable(form.bericht), now)
    if errors or stale:
        return _again(nummer, request, running, form, errors, stale)
    return RedirectResponse(f"/vragen/{nummer}#gesprek", 303)


@router.post("/notitie")
def note(
    nummer: str, request: Request, running: RunningDep, person: PersonDep, notitie: Text = "", sleutel: Text = ""
) -> Response:
    text = notitie.replace("\r\n", "\n")
    problem = _problem(text, "De notitie")
    if problem:
        return show_ticket(nummer, request, running, {"notitie": problem}, {"notitie": text})
    with running.database.writing() as session:
        key = sleutel[:64] or secrets.token_urlsafe(16)
        notes.write(session, _ticket(session, nummer), mask(text.strip()).text, person, key, running.clock.now())
    return RedirectResponse(f"/vragen/{nummer}#notities", 303)


@router.post("/concept")
def draft(nummer: str, running: RunningDep, person: PersonDep, bericht: Text = "") -> Response:
    """Saved while typing, and by a button. Too long a text is cut nowhere: it is refused when it is sent."""
    typed = bericht.replace("\r\n", "\n")
    with running.database.writing() as session:
        ticket = _ticket(session, nummer)
        drafts.save(session, person.account_id, ticket, _storable(typed), running.clock.now())
    return RedirectResponse(f"/vragen/{nummer}?melding=concept#antwoord", 303)


@router.post("/antwoord/{reply_id}/terug")
def take_back(nummer: str, reply_id: int, request: Request, running: RunningDep, person: PersonDep) -> Response:
    with running.database.writing() as session:
        ticket, reply = _ticket(session, nummer), session.get(Reply, reply_id)
        if reply is None or reply.ticket_id != ticket.id:
            raise HTTPException(404)
        try:
            replies.take_back(session, ticket, reply, person, running.clock.now())
            late = False
        except replies.TooLate:
            late = True
    if late:
        problem = "Dit bericht is al verstuurd. Schrijf een nieuw bericht als er iets niet klopt."
        return show_ticket(nummer, request, running, {"bericht": problem})
    return RedirectResponse(f"/vragen/{nummer}?melding=teruggenomen#antwoord", 303)


@router.post("/citaat")
def quote(nummer: str, running: RunningDep, person: PersonDep, citaat: Text = "") -> Response:
    """Adds a passage with title, paragraph and link to the draft, for whoever has no JavaScript."""
    with running.database.writing() as session:
        ticket = _ticket(session, nummer)
        known = drafts.find(session, person.account_id, ticket.id)
        text = f"{known.text}\n\n{citaat}" if known else citaat
        drafts.save(session, person.account_id, ticket, text.replace("\r\n", "\n"), running.clock.now())
    return RedirectResponse(f"/vragen/{nummer}#antwoord", 303)


def _ticket(session: Session, number: str) -> Ticket:
    ticket = to_change(session, number)
    if ticket is None:
        raise HTTPException(404)
    return ticket


def _errors(form: ReplyForm, ticket: Ticket) -> Errors:
    problem = _problem(form.bericht, "Het bericht")
    if problem:
        return {"bericht": problem}
    if form.daarna not in (KEEP_OPEN, WAIT, FINISH):
        return {"bericht": "Kies een van de knoppen om te versturen. Uw tekst staat er nog."}
    if form.daarna == FINISH and not ticket.topic_confirmed:
        return {"onderwerp": "Bevestig eerst het onderwerp van deze vraag. Uw tekst staat er nog."}
    return {}


def _problem(text: str, what: str) -> str | None:
    if not text.strip():
        return f"{what} is leeg. Schrijf eerst uw tekst."
    if found := OPEN_PLACE.search(text):
        return f"In de tekst staat nog {found[0]}. Vul dat in of haal het weg."
    try:
        doors.free_text(text, what)
    except doors.Refused as refusal:
        return str(refusal)
    if _has_personal_number(text):
        return f"{what} bevat een persoonlijk nummer, zoals een burgerservicenummer. Haal dat weg."
    return None


def _has_personal_number(text: str) -> bool:
    """Telephone numbers and mail addresses may be in an answer: whom to call is part of it."""
    return any(found.kind in PERSONAL for found in mask(text).found)


def _storable(text: str) -> str:
    return mask(text).text if _has_personal_number(text) else text


def _written(form: ReplyForm, ticket: Ticket) -> Written:
    guides = tuple(dict.fromkeys(CITED.findall(form.bericht)))
    outcome = form.afloop if form.afloop in closing.OUTCOMES else None
    if form.daarna == FINISH and outcome is None:
        outcome = closing.BY_GUIDE if guides else closing.BY_EXPERT
    return Written(form.bericht.strip(), guides, form.daarna, outcome, form.seen, form.key(ticket))


def _again(nummer: str, request: Request, running: Running, form: ReplyForm, errors: Errors, stale: bool) -> Response:
    filled: dict[str, Any] = {"bericht": form.bericht, "afloop": form.afloop}
    if stale:
        errors = {"bericht": "Iemand anders deed intussen iets met deze vraag. Lees dat eerst; uw tekst staat er nog."}
    return show_ticket(nummer, request, running, errors, filled, 409 if stale else 400)
