"""What routes ask for, as annotated types, so that a route reads as a sentence."""

from typing import Annotated

from fastapi import Depends, Header, Request

from helpdesk.running import Running


async def _running(request: Request) -> Running:  # async: a plain function would cost a trip to the thread pool
    running: Running = request.app.state.running
    return running


RunningDep = Annotated[Running, Depends(_running)]
IdempotencyKey = Annotated[str | None, Header(min_length=1, max_length=200, pattern=r"^[\x21-\x7e]+$")]
FollowToken = Annotated[str | None, Header(alias="X-Volg-Token", description="het geheime deel van de volgUrl")]
