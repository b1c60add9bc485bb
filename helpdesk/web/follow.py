"""The asker's own page: what happened with the question, for whoever has the secret link."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk.access import TOKEN
from helpdesk.signed_in import allow
from helpdesk.tickets import by_token, current_advice, events_of
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(TOKEN)])


@router.get("/volg/{token}")
def follow(token: str, request: Request, running: RunningDep) -> Response:
    with running.database.reading() as session:
        ticket = by_token(session, token)
        if ticket is None:
            raise HTTPException(404)
        events = events_of(session, ticket.id)
    return page(request, "volg.html", ticket=ticket, advies=current_advice(events), gebeurtenissen=events)
