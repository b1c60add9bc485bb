"""Questions: ask one, read one back, classify a text."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from helpdesk import doors
from helpdesk.access import TOKEN, may_read_ticket
from helpdesk.advice import Question, understand
from helpdesk.answer import show_understanding
from helpdesk.api.deps import FollowToken, IdempotencyKey, RunningDep
from helpdesk.api.models import Classificatie, ClassificatieIn, Vraag, VraagIn
from helpdesk.api.problems import Problem
from helpdesk.intake import Receipt, receipt_of
from helpdesk.limits import count_question
from helpdesk.running import Running
from helpdesk.signed_in import allow, person_of, public
from helpdesk.tickets import by_number
from knowledge.municipalities import Municipality

router = APIRouter(tags=["vragen"])


@router.post("/vragen", status_code=201, response_model=Vraag)
@public
async def ask(body: VraagIn, request: Request, running: RunningDep, idempotency_key: IdempotencyKey = None) -> Response:
    """Stel een vraag. Dezelfde Idempotency-Key met dezelfde inhoud geeft dezelfde vraag terug."""
    count_question(request, running)
    question = Question(
        text=body.tekst,
        channel="api",
        municipality=_place(body.gemeente, running),
        asker_name=body.naam,
        asker_email=body.email,
        danger=body.gevaar,
        external_id=f"api:{idempotency_key}" if idempotency_key else None,
    )
    receipt = await asyncio.wrap_future(running.writer.submit(question))
    # Not validated again on the way out: that costs more than making it. A test holds it against the model.
    return JSONResponse(_shown(receipt, running), 201, {"Location": f"/api/v1/vragen/{receipt.number}"})


@router.get("/vragen/{nummer}", response_model=Vraag, dependencies=[allow(TOKEN)])
def read(nummer: str, request: Request, running: RunningDep, volg_token: FollowToken = None) -> dict[str, Any]:
    """Een vraag zoals die bij binnenkomst is beoordeeld."""
    with running.database.reading() as session:
        ticket = by_number(session, nummer)
        if ticket is None or not may_read_ticket(person_of(request), ticket, volg_token):
            raise Problem(404, f"Er is geen vraag {nummer[:40]} die u mag zien. Controleer het nummer.")
        return _shown(receipt_of(session, ticket), running)


@router.post("/classificaties", response_model=Classificatie)
@public
def classify(body: ClassificatieIn, running: RunningDep) -> dict[str, Any]:
    """Deel een tekst in zonder er een vraag van te maken. Er wordt niets bewaard."""
    known = understand(Question(text=body.tekst, channel="api"), running.desk, running.clock.today())
    return show_understanding(known)


def _place(entry: str | None, running: Running) -> Municipality | None:
    if entry is None:
        return None
    try:
        return doors.municipality(entry, running.desk.library.register, running.clock.today())
    except doors.Refused as refusal:
        raise Problem(400, str(refusal), [("gemeente", str(refusal))]) from None


def _shown(receipt: Receipt, running: Running) -> dict[str, Any]:
    base = running.settings.base_url
    guides = [{**guide, "url": base + guide["url"]} for guide in receipt.shown["handreikingen"]]
    return {
        "nummer": receipt.number,
        **receipt.shown,
        "handreikingen": guides,
        "antwoordVoor": receipt.answer_before.isoformat().replace("+00:00", "Z"),
        "volgUrl": f"{base}/volg/{receipt.token}",
    }
