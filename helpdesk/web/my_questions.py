"""An official's own questions and those of the own municipality."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk.access import OWN_QUESTIONS, may_read_ticket
from helpdesk.moves import STATUSES
from helpdesk.signed_in import PersonDep, allow
from helpdesk.tickets import PAGE_SIZE, by_number, of_official
from helpdesk.web.deps import RunningDep, page
from helpdesk.web.follow import show_question

router = APIRouter(include_in_schema=False, prefix="/mijn-vragen", dependencies=[allow(OWN_QUESTIONS)])
Cursor = Annotated[str | None, Query(pattern=r"^\d{1,15}$")]


@router.get("")
def my_questions(request: Request, running: RunningDep, person: PersonDep, na: Cursor = None) -> Response:
    with running.database.reading() as session:
        tickets = of_official(session, person, int(na) if na else None)
    place = running.desk.library.register.by_code(person.gemeente_code or "")
    return page(
        request,
        "mijn_vragen.html",
        tickets=tickets,
        gemeente=place,
        meer=len(tickets) == PAGE_SIZE,
        statussen=STATUSES,
    )


@router.get("/{nummer}")
def one_question(nummer: str, request: Request, running: RunningDep, person: PersonDep) -> Response:
    """Colleagues read along; only who asked writes on."""
    with running.database.reading() as session:
        ticket = by_number(session, nummer)
    if ticket is None or not may_read_ticket(person, ticket):
        raise HTTPException(404)
    return show_question(request, running, ticket, may_write=ticket.asker_email == person.email)
