"""For whoever runs the machine: alive, ready, and numbers for Prometheus."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from helpdesk.access import PUBLIC
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])


@router.get("/health/live")
async def live() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/health/ready")
def ready(running: RunningDep) -> JSONResponse:
    """503 when questions cannot be stored; a missing model only degrades."""
    try:
        with running.database.reading() as session:
            session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return JSONResponse({"status": "geen database"}, 503)
    checks: dict[str, Any] = {"status": "ok", "model": running.desk.no_model or "ok"}
    return JSONResponse(checks)


@router.get("/metrics")
def metrics() -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
