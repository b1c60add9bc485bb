"""The second step of staff: the code of the app on the phone, and setting that app up the first time."""

import io
from typing import Annotated

import segno
from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from helpdesk import signin
from helpdesk.access import PUBLIC
from helpdesk.clock import real_time
from helpdesk.passwords import new_secret, setup_address
from helpdesk.running import Running
from helpdesk.signed_in import allow, cookie_name
from helpdesk.tables import Account
from helpdesk.web.deps import RunningDep, page
from helpdesk.web.signin_shared import TOO_MANY, count_attempt, forgive_attempt, local, with_cookie

router = APIRouter(include_in_schema=False, prefix="/inloggen/code", dependencies=[allow(PUBLIC)])
Text = Annotated[str, Form()]
WRONG_CODE = "Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app en vul die in."


@router.get("")
def code_page(request: Request, running: RunningDep, naar: str = "") -> Response:
    account = _half_signed_in(request, running)
    return _code_page(request, account, naar) if account else RedirectResponse("/inloggen", 303)


@router.post("")
def code(request: Request, running: RunningDep, code: Text = "", geheim: Text = "", naar: Text = "") -> Response:
    account = _half_signed_in(request, running)
    if account is None:
        return RedirectResponse("/inloggen", 303)
    if not count_attempt(request, running, account.email):
        return _code_page(request, account, naar, 429, {"code": TOO_MANY}, geheim)
    token = request.cookies[cookie_name(running)]
    with running.database.writing() as session:
        account = session.get_one(Account, account.id, with_for_update=True)
        if signin.check_code(session, account, code, geheim, real_time()):
            forgive_attempt(request, session, account.email)
            signin.end(session, token)
            started = signin.start_session(session, account, running.clock.now())
        else:
            started = None
    if started is None:
        return _code_page(request, account, naar, 400, {"code": WRONG_CODE}, geheim)
    return with_cookie(running, started, local(naar))


def _code_page(
    request: Request,
    account: Account,
    goes_to: str,
    status: int = 200,
    errors: dict[str, str] | None = None,
    secret: str = "",
) -> Response:
    """With a QR code as long as there is no second step yet."""
    picture = None
    if account.totp_secret is None:
        secret = secret or new_secret()
        drawn = io.BytesIO()
        segno.make(setup_address(secret, account.email)).save(drawn, kind="svg", scale=5, xmldecl=False, svgns=True)
        picture = drawn.getvalue().decode()
    return page(
        request,
        "inloggen_code.html",
        status,
        naar=local(goes_to),
        fouten=errors or {},
        geheim=secret if picture else "",
        plaatje=picture,
    )


def _half_signed_in(request: Request, running: Running) -> Account | None:
    token = request.cookies.get(cookie_name(running), "")
    with running.database.reading() as session:
        return signin.half_signed_in(session, token, running.clock.now(), running.settings.demo)
