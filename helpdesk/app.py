"""The whole site without other people's systems; integrations/server.py adds those."""

from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from helpdesk import logs
from helpdesk.api.app import create_api
from helpdesk.body_limit import BodyLimit
from helpdesk.headers import Headers
from helpdesk.intake import KeyReused
from helpdesk.limits import TooMany
from helpdesk.running import Running
from helpdesk.web import (
    admin,
    ask,
    assistant,
    desk,
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
    triage,
)
from helpdesk.web.deps import page
from helpdesk.writer import TooBusy

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
    desk,
    triage,
    admin,
    model_admin,
    gaps,
    model_card,
    health,
)
TITLES = {
    400: "Deze pagina kunnen wij zo niet tonen",
    403: "U mag deze pagina niet zien",
    404: "Pagina niet gevonden",
    405: "Pagina niet gevonden",
    409: "Deze vraag is al verstuurd",
    413: "De tekst is te lang",
    429: "Te veel vragen achter elkaar",
    500: "Er ging iets mis",
    503: "Het is nu te druk",
}
EXPLANATIONS = {
    400: "Het adres klopt niet. Ga terug en probeer het opnieuw.",
    403: "Deze pagina is voor medewerkers van de helpdesk.",
    404: "Misschien is het adres niet goed overgenomen. Controleer het adres of begin op de eerste pagina.",
    405: "Misschien is het adres niet goed overgenomen. Controleer het adres of begin op de eerste pagina.",
    409: "Wij hebben uw eerste versie bewaard. Stel een nieuwe vraag als u iets wilt toevoegen.",
    413: "Ga terug met de knop van uw browser; uw tekst staat er nog. Meer dan 10.000 tekens of 5 MB kan niet.",
    429: "Ga terug met de knop van uw browser; uw tekst staat er nog. Wacht een minuut en verstuur dan opnieuw.",
    500: "Dit ligt aan ons. Ga terug met de knop van uw browser; uw tekst staat er nog. Probeer het later opnieuw.",
    503: "Ga terug met de knop van uw browser; uw tekst staat er nog. Verstuur over een halve minuut opnieuw.",
}


def create_app(running: Running) -> FastAPI:
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.running = running
    # First, because routes are tried in order and questions by API come most often.
    app.mount("/api/v1", create_api(running))
    for module in ROUTERS:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC))
    _install_error_pages(app)
    app.add_middleware(BodyLimit, most=MAX_BODY, larger=LARGER_BODY)
    app.add_middleware(Headers)
    return app


def _install_error_pages(app: FastAPI) -> None:
    app.add_exception_handler(HTTPException, lambda request, error: _error_page(request, _status(error)))
    for kind, status in ((RequestValidationError, 400), (KeyReused, 409), (TooMany, 429), (TooBusy, 503)):
        app.add_exception_handler(kind, _with_status(status))
    app.add_exception_handler(Exception, _unexpected)


def _with_status(status: int) -> Callable[[Request, Exception], Response]:
    return lambda request, _error: _error_page(request, status)


def _status(error: Exception) -> int:
    return error.status_code if isinstance(error, HTTPException) else 500


def _unexpected(request: Request, error: Exception) -> Response:
    logs.failure("onverwachte fout op een pagina", error)
    return _error_page(request, 500)


def _error_page(request: Request, status: int) -> Response:
    title, text = TITLES.get(status, TITLES[400]), EXPLANATIONS.get(status, EXPLANATIONS[400])
    return page(request, "fout.html", status, titel=title, uitleg=text)
