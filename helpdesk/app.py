"""The whole site without other people's systems; integrations/server.py adds those."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from helpdesk.api.app import create_api
from helpdesk.body_limit import BodyLimit
from helpdesk.headers import Headers
from helpdesk.running import Running
from helpdesk.same_site import SameSite
from helpdesk.signed_in import cookie_name
from helpdesk.web import (
    account,
    admin,
    answering,
    ask,
    assistant,
    desk,
    errors,
    follow,
    gaps,
    guide_admin,
    guide_edit,
    guide_history,
    guides,
    health,
    home,
    land_in_beeld,
    model_admin,
    model_card,
    my_questions,
    second_step,
    signin,
    triage,
)

STATIC = Path(__file__).parent / "static"
# A question of 10.000 characters can take three bytes per character in a form; the page must come back with the text.
MAX_BODY = 256 * 1024
LARGER_BODY = {"/beheer/handreikingen": 6 * 1024 * 1024}  # a file of 5 MB, or a long text
ROUTERS = (
    home,
    ask,
    follow,
    assistant,
    guides,
    guide_admin,
    guide_edit,
    guide_history,
    land_in_beeld,
    signin,
    second_step,
    account,
    my_questions,
    desk,
    triage,
    answering,
    admin,
    model_admin,
    gaps,
    model_card,
    health,
)


def create_app(running: Running) -> FastAPI:
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.running = running
    # First, because routes are tried in order and questions by API come most often.
    app.mount("/api/v1", create_api(running))
    for module in ROUTERS:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC))
    errors.install(app)
    app.add_middleware(BodyLimit, most=MAX_BODY, larger=LARGER_BODY)
    app.add_middleware(SameSite, cookie=cookie_name(running), base_url=running.settings.base_url)
    app.add_middleware(Headers)
    return app
