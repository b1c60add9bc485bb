"""Municipalities and their stands. Public figures only."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlmodel import Session

from helpdesk import quota_book
from helpdesk.access import PUBLIC
from helpdesk.answer import show_municipality, show_stand
from helpdesk.api.deps import RunningDep
from helpdesk.api.models import Gemeente, GemeenteMetStand, Stand, Standen
from helpdesk.api.problems import Problem
from helpdesk.running import Running
from helpdesk.signed_in import allow
from knowledge.municipalities import Municipality
from knowledge.periods import counted_on

router = APIRouter(tags=["gemeenten"], dependencies=[allow(PUBLIC)])
PeilDatum = Annotated[date | None, Query(alias="peilDatum", description="leeg = de nieuwste")]
Provincie = Annotated[str | None, Query(max_length=40)]


@router.get("/gemeenten", response_model=list[Gemeente])
def municipalities(running: RunningDep, provincie: Provincie = None) -> list[dict[str, Any]]:
    """De gemeenten van vandaag, op naam."""
    return [_show(place, running) for place in _in_province(provincie, running)]


@router.get("/gemeenten/{code}", response_model=GemeenteMetStand)
def municipality(code: str, running: RunningDep) -> dict[str, Any]:
    """Eén gemeente met de nieuwste stand. Zonder cijfers is de stand null."""
    place = _known(code, running)
    with running.database.reading() as session:
        stand = quota_book.newest(session, [place.code], running.clock.today()).get(place.code)
    return {**_show(place, running), "stand": show_stand(stand)}


@router.get("/gemeenten/{code}/standen", response_model=list[Stand])
def stands(code: str, running: RunningDep) -> list[dict[str, Any] | None]:
    """Alle standen van één gemeente, oudste eerst."""
    place = _known(code, running)
    with running.database.reading() as session:
        return [show_stand(status) for status in quota_book.history(session, [place.code], running.clock.today())]


@router.get("/standen", response_model=Standen)
def all_stands(running: RunningDep, peil_datum: PeilDatum = None, provincie: Provincie = None) -> dict[str, Any]:
    """De standen van alle gemeenten op één peildatum."""
    with running.database.reading() as session:
        day = _reference_date(session, peil_datum, running)
        statuses = {status.code: status for status in quota_book.at(session, day)} if day else {}
    places = _in_province(provincie, running, counted_on(day) if day else None)
    return {
        "peilDatum": day,
        "herkomst": next((status.origin for status in statuses.values()), None),
        "standen": [
            {"gemeente": show_municipality(place), "stand": show_stand(statuses.get(place.code))} for place in places
        ],
    }


def _reference_date(session: Session, wanted: date | None, running: Running) -> date | None:
    known = [file.reference_date for file in quota_book.files(session, running.clock.today())]
    if wanted is None:
        return known[-1] if known else None
    if wanted not in known:
        raise Problem(404, f"Er zijn geen standen per {wanted.isoformat()}. Wel per: {_dates(known)}.")
    return wanted


def _dates(known: list[date]) -> str:
    return ", ".join(day.isoformat() for day in known) or "geen enkele datum"


def _in_province(name: str | None, running: Running, day: date | None = None) -> list[Municipality]:
    places = running.desk.library.register.on(day or running.clock.today())
    if name is None:
        return list(places)
    provinces = sorted({place.province for place in places})
    if name not in provinces:
        message = f"Wij kennen geen provincie '{name}'. Kies uit: {', '.join(provinces)}."
        raise Problem(400, message, [("provincie", message)])
    return [place for place in places if place.province == name]


def _known(code: str, running: Running) -> Municipality:
    place = running.desk.library.register.by_code(code)
    if place is None:
        raise Problem(404, f"Wij kennen geen gemeente met code '{code[:20]}'. Zoek de code op in /api/v1/gemeenten.")
    return place


def _show(place: Municipality, running: Running) -> dict[str, Any]:
    successor = running.desk.library.register.by_code(place.successor) if place.successor else None
    return {
        **(show_municipality(place) or {}),
        "inwoners": place.inhabitants,
        "veiligheidsregio": place.safety_region,
        "geldigVanaf": place.valid_from,
        "geldigTot": place.valid_until,
        "opvolger": show_municipality(successor),
    }
