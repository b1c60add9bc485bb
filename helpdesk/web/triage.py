"""What staff do with a question: say what it is about, close it, reopen it. Plain forms on the ticket page."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session
from starlette.exceptions import HTTPException

from helpdesk import closing, doors, triage
from helpdesk.access import DESK, Person
from helpdesk.advice import Desk
from helpdesk.moves import CLOSED
from helpdesk.running import Running
from helpdesk.signed_in import PersonDep, allow
from helpdesk.tables import Ticket
from helpdesk.tickets import to_change
from helpdesk.web.deps import RunningDep
from helpdesk.web.desk import show_ticket
from knowledge.privacy import mask
from knowledge.topics import NO_TOPIC, TOPICS

router = APIRouter(include_in_schema=False, dependencies=[allow(DESK)])
MAX_REASON = 500  # characters
REOPEN_FIRST = "Deze vraag is afgesloten. Heropen de vraag en probeer het opnieuw."
_BETWEEN = re.compile(r"[\s,;]+")
Errors = dict[str, str]


@dataclass(frozen=True, slots=True)
class TopicForm:
    """`onderwerp` is one of TOPICS or NO_TOPIC, or empty when only a `deelonderwerp` was chosen."""

    onderwerp: Annotated[str, Form()] = ""
    deelonderwerp: Annotated[str, Form()] = ""
    reden: Annotated[str, Form()] = ""


class ClosingForm:
    """As filled in."""

    def __init__(
        self,
        uitkomst: Annotated[str, Form()] = "",
        antwoord: Annotated[str, Form()] = "",
        handreikingen: Annotated[list[str] | None, Form()] = None,
        andere: Annotated[str, Form()] = "",
        voorbeeld: Annotated[str, Form()] = "",
    ) -> None:
        self.uitkomst, self.antwoord, self.andere = uitkomst, antwoord.replace("\r\n", "\n"), andere
        self.handreikingen, self.voorbeeld = handreikingen or [], voorbeeld == "ja"

    @property
    def guides(self) -> tuple[str, ...]:
        typed = [part.upper() for part in _BETWEEN.split(self.andere) if part]
        return tuple(dict.fromkeys([*self.handreikingen, *typed]))


TopicFormDep = Annotated[TopicForm, Depends()]
ClosingFormDep = Annotated[ClosingForm, Depends()]


@router.post("/vragen/{nummer}/onderwerp")
def set_topic(nummer: str, request: Request, running: RunningDep, person: PersonDep, form: TopicFormDep) -> Response:
    now, today, desk = running.clock.now(), running.clock.today(), running.desk

    def change(session: Session, ticket: Ticket) -> Errors:
        try:
            subtopic, reason = _subtopic(form, ticket, desk), _reason(form.reden)
        except doors.Refused as refusal:
            return {"onderwerp": str(refusal)}
        choice = triage.Choice(subtopic, person.name, now, reason)
        try:
            triage.set_topic(session, ticket, choice, desk, running.jobs, today)
        except triage.AlreadyClosed:
            return {"onderwerp": REOPEN_FIRST}
        return {}

    return _changed(nummer, request, running, change, {"reden": form.reden, "deelonderwerp": form.deelonderwerp})


@router.post("/vragen/{nummer}/afsluiten")
def close(nummer: str, request: Request, running: RunningDep, person: PersonDep, form: ClosingFormDep) -> Response:
    def change(session: Session, ticket: Ticket) -> Errors:
        errors = _closing_errors(form, ticket, running.desk)
        if not errors:
            place = running.desk.library.register.by_code(ticket.gemeente_code or "")
            closing.close(session, ticket, _closing(form, running, person), place)
        return errors

    return _changed(nummer, request, running, change, vars(form))


@router.post("/vragen/{nummer}/heropenen")
def reopen(nummer: str, request: Request, running: RunningDep, person: PersonDep) -> Response:
    def change(session: Session, ticket: Ticket) -> Errors:
        closing.reopen(session, ticket, person.name, running.clock.now())
        return {}

    return _changed(nummer, request, running, change, {})


def _changed(
    nummer: str,
    request: Request,
    running: Running,
    change: Callable[[Session, Ticket], Errors],
    filled: dict[str, Any],
) -> Response:
    with running.database.writing() as session:
        ticket = to_change(session, nummer)
        if ticket is None:
            raise HTTPException(404)
        errors = change(session, ticket)
    if errors:
        return show_ticket(nummer, request, running, errors, filled)
    return RedirectResponse(f"/vragen/{ticket.number}", 303)


def _subtopic(form: TopicForm, ticket: Ticket, desk: Desk) -> str:
    """The chosen subtopic; with a topic only, the present one when it fits or else the likeliest. Raises Refused."""
    known = desk.library.subtopics
    if not form.onderwerp:
        if form.deelonderwerp not in known:
            raise doors.Refused("Kies een onderwerp of een deelonderwerp uit de lijst.")
        return form.deelonderwerp
    if form.onderwerp not in (*TOPICS, NO_TOPIC):
        raise doors.Refused("Dit onderwerp bestaat niet. Kies een van de knoppen.")
    topic = None if form.onderwerp == NO_TOPIC else form.onderwerp
    fits = ticket.subtopic in known and known[ticket.subtopic].topic == topic
    return ticket.subtopic if fits and ticket.subtopic else triage.likely_subtopic(ticket.text, topic, desk)


def _reason(text: str) -> str | None:
    cleaned = doors.free_text(text, "De reden", MAX_REASON)
    return mask(cleaned).text or None


def _closing_errors(form: ClosingForm, ticket: Ticket, desk: Desk) -> Errors:
    if ticket.status == CLOSED:
        return {"uitkomst": REOPEN_FIRST}
    errors: Errors = {}
    if not ticket.topic_confirmed:
        errors["onderwerp"] = "Bevestig eerst het onderwerp van deze vraag. Uw tekst staat er nog."
    if form.uitkomst not in closing.OUTCOMES:
        errors["uitkomst"] = "Kies hoe deze vraag is afgelopen."
    if problem := _answer_problem(form):
        errors["antwoord"] = problem
    if unknown := _unknown(form.guides, desk):
        errors["andere"] = f"Wij kennen geen handreiking {', '.join(unknown)}. Vul een nummer in zoals HR01."
    elif form.uitkomst == closing.BY_GUIDE and not form.guides:
        errors["andere"] = "Kies de handreiking die volstond, of vul haar nummer in."
    return errors


def _answer_problem(form: ClosingForm) -> str | None:
    if not form.antwoord.strip():
        needed = form.uitkomst != closing.NO_ANSWER
        return "Vul het antwoord in, of kies als afloop 'geen antwoord'." if needed else None
    try:
        doors.free_text(form.antwoord, "Het antwoord")
    except doors.Refused as refusal:
        return str(refusal)
    return None


def _unknown(guides: Iterable[str], desk: Desk) -> list[str]:
    return [guide[:20] for guide in guides if desk.library.guides.by_id(guide) is None]


def _closing(form: ClosingForm, running: Running, person: Person) -> closing.Closing:
    answer = doors.free_text(form.antwoord, "Het antwoord")
    return closing.Closing(
        outcome=form.uitkomst,
        answer=mask(answer).text,
        guides=form.guides,
        reusable=form.voorbeeld and bool(answer),
        actor=person.name,
        now=running.clock.now(),
    )
