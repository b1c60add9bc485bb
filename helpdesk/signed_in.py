"""Who is signed in on a request, and the policy that each route declares."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from helpdesk import signin
from helpdesk.access import PUBLIC, Person, Policy
from helpdesk.running import Running

COOKIE = "otav"
SAFE_COOKIE = "__Host-otav"  # browsers keep this name to https and to this host


class SignInFirst(Exception):
    """This page is for whoever is signed in, and nobody is."""


def cookie_name(running: Running) -> str:
    return SAFE_COOKIE if running.settings.base_url.startswith("https://") else COOKIE


def person_of(request: Request) -> Person | None:
    """Who is signed in; looked up once per request, and never longer than that, so that revoking works at once."""
    state = request.state
    if not hasattr(state, "person"):
        running: Running = request.app.state.running
        token = request.cookies.get(cookie_name(running))
        state.person = _known(running, token) if token else None
    person: Person | None = state.person
    return person


def _known(running: Running, token: str) -> Person | None:
    now = running.clock.now()
    with running.database.reading() as session:
        found = signin.who(session, token, now, running.settings.demo)
    if found is None:
        return None
    person, touch_is_due = found
    if touch_is_due:
        with running.database.writing() as session:
            signin.touch(session, token, now)
    return person


class Open:
    """The policy of a route for everybody. Async and empty, because these routes are the busy ones."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    async def __call__(self) -> None:
        return


class Allowed:
    """The policy of a route for some. Who did not sign in is asked to; who may not is refused."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def __call__(self, request: Request) -> None:
        if not self.policy.allows(signed_in(request)):
            raise HTTPException(403)


def allow(policy: Policy) -> Any:
    """For a router or a route: `dependencies=[allow(DESK)]`."""
    return Depends(Open(policy) if policy.roles is None else Allowed(policy))


Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])


def public(endpoint: Endpoint) -> Endpoint:
    """The policy of the busiest routes: a mark instead of a dependency, because even an empty one takes time."""
    vars(endpoint)["policy"] = PUBLIC
    return endpoint


def signed_in(request: Request) -> Person:
    """Raises SignInFirst."""
    person = person_of(request)
    if person is None:
        raise SignInFirst
    return person


PersonDep = Annotated[Person, Depends(signed_in)]
