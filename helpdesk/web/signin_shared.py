"""What the pages to sign in share: counting tries, the cookie, and where one goes afterwards."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from helpdesk import signin
from helpdesk.running import Running
from helpdesk.signed_in import cookie_name
from helpdesk.signin import HOME, Started, TooManyAttempts

DESK_HOME = "/werkvoorraad"
TOO_MANY = "U probeerde het te vaak. Wacht een kwartier en probeer het dan opnieuw."


def count_attempt(request: Request, running: Running, account: str) -> bool:
    """False when this account or this network address tried too often. What is counted stays counted."""
    if running.settings.rate_limits == "off":
        return True
    with running.database.writing() as session:
        try:
            signin.count_attempt(session, running.clock.now(), *_keys(request, account))
        except TooManyAttempts:
            return False
    return True


def forgive_attempt(request: Request, session: Session, account: str) -> None:
    signin.forgive_attempt(session, *_keys(request, account))


def _keys(request: Request, account: str) -> tuple[str, str]:
    return f"adres:{request.client.host if request.client else 'onbekend'}", f"account:{account}"


def with_cookie(running: Running, started: Started, goes_to: str) -> Response:
    name = cookie_name(running)
    answer = RedirectResponse(goes_to or HOME.get(started.role, DESK_HOME), 303)
    answer.set_cookie(name, started.token, path="/", secure=name.startswith("__Host-"), httponly=True, samesite="lax")
    return answer


def local(goes_to: str) -> str:
    """Only a page of this site, never elsewhere."""
    fine = goes_to.startswith("/") and not goes_to.startswith("//") and "\\" not in goes_to and goes_to.isprintable()
    return goes_to[:300] if fine else ""
