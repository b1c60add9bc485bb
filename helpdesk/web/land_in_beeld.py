"""Land in beeld, public: the national figures of the closed year and the newest stand of every municipality."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from helpdesk import overview
from helpdesk.access import PUBLIC
from helpdesk.signed_in import allow
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(PUBLIC)])
Order = Literal["gemeente", "provincie", "opgave", "realisatie", "saldo"]


@router.get("/land-in-beeld")
def land_in_beeld(
    request: Request,
    running: RunningDep,
    zoek: Annotated[str, Query(max_length=80)] = "",
    sorteer: Order = "gemeente",
    richting: Literal["op", "af"] = "op",
) -> Response:
    today, register = running.clock.today(), running.desk.library.register
    with running.database.reading() as session:
        year = overview.closed_year(session, today)
        now = overview.newest_stands(session, register, today)
    rows = overview.arranged(now.rows if now else [], zoek, sorteer, richting == "af")
    return page(
        request, "land_in_beeld.html", jaar=year, nu=now, rijen=rows, zoek=zoek, sorteer=sorteer, richting=richting
    )
