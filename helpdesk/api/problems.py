"""Every error of the API as problem+json (RFC 9457): status, title, detail, and all field errors together."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from helpdesk import logs
from helpdesk.intake import KeyReused
from helpdesk.limits import TooMany
from helpdesk.writer import TooBusy

TITLES = {
    400: "De aanvraag klopt niet",
    403: "Geen toegang",
    404: "Niet gevonden",
    405: "Deze methode bestaat hier niet",
    409: "De sleutel is al gebruikt",
    413: "De aanvraag is te groot",
    415: "Dit formaat kunnen wij niet lezen",
    429: "Te veel aanvragen",
    500: "Er ging iets mis",
    503: "Het is nu te druk",
}
DETAILS = {
    404: "Dit adres bestaat niet. Kijk in /api/v1/openapi.json welke adressen er zijn.",
    405: "Gebruik een methode die in /api/v1/openapi.json staat.",
    413: "De aanvraag mag hooguit 64 kB zijn. Maak de tekst korter.",
}
# Pydantic's own sentences are English; these are the kinds a caller can meet.
MESSAGES = {
    "missing": "Dit veld ontbreekt. Vul het in.",
    "extra_forbidden": "Dit veld kennen wij niet. Haal het weg.",
    "string_type": "Dit moet tekst zijn.",
    "bool_type": "Dit moet true of false zijn.",
    "json_invalid": "Dit is geen geldige JSON.",
    "model_attributes_type": "De aanvraag moet een JSON-object zijn.",
    "date_from_datetime_parsing": "Dit is geen datum. Schrijf bijvoorbeeld 2016-03-01.",
    "date_parsing": "Dit is geen datum. Schrijf bijvoorbeeld 2016-03-01.",
}


class Problem(Exception):
    def __init__(self, status: int, detail: str, fields: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(detail)
        self.status, self.detail, self.fields = status, detail, tuple(fields)


def answer(status: int, detail: str, fields: Sequence[tuple[str, str]] = (), headers: Any = None) -> JSONResponse:
    body: dict[str, Any] = {"status": status, "title": TITLES.get(status, "Fout"), "detail": detail}
    if fields:
        body["errors"] = [{"veld": name, "melding": message} for name, message in fields]
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def install(app: FastAPI) -> None:
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(KeyReused, _key_reused)
    app.add_exception_handler(TooBusy, _busy)
    app.add_exception_handler(TooMany, _too_many)
    app.add_exception_handler(RecursionError, _too_deep)
    app.add_exception_handler(Exception, _unexpected)


def _problem(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)
    return answer(error.status, error.detail, error.fields)


def _invalid(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    fields = [(_field(problem["loc"]), _message(problem)) for problem in error.errors()]
    return answer(400, " ".join(f"{name}: {message}" for name, message in fields[:5]), fields)


def _field(location: Sequence[Any]) -> str:
    return ".".join(str(part) for part in location[1:] if isinstance(part, str)) or "aanvraag"


def _message(problem: Any) -> str:
    if problem["type"] == "value_error":
        return str(problem["ctx"]["error"])
    return MESSAGES.get(problem["type"], "Deze waarde kunnen wij niet gebruiken.")


def _http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    detail = DETAILS.get(error.status_code) or "De aanvraag kan niet worden gelezen."
    return answer(error.status_code, detail, headers=error.headers)


def _key_reused(_request: Request, error: Exception) -> JSONResponse:
    return answer(409, str(error))


def _busy(_request: Request, _error: Exception) -> JSONResponse:
    detail = "Uw vraag is niet bewaard. Probeer het over een halve minuut opnieuw."
    return answer(503, detail, headers={"Retry-After": "30"})


def _too_many(_request: Request, _error: Exception) -> JSONResponse:
    headers = {"Retry-After": str(TooMany.retry_after)}
    return answer(429, "U stelt veel vragen achter elkaar. Wacht een minuut en probeer het opnieuw.", headers=headers)


def _too_deep(_request: Request, _error: Exception) -> JSONResponse:
    return answer(400, "De JSON is te diep genest. Stuur alleen de velden uit de beschrijving.")


def _unexpected(_request: Request, error: Exception) -> JSONResponse:
    logs.failure("onverwachte fout in de API", error)
    return answer(500, "Dit ligt aan ons. Probeer het later opnieuw; uw aanvraag is niet verwerkt.")
