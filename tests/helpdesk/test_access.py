"""Every route with every role: what the declared policy says is what happens."""

import re

import pytest
from fastapi.routing import APIRoute
from starlette.routing import Mount

from helpdesk import access
from helpdesk.access import PUBLIC, ROLES, TOKEN, Policy
from helpdesk.app import create_app
from tests import make
from tests.conftest import visitor

ADDRESSES = {
    None: None,
    access.ASKER: "ambtenaar.zwolle@voorbeeld.invalid",
    access.MANAGER: "joris.vandalen@voorbeeld.invalid",
    access.EXPERT: "ruben.hofman@voorbeeld.invalid",
    access.ADVISER: "carla.meijer@voorbeeld.invalid",
    access.LIBRARIAN: "kennis@voorbeeld.invalid",
    access.SUPERVISOR: "toezicht@voorbeeld.invalid",
    access.ADMIN: "beheer@voorbeeld.invalid",
}
# What the framework adds itself, and it is for everybody.
GENERATED = {"/api/v1/openapi.json"}
FILLED_IN = {"nummer": "V-2016-0001", "code": "GM0193", "guide_id": "HR01", "id": "HR01", "step": "gemeente"}


def routes(app, prefix=""):
    for route in app.routes:
        if isinstance(route, Mount) and hasattr(route.app, "routes"):
            yield from routes(route.app, prefix + route.path)
        elif isinstance(route, APIRoute):
            for method in sorted(route.methods - {"HEAD"}):
                yield method, prefix + route.path, route
        elif hasattr(route, "original_router"):
            yield from routes(route.original_router, prefix)


def policy_of(route) -> Policy | None:
    mark = getattr(route.endpoint, "policy", None)
    found = [mark] if mark else []
    found += [policy for needed in route.dependant.dependencies if (policy := getattr(needed.call, "policy", None))]
    return found[-1] if found else None


def address_of(path):
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda name: FILLED_IN.get(name[1], "onbekend"), path)


def expected(policy, person_role):
    """What the policy alone decides: signing in first, refused, or on to the route itself."""
    if policy.roles is None or person_role in policy.roles:
        return None
    return 403 if person_role else 303


def test_every_route_declares_a_policy(site):
    found = list(routes(site))
    assert len(found) > 50
    assert [f"{method} {path}" for method, path, route in found if policy_of(route) is None] == []


@pytest.mark.parametrize("role", list(ADDRESSES), ids=lambda role: role or "onbekende")
def test_the_policy_of_every_route_is_what_happens(class_of_site, role):
    site = class_of_site
    with visitor(site, ADDRESSES[role]) as browser:
        wrong = []
        for method, path, route in routes(site):
            if path in ("/uitloggen", "/account/overal-uitloggen", "/inloggen/demo"):
                continue
            answer = browser.request(method, address_of(path), follow_redirects=False)
            wanted = expected(policy_of(route), role)
            if wanted is None:
                refused = answer.status_code in (401, 403)
                to_sign_in = answer.headers.get("Location", "").startswith("/inloggen?naar=")
                if refused or to_sign_in or answer.status_code >= 500:
                    wrong.append((method, path, answer.status_code))
            elif answer.status_code != (401 if wanted == 303 and method != "GET" else wanted):
                wrong.append((method, path, answer.status_code, wanted))
        assert wrong == []


@pytest.fixture
def class_of_site(sqlite_template, tmp_path, model_dir, desk):
    """One engine: who may do what does not depend on it."""
    from helpdesk.running import start
    from helpdesk.settings import Settings

    copy = tmp_path / "helpdesk.db"
    copy.write_bytes(sqlite_template.read_bytes())
    running = start(Settings(var=tmp_path, database_url=f"sqlite:///{copy}", rate_limits="off"), desk, make.clock())
    running.writer.receive(make.question(municipality=make.municipality("GM0664", "Goes", "Zeeland")))
    yield create_app(running)
    running.close()


def test_a_question_of_another_municipality_does_not_exist(class_of_site):
    with visitor(class_of_site, ADDRESSES[access.ASKER]) as zwolle:
        foreign, unknown = (zwolle.get(f"/api/v1/vragen/{number}") for number in ("V-2016-0001", "V-2016-9999"))
    assert (foreign.status_code, unknown.status_code) == (404, 404)
    assert len(foreign.content) == len(unknown.content)
    with visitor(class_of_site, "ambtenaar.goes@voorbeeld.invalid") as goes:
        assert goes.get("/api/v1/vragen/V-2016-0001").status_code == 200


def test_every_role_is_tried():
    assert set(ADDRESSES) == {None, *ROLES}
    assert PUBLIC.allows(None)
    assert TOKEN.allows(None)
