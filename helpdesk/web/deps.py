"""What page routes ask for, and how a page is rendered."""

from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from helpdesk import access
from helpdesk.running import Running
from helpdesk.web.rendering import templates


async def _running(request: Request) -> Running:  # async: a plain function would cost a trip to the thread pool
    running: Running = request.app.state.running
    return running


RunningDep = Annotated[Running, Depends(_running)]


async def _staff(running: RunningDep) -> None:
    if not access.may_work_at_desk(running.settings):
        raise HTTPException(403)


Staff = Depends(_staff)


def page(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    running: Running = request.app.state.running
    shared = {
        "demo": running.settings.demo,
        "pad": request.url.path,
        "medewerker": access.may_work_at_desk(running.settings),
    }
    return templates.TemplateResponse(request, name, {**shared, **values}, status_code=status)
