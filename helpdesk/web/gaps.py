"""The gap report: which handreikingen are missing, as a page and as a table to download."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk import gaps
from helpdesk.access import KNOWLEDGE
from helpdesk.csv_text import csv_text
from helpdesk.dutch import day
from helpdesk.running import Running
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep, page
from knowledge.municipalities import PROVINCES
from knowledge.topics import TOPIC_NAMES, TOPICS

router = APIRouter(include_in_schema=False, dependencies=[allow(KNOWLEDGE)], prefix="/beheer/hiaten")
HEADER = ("onderwerp", "aantal", "waarvan", "provincies", "woorden", "voorbeelden", "laatst op")
Topic = Annotated[str, Query(pattern=f"^({'|'.join(TOPICS)})?$")]


@dataclass(frozen=True, slots=True)
class Filter:
    onderwerp: Topic = ""
    provincie: Annotated[str, Query(max_length=40)] = ""

    @property
    def query(self) -> str:
        chosen = {"onderwerp": self.onderwerp, "provincie": self.provincie}
        return urlencode({name: value for name, value in chosen.items() if value})


FilterDep = Annotated[Filter, Depends()]


@router.get("")
def gap_page(request: Request, running: RunningDep, keuze: FilterDep) -> Response:
    return page(
        request,
        "beheer_hiaten.html",
        hiaten=_found(running, keuze),
        keuze=keuze,
        onderwerpen=TOPICS,
        provincies=(*PROVINCES, gaps.NOWHERE),
        soorten=gaps.KINDS,
    )


@router.get("/lijst.csv")
def gap_table(running: RunningDep, keuze: FilterDep) -> Response:
    text = csv_text(HEADER, (_row(missing) for missing in _found(running, keuze)))
    headers = {"Content-Disposition": 'attachment; filename="hiaten.csv"'}
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def _found(running: Running, chosen: Filter) -> list[gaps.Missing]:
    if chosen.provincie and chosen.provincie not in (*PROVINCES, gaps.NOWHERE):
        raise HTTPException(400)
    with running.database.reading() as session:
        return gaps.report(session, chosen.onderwerp or None, chosen.provincie or None)


def _row(missing: gaps.Missing) -> tuple[object, ...]:
    return (
        TOPIC_NAMES.get(missing.topic or "", "onbekend"),
        missing.size,
        ", ".join(f"{gaps.KINDS.get(kind, kind)}: {n}" for kind, n in missing.kinds),
        ", ".join(f"{name}: {n}" for name, n in missing.provinces),
        ", ".join(missing.words),
        " | ".join(missing.examples),
        day(missing.newest.date()),
    )
