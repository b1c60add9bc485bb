"""Signing in and out: a link by mail for officials, a password and a code for staff, a button per role in the demo."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from helpdesk import accounts, demo_accounts, doors, signin
from helpdesk.access import PUBLIC, STAFF_ROLES
from helpdesk.running import Running
from helpdesk.signed_in import allow, person_of
from helpdesk.signin import HOME
from helpdesk.tables import Account
from helpdesk.web.deps import RunningDep, page
from helpdesk.web.signin_shared import DESK_HOME, TOO_MANY, count_attempt, forgive_attempt, local, with_cookie

router = APIRouter(include_in_schema=False, prefix="/inloggen", dependencies=[allow(PUBLIC)])
Text = Annotated[str, Form()]
WRONG = "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw."


@router.get("")
def start(request: Request, running: RunningDep, naar: str = "") -> Response:
    person = person_of(request)
    if person:
        return RedirectResponse(local(naar) or HOME.get(person.role, DESK_HOME), 303)
    return _start_page(request, running, naar)


@router.post("/link")
def ask_link(request: Request, running: RunningDep, email: Text = "", naar: Text = "") -> Response:
    try:
        address = doors.email(email)
    except doors.Refused as refusal:
        return _start_page(request, running, naar, 400, {"email": str(refusal)}, email)
    if not count_attempt(request, running, address):
        return _start_page(request, running, naar, 429, {"email": TOO_MANY}, email)
    with running.database.writing() as session:
        base = running.settings.base_url
        signin.send_link(session, address, local(naar), base, running.jobs, running.clock.now())
    return page(request, "inloggen_gestuurd.html", email=address)


@router.get("/link/{token}")
def look_at_link(token: str, request: Request, running: RunningDep) -> Response:
    """Only looks: mail scanners open links too. The button on the page uses it."""
    with running.database.reading() as session:
        link = signin.link_of(session, token, running.clock.now())
    return page(request, "inloggen_link.html", 200 if link else 400, link=link, token=token)


@router.post("/link/{token}")
def use_link(token: str, request: Request, running: RunningDep) -> Response:
    with running.database.writing() as session:
        used = signin.use_link(session, token, running.clock.now())
    if used is None:
        return page(request, "inloggen_link.html", 400, link=None, token=token)
    started, goes_to = used
    return with_cookie(running, started, goes_to)


@router.post("/wachtwoord")
def password(
    request: Request, running: RunningDep, adres: Text = "", wachtwoord: Text = "", naar: Text = ""
) -> Response:
    if not count_attempt(request, running, adres):
        return _start_page(request, running, naar, 429, {"adres": TOO_MANY}, adres=adres)
    now = running.clock.now()
    with running.database.reading() as session:  # the slow hash is not made while others wait to write
        account = signin.check_password(session, adres, wachtwoord, running.settings.demo)
    if account is None:
        return _start_page(request, running, naar, 400, {"adres": WRONG}, adres=adres)
    with running.database.writing() as session:
        forgive_attempt(request, session, adres)
        started = signin.start_session(session, account, now, half=_needs_code(running, account))
    return with_cookie(running, started, "/inloggen/code?naar=" + local(naar) if started.half else local(naar))


@router.post("/demo")
def demo(running: RunningDep, adres: Text = "", naar: Text = "") -> Response:
    """One click per role. Only in the demo, and only into the demo's own accounts."""
    if not running.settings.demo:
        raise HTTPException(404)
    with running.database.writing() as session:
        account = accounts.by_email(session, adres)
        if account is None or not account.demo or account.disabled_at:
            raise HTTPException(404)
        started = signin.start_session(session, account, running.clock.now())
    return with_cookie(running, started, local(naar))


def _start_page(
    request: Request,
    running: Running,
    goes_to: str,
    status: int = 200,
    errors: dict[str, str] | None = None,
    email: str = "",
    adres: str = "",
) -> Response:
    shown, others = list[Account](), list[Account]()
    if running.settings.demo:
        with running.database.reading() as session:
            usable = [account for account in accounts.everybody(session) if account.demo and not account.disabled_at]
        first = [address for _, address in demo_accounts.SHOWN]
        shown = [account for address in first for account in usable if account.email == address]
        others = [account for account in usable if account.email not in first]
    return page(
        request,
        "inloggen.html",
        status,
        naar=local(goes_to),
        fouten=errors or {},
        email=email,
        adres=adres,
        demo_accounts=shown,
        andere_accounts=others,
    )


def _needs_code(running: Running, account: Account) -> bool:
    """Staff always, but in the demo only who set it up: the demo must work without a phone."""
    return account.totp_secret is not None or (account.role in STAFF_ROLES and not running.settings.demo)
