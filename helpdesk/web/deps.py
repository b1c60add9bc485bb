"""What page routes ask for, and how a page is rendered."""

from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse

from helpdesk.access import DESK, KNOWLEDGE, OWN_QUESTIONS, Person
from helpdesk.running import Running
from helpdesk.signed_in import person_of
from helpdesk.web.rendering import templates

PARTS = (
    ("/mijn-vragen", "Mijn vragen", OWN_QUESTIONS),
    ("/werkvoorraad", "Werkvoorraad", DESK),
    ("/beheer", "Beheer", KNOWLEDGE),
)


async def _running(request: Request) -> Running:  # async: a plain function would cost a trip to the thread pool
    running: Running = request.app.state.running
    return running


RunningDep = Annotated[Running, Depends(_running)]


def page(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    running: Running = request.app.state.running
    person = person_of(request)
    shared = {
        "demo": running.settings.demo,
        "pad": request.url.path,
        "wie": person,
        "menu": _menu(person),
    }
    return templates.TemplateResponse(request, name, {**shared, **values}, status_code=status)


def _menu(person: Person | None) -> list[tuple[str, str]]:
    """Address and name of what this person may open, after the public part."""
    if person is None:
        return []
    return [(address, name) for address, name, policy in PARTS if policy.allows(person)]
