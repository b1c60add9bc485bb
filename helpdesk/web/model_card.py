"""The model card, public: what the model is for, what it learned from, how good it is, and when it keeps silent."""

from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from helpdesk import model_card, model_shelf
from helpdesk.access import PUBLIC
from helpdesk.running import Running
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep, page
from knowledge.model_store import id_of
from knowledge.topics import NO_TOPIC, TOPICS

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])


@router.get("/modelkaart")
def card(request: Request, running: RunningDep) -> Response:
    name, record = _in_use(running)
    return page(
        request,
        "modelkaart.html",
        naam=name,
        model=record,
        gemaakt=datetime.fromisoformat(record.made) if record else None,
        geen_model=running.desk.no_model,
        onderwerpen=(*TOPICS, NO_TOPIC),
        maten=model_card.measured(record),
        grenzen=model_card.thresholds(),
        beperkingen=model_card.LIMITS,
        register=model_card.register(record, name, running.settings.contact_email),
    )


@router.get("/modelkaart/algoritmeregister.txt")
def register(running: RunningDep) -> Response:
    name, record = _in_use(running)
    return PlainTextResponse(model_card.register_text(record, name, running.settings.contact_email))


def _in_use(running: Running) -> tuple[str | None, model_shelf.Record | None]:
    scorer = running.desk.scorer
    if scorer is None:
        return None, None
    name = id_of(scorer.manifest)
    return name, model_shelf.record(running.settings.model_dir, name)
