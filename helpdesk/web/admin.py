"""The front page of administration: where what is managed."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from helpdesk import gaps, labels
from helpdesk.access import KNOWLEDGE
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(KNOWLEDGE)])


@router.get("/beheer")
def administration(request: Request, running: RunningDep) -> Response:
    with running.database.reading() as session:
        waiting, holes = labels.count_waiting(session), gaps.count(session)
    guides = len(running.desk.library.guides.in_force(running.clock.today()))
    return page(request, "beheer.html", wachtend=waiting, hiaten=holes, handreikingen=guides)
