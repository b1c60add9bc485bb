"""Asking a question in four pages: the question, the municipality, the check, the confirmation.

Nothing is stored before the last button: what was typed travels along in the form, so it works without cookies.
"""

import secrets
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from helpdesk import doors
from helpdesk.access import PUBLIC
from helpdesk.advice import Question, understand
from helpdesk.answer import show_suggestion
from helpdesk.limits import count_question
from helpdesk.running import Running
from helpdesk.signed_in import allow
from helpdesk.tickets import by_token
from helpdesk.web.deps import RunningDep, page
from knowledge.municipalities import Municipality

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])
KEY_BYTES = 16
Errors = dict[str, str]


class Answers:
    """What the asker filled in so far, exactly as typed."""

    def __init__(
        self,
        tekst: Annotated[str, Form()] = "",
        gemeente: Annotated[str, Form()] = "",
        naam: Annotated[str, Form()] = "",
        email: Annotated[str, Form()] = "",
        gevaar: Annotated[str, Form()] = "",
        sleutel: Annotated[str, Form()] = "",
    ) -> None:
        self.tekst, self.gemeente, self.naam = tekst.replace("\r\n", "\n"), gemeente, naam
        self.email, self.gevaar, self.sleutel = email, gevaar, sleutel


AnswersDep = Annotated[Answers, Depends()]


@router.get("/vraag")
def first(request: Request) -> Response:
    return page(request, "vraag_1.html", antwoorden=Answers(), fouten={})


@router.get("/vraag/{step}")
def back_to_start(step: str) -> Response:
    return RedirectResponse("/vraag", 303)


@router.post("/vraag")
def change_text(request: Request, running: RunningDep, filled: AnswersDep) -> Response:
    return page(request, "vraag_1.html", antwoorden=filled, fouten={})


@router.post("/vraag/gemeente")
def second(request: Request, running: RunningDep, filled: AnswersDep) -> Response:
    errors = _text_errors(filled)
    if errors:
        return page(request, "vraag_1.html", 400, antwoorden=filled, fouten=errors)
    return _second_page(request, running, filled, {})


@router.post("/vraag/controle")
def third(request: Request, running: RunningDep, filled: AnswersDep) -> Response:
    if errors := _text_errors(filled):
        return page(request, "vraag_1.html", 400, antwoorden=filled, fouten=errors)
    errors, place = _about_errors(filled, running)
    if errors or place is None:
        return _second_page(request, running, filled, errors)
    filled.gemeente = place.name
    filled.sleutel = filled.sleutel or secrets.token_urlsafe(KEY_BYTES)
    return page(request, "vraag_3.html", antwoorden=filled, gemeente=place)


@router.post("/vraag/versturen")
def send(request: Request, running: RunningDep, filled: AnswersDep) -> Response:
    if errors := _text_errors(filled):
        return page(request, "vraag_1.html", 400, antwoorden=filled, fouten=errors)
    errors, place = _about_errors(filled, running)
    if errors or place is None:
        return _second_page(request, running, filled, errors)
    count_question(request, running)
    receipt = running.writer.receive(_question(filled, place))
    return RedirectResponse(f"/vraag/verstuurd/{receipt.token}", 303)


@router.get("/vraag/verstuurd/{token}")
def fourth(token: str, request: Request, running: RunningDep) -> Response:
    with running.database.reading() as session:
        ticket = by_token(session, token)
    if ticket is None:
        raise HTTPException(404)
    return page(request, "vraag_4.html", ticket=ticket)


def _question(filled: Answers, place: Municipality) -> Question:
    return Question(
        text=doors.question_text(filled.tekst),
        channel="web",
        municipality=place,
        asker_name=doors.asker_name(filled.naam),
        asker_email=doors.email(filled.email),
        danger=filled.gevaar == "ja",
        external_id=f"web:{filled.sleutel[:64]}" if filled.sleutel else None,
    )


def _second_page(request: Request, running: Running, filled: Answers, errors: Errors) -> Response:
    today = running.clock.today()
    known = understand(Question(text=filled.tekst, channel="web"), running.desk, today)
    if not filled.gemeente and not errors and known.municipality:
        filled.gemeente = known.municipality.name
    return page(
        request,
        "vraag_2.html",
        400 if errors else 200,
        antwoorden=filled,
        fouten=errors,
        gemeenten=[place.name for place in running.desk.library.register.on(today)],
        handreikingen=[show_suggestion(suggestion) for suggestion in known.suggestions],
        gemaskeerd=known.masked.found,
    )


def _text_errors(filled: Answers) -> Errors:
    return _errors({"tekst": lambda: doors.question_text(filled.tekst)})


def _about_errors(filled: Answers, running: Running) -> tuple[Errors, Municipality | None]:
    found: list[Municipality] = []
    register, today = running.desk.library.register, running.clock.today()
    errors = _errors(
        {
            "gemeente": lambda: found.append(doors.municipality(filled.gemeente, register, today)),
            "naam": lambda: doors.asker_name(filled.naam),
            "email": lambda: doors.email(filled.email),
            "gevaar": lambda: _danger(filled.gevaar),
        }
    )
    return errors, found[0] if found else None


def _danger(choice: str) -> None:
    if choice not in ("ja", "nee"):
        raise doors.Refused("Kies 'ja' of 'nee'. Bij gevaar pakken wij uw vraag meteen op.")


def _errors(checks: dict[str, Callable[[], object]]) -> Errors:
    errors: Errors = {}
    for name, check in checks.items():
        try:
            check()
        except doors.Refused as refusal:
            errors[name] = str(refusal)
    return errors
