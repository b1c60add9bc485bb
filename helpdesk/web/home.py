"""The front page and the pages every public service must have."""

from datetime import datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from helpdesk.access import PUBLIC
from helpdesk.clock import real_time
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])
SECURITY_TXT_LASTS = timedelta(days=180)  # RFC 9116 asks for less than a year


@router.get("/")
def home(request: Request) -> Response:
    return page(request, "home.html")


@router.get("/toegankelijkheid")
def accessibility(request: Request) -> Response:
    return page(request, "toegankelijkheid.html")


@router.get("/privacy")
def privacy(request: Request) -> Response:
    return page(request, "privacy.html")


@router.get("/hoe-werkt-de-assistent")
def how_it_works(request: Request, running: RunningDep) -> Response:
    scorer = running.desk.scorer
    return page(
        request,
        "hoe_werkt.html",
        model=scorer.manifest if scorer else None,
        geen_model=running.desk.no_model,
        aantal_handreikingen=len(running.desk.library.guides.in_force(running.clock.today())),
    )


@router.get("/.well-known/security.txt")
def security_txt(running: RunningDep) -> Response:
    base = running.settings.base_url
    expires: datetime = (real_time() + SECURITY_TXT_LASTS).replace(microsecond=0)
    lines = (
        f"Contact: mailto:{running.settings.contact_email}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: nl, en",
        f"Canonical: {base}/.well-known/security.txt",
    )
    return PlainTextResponse("\n".join(lines) + "\n")
