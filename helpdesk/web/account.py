"""My own account: who I am here, signing out."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from helpdesk import accounts, signin
from helpdesk.access import SIGNED_IN
from helpdesk.signed_in import PersonDep, allow, cookie_name
from helpdesk.tables import Account
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(SIGNED_IN)])


@router.get("/account")
def account(request: Request, running: RunningDep, person: PersonDep) -> Response:
    place = running.desk.library.register.by_code(person.gemeente_code or "")
    return page(request, "account.html", gemeente=place)


@router.post("/account/overal-uitloggen")
def leave_everywhere(running: RunningDep, person: PersonDep) -> Response:
    with running.database.writing() as session:
        accounts.end_sessions(session, session.get_one(Account, person.account_id))
    return RedirectResponse("/inloggen", 303)


@router.post("/uitloggen")
def leave(request: Request, running: RunningDep) -> Response:
    name = cookie_name(running)
    with running.database.writing() as session:
        signin.end(session, request.cookies.get(name, ""))
    answer = RedirectResponse("/", 303, headers={"Clear-Site-Data": '"cache"'})
    answer.delete_cookie(name, path="/", secure=name.startswith("__Host-"), httponly=True, samesite="lax")
    return answer
