"""The staff's list and ticket page, in their first, plain form."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk import quota_book
from helpdesk.answer import show_stand
from helpdesk.tickets import PAGE_SIZE, by_number, events_of, notices_of, open_tickets
from helpdesk.web.deps import RunningDep, Staff, page

router = APIRouter(include_in_schema=False, dependencies=[Staff])
# Where the page before ended: 1 for danger or 0, and the id of its last row.
Cursor = Annotated[str | None, Query(pattern=r"^[01]-\d{1,15}$")]


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
    with running.database.reading() as session:
        ticket = by_number(session, nummer)
        if ticket is None:
            raise HTTPException(404)
        events, notices = events_of(session, ticket.id), notices_of(session, ticket.id)
        code = ticket.gemeente_code or ""
        now = quota_book.newest(session, [code], running.clock.today()).get(code)
    advice = events[0].data["advies"]
    current = show_stand(now)
    return page(
        request,
        "ticket.html",
        ticket=ticket,
        advies=advice,
        stand=current,
        stand_toen=advice["stand"] if advice["stand"] != current else None,
        gesprek=events[0].data.get("gesprek", []),
        gebeurtenissen=events,
        berichten=notices,
        deelonderwerpen=running.desk.library.subtopics,
        nu=running.clock.now(),
    )
