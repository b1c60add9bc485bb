"""The handreikingen as public pages; every passage has its own address."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk.web.deps import RunningDep, page
from knowledge.render import to_html
from knowledge.topics import TOPICS

router = APIRouter(include_in_schema=False)


@router.get("/handreikingen")
def guides(request: Request, running: RunningDep) -> Response:
    found = running.desk.library.guides.in_force(running.clock.today())
    by_topic = {topic: [guide for guide in found if guide.topic == topic] for topic in TOPICS}
    return page(request, "handreikingen.html", per_onderwerp=by_topic, aantal=len(found))


@router.get("/handreikingen/{guide_id}")
def guide(guide_id: str, request: Request, running: RunningDep) -> Response:
    found = running.desk.library.guides.by_id(guide_id)
    if found is None:
        raise HTTPException(404)
    return page(
        request,
        "handreiking.html",
        handreiking=found,
        inhoud=to_html(found),
        geldt=found.in_force(running.clock.today()),
    )
