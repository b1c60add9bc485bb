"""What a visitor sees when something is wrong: what happened, why, and what to do now. Nothing typed is lost."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from helpdesk import logs
from helpdesk.intake import KeyReused
from helpdesk.limits import TooMany
from helpdesk.signed_in import SignInFirst
from helpdesk.web.deps import page
from helpdesk.writer import TooBusy

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
    403: "Uw rol geeft geen toegang tot deze pagina. Vraag de beheerder van de helpdesk als u die wel nodig hebt.",
    404: "Misschien is het adres niet goed overgenomen. Controleer het adres of begin op de eerste pagina.",
    405: "Misschien is het adres niet goed overgenomen. Controleer het adres of begin op de eerste pagina.",
    409: "Wij hebben uw eerste versie bewaard. Stel een nieuwe vraag als u iets wilt toevoegen.",
    413: "Ga terug met de knop van uw browser; uw tekst staat er nog. Meer dan 10.000 tekens of 5 MB kan niet.",
    429: "Ga terug met de knop van uw browser; uw tekst staat er nog. Wacht een minuut en verstuur dan opnieuw.",
    500: "Dit ligt aan ons. Ga terug met de knop van uw browser; uw tekst staat er nog. Probeer het later opnieuw.",
    503: "Ga terug met de knop van uw browser; uw tekst staat er nog. Verstuur over een halve minuut opnieuw.",
}


def install(app: FastAPI) -> None:
    app.add_exception_handler(HTTPException, lambda request, error: _error_page(request, _status(error)))
    for kind, status in ((RequestValidationError, 400), (KeyReused, 409), (TooMany, 429), (TooBusy, 503)):
        app.add_exception_handler(kind, _with_status(status))
    app.add_exception_handler(SignInFirst, _sign_in_first)
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


async def _sign_in_first(request: Request, _error: Exception) -> Response:
    """Whoever was reading goes on after signing in; what somebody was sending is kept on the page to send again."""
    if request.method in ("GET", "HEAD"):
        goes_to = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/inloggen?naar={quote(goes_to)}", 303)
    form = await request.form()
    fields = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    return page(request, "inloggen_opnieuw.html", 401, velden=fields)
