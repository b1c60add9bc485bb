"""The staff's list and the page of one question."""

import secrets
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk import audit, closing, drafts, notes, quota_book, replies, similar
from helpdesk.access import DESK, is_sensitive
from helpdesk.answer import show_stand
from helpdesk.moves import STATUSES
from helpdesk.running import Running
from helpdesk.signed_in import allow, signed_in
from helpdesk.tickets import PAGE_SIZE, by_number, current_advice, events_of, notices_of, open_tickets
from helpdesk.triage import CHANGED, CONFIRMED
from helpdesk.web.deps import RunningDep, page
from knowledge.topics import TOPICS, topic_of

router = APIRouter(include_in_schema=False, dependencies=[allow(DESK)])
# Where the page before ended: 1 for danger or 0, and the id of its last row.
Cursor = Annotated[str | None, Query(pattern=r"^[01]-\d{1,15}$")]
MESSAGES = {
    "concept": "Uw concept is bewaard.",
    "teruggenomen": "Uw bericht is niet verstuurd. De tekst staat weer in het veld.",
}
NOTHING_FILLED_IN = {
    **dict.fromkeys(("deelonderwerp", "reden", "uitkomst", "antwoord", "andere", "afloop", "notitie"), ""),
    "handreikingen": (),
    "voorbeeld": False,
}


@router.get("/werkvoorraad")
def work_list(request: Request, running: RunningDep, na: Cursor = None) -> Response:
    with running.database.reading() as session:
        tickets = open_tickets(session, _place(na) if na else None)
    register = running.desk.library.register
    places = {ticket.id: register.by_code(ticket.gemeente_code or "") for ticket in tickets}
    return page(
        request,
        "werkvoorraad.html",
        tickets=tickets,
        gemeenten=places,
        meer=len(tickets) == PAGE_SIZE,
        nu=running.clock.now(),
    )


def _place(cursor: str) -> tuple[bool, int]:
    urgent, last = cursor.split("-")
    return urgent == "1", int(last)


@router.get("/vragen/{nummer}")
def ticket_page(nummer: str, request: Request, running: RunningDep) -> Response:
    return show_ticket(nummer, request, running)


def show_ticket(
    nummer: str,
    request: Request,
    running: Running,
    errors: dict[str, str] | None = None,
    filled: dict[str, Any] | None = None,
    status: int = 0,
) -> Response:
    """`errors` and `filled` are of a form on this page that was refused."""
    person = signed_in(request)
    with running.database.reading() as session:
        ticket = by_number(session, nummer)
        if ticket is None:
            raise HTTPException(404)
        events, notices = events_of(session, ticket.id), notices_of(session, ticket.id)
        code = ticket.gemeente_code or ""
        stand = quota_book.newest(session, [code], running.clock.today()).get(code)
        answer = closing.newest_answer(session, ticket.id)
        draft = drafts.find(session, person.account_id, ticket.id)
        talk, noted = replies.conversation(session, ticket.id), notes.of(session, ticket.id)
        alike = similar.find(session, ticket, running.desk.library.register, running.clock.today())
    if is_sensitive(ticket):
        look = audit.Action("ingezien", "vraag", ticket.number, person.name, person.account_id, "web")
        with running.database.writing() as session:
            audit.note(session, look, running.clock.now())
    frozen, current = events[0].data["advies"], show_stand(stand)
    return page(
        request,
        "ticket.html",
        status or (400 if errors else 200),
        ticket=ticket,
        advies=frozen,
        route=current_advice(events),
        stand=current,
        stand_toen=frozen["stand"] if frozen["stand"] != current else None,
        gesprek=events[0].data.get("gesprek", []),
        gebeurtenissen=events,
        bevestigd=next((event for event in reversed(events) if event.kind in (CHANGED, CONFIRMED)), None),
        berichten=notices,
        antwoord=answer,
        vergelijkbaar=alike,
        onderwerpen=TOPICS,
        onderwerp_van=topic_of,
        deelonderwerpen=running.desk.library.subtopics,
        uitkomsten=closing.OUTCOMES,
        fouten=errors or {},
        ingevuld={**NOTHING_FILLED_IN, "bericht": draft.text if draft else "", **(filled or {})},
        wissel=talk,
        notities=noted,
        concept=draft,
        statussen=STATUSES,
        melding=MESSAGES.get(request.query_params.get("melding", "")),
        basis=running.settings.base_url,
        sleutel=secrets.token_urlsafe(16),
        nu=running.clock.now(),
    )
